/// Objects that were read last, which are likely to be asked for again: a cache with one place for each hash.
struct RecentObjects<Key: Hashable> {
    typealias Object = (kind: ObjectKind, contents: [UInt8])

    private var slots: [(key: Key, object: Object)?] = Array(repeating: nil, count: count)

    private static var count: Int { 128 }
    /// Larger contents are not kept.
    private static var largest: Int { 1 << 15 }

    subscript(key: Key) -> Object? {
        get {
            guard let slot = slots[Self.place(key)], slot.key == key else { return nil }
            return slot.object
        }
        set {
            guard let newValue, newValue.contents.count <= Self.largest else { return }
            slots[Self.place(key)] = (key, newValue)
        }
    }

    private static func place(_ key: Key) -> Int {
        Int(UInt(bitPattern: key.hashValue) % UInt(count))
    }
}

/// Some names of tags; that a name is none of them is told at once.
struct TagSet: Sendable {
    private let names: Set<UInt64>
    /// Whether one of the names has this place.
    private var isTaken = [Bool](repeating: false, count: 1024)

    init(_ names: [UInt64]) {
        self.names = Set(names)
        for name in names { isTaken[TagNames.place(of: name)] = true }
    }

    func contains(_ name: UInt64) -> Bool {
        isTaken[TagNames.place(of: name)] && names.contains(name)
    }
}

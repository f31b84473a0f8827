/// An object in the form in which a pack holds it: compressed, whole or as a delta.
public struct PackedObject: Sendable {
    /// The object's name.
    public let id: ObjectID

    /// The object that this one is a delta of, which must be in the same pack already; nil where it is whole.
    public let base: ObjectID?

    let kind: ObjectKind

    /// The length of the object or, with a base, of the delta before compression.
    let size: Int

    /// How many deltas stand between this object and one that is whole.
    public let depth: Int

    let data: [UInt8]
}

/// An earlier content that another one may become a delta of.
public struct DeltaBase: Sendable {
    /// The name of the object.
    public var id: ObjectID
    /// Its contents.
    public var contents: [UInt8]
    /// How many deltas stand between it and an object that is whole.
    public var depth: Int

    /// An object that a pack holds, or will before the delta is added.
    public init(id: ObjectID, contents: [UInt8], depth: Int) {
        self.id = id
        self.contents = contents
        self.depth = depth
    }
}

/// Brings objects into the form of a pack; each thread has one of its own.
public struct ObjectPacker {
    /// The longest chain of deltas; a reader applies all of them.
    public static let deepest = 32

    private let compressor: Compressor
    private let level: Int

    /// A packer.
    ///
    /// - Parameter level: libdeflate's level from 1, the fastest, to 12, the tightest.
    public init(level: Int = 1) throws(GitError) {
        compressor = try Compressor(level: level)
        self.level = level
    }

    /// Packs an object, as a delta where a base is given and the delta is much smaller.
    public func packed(
        _ kind: ObjectKind, _ contents: [UInt8], id: ObjectID, base: DeltaBase? = nil
    ) -> PackedObject {
        if let base, base.depth < Self.deepest, base.id != id,
            let delta = DeltaEncoder.delta(from: base.contents, to: contents, limit: contents.count / 2)
        {
            return packed(kind, delta, id: id, base: base.id, depth: base.depth + 1)
        }
        return PackedObject(
            id: id, base: nil, kind: kind, size: contents.count, depth: 0,
            data: stream(of: contents, storedBelow: leastCompressed(kind)))
    }

    /// Packs an object whole or as the delta that is the smallest.
    ///
    /// It takes the time of both; ``packed(_:_:id:base:)`` guesses.
    func smallest(_ kind: ObjectKind, _ contents: [UInt8], id: ObjectID, base: DeltaBase?) -> PackedObject {
        let whole = packed(kind, contents, id: id)
        guard let base, base.depth < Self.deepest, base.id != id else { return whole }
        var deltas: [Delta] = []
        if let delta = DeltaEncoder.delta(from: base.contents, to: contents, limit: contents.count) {
            deltas.append(delta)
        }
        if base.contents.count == contents.count { deltas.append(Delta(sameLength: base.contents, contents)) }
        let candidates = deltas.map { packed(kind, $0, id: id, base: base.id, depth: base.depth + 1) }
        return candidates.filter { $0.data.count + 2 < whole.data.count }.min { $0.data.count < $1.data.count } ?? whole
    }

    /// Packs a delta.
    func packed(_ kind: ObjectKind, _ delta: Delta, id: ObjectID, base: ObjectID, depth: Int) -> PackedObject {
        PackedObject(
            id: id, base: base, kind: kind, size: delta.bytes.count, depth: depth,
            data: stream(of: delta.bytes, storedBelow: max(64, leastCompressed(kind))))
    }

    /// From how many bytes on an object or a delta of a kind is compressed.
    ///
    /// A small tree is mostly names of objects, which do not shrink: where time counts, deflate is spared it.
    private func leastCompressed(_ kind: ObjectKind) -> Int {
        level == 1 && kind == .tree ? 512 : 0
    }

    /// A zlib stream, in which fewer bytes than a number stand as they are.
    private func stream(of bytes: [UInt8], storedBelow least: Int) -> [UInt8] {
        bytes.count < least ? Compressor.stored(bytes) : bytes.withUnsafeBytes { compressor.compressed($0) }
    }
}

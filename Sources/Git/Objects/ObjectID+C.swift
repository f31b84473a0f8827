import CGit2

extension ObjectID {
    /// A copy of libgit2's form.
    init(_ id: git_oid) {
        self = withUnsafeBytes(of: id.id) {
            ObjectID(
                high: UInt64(bigEndian: $0.loadUnaligned(as: UInt64.self)),
                middle: UInt64(bigEndian: $0.loadUnaligned(fromByteOffset: 8, as: UInt64.self)),
                low: UInt32(bigEndian: $0.loadUnaligned(fromByteOffset: 16, as: UInt32.self))
            )
        }
    }

    /// A copy of what libgit2 points to; nil for a null pointer.
    init?(_ id: UnsafePointer<git_oid>?) {
        guard let id else { return nil }
        self.init(id.pointee)
    }

    /// The name in libgit2's form.
    var oid: git_oid {
        var id = git_oid()
        withUnsafeMutableBytes(of: &id.id) {
            $0.storeBytes(of: high.bigEndian, as: UInt64.self)
            $0.storeBytes(of: middle.bigEndian, toByteOffset: 8, as: UInt64.self)
            $0.storeBytes(of: low.bigEndian, toByteOffset: 16, as: UInt32.self)
        }
        return id
    }
}

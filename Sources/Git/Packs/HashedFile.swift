import Hashing

/// A file that ends with the SHA-1 of all that stands before it, as packs and their indexes do.
struct HashedFile: ~Copyable {
    private var file: OutputFile
    private var hash = SHA1()
    private var pending: [UInt8] = []

    private static let pieceSize = 1 << 16

    /// Makes a file that must not be there yet.
    init(path: String) throws(GitError) {
        file = try OutputFile(path: path)
    }

    /// How many bytes have been written.
    var length: UInt64 { file.length + UInt64(pending.count) }

    mutating func write(_ bytes: some Collection<UInt8>) throws(GitError) {
        pending += bytes
        if pending.count >= Self.pieceSize { try pass() }
    }

    /// Writes a number, its highest byte first.
    mutating func write(number: some FixedWidthInteger) throws(GitError) {
        withUnsafeBytes(of: number.bigEndian) { pending += $0 }
        if pending.count >= Self.pieceSize { try pass() }
    }

    mutating func write(_ id: ObjectID) throws(GitError) {
        try write(number: id.high)
        try write(number: id.middle)
        try write(number: id.low)
    }

    /// Writes the hash, forces all to the disk, and returns the hash.
    mutating func seal() throws(GitError) -> [UInt8] {
        try pass()
        let digest = hash.digest()
        try file.write(digest)
        try file.synchronize()
        return digest
    }

    private mutating func pass() throws(GitError) {
        pending.withUnsafeBytes { hash.update($0) }
        try file.write(pending)
        pending.removeAll(keepingCapacity: true)
    }
}

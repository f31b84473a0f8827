import Glibc
import Hashing

/// A pack that is read once, from its first object to its last, and checked on the way.
struct PackSource: ~Copyable {
    private let operation: String
    private let descriptor: Int32
    /// Where the objects end.
    let end: UInt64
    private var hash = SHA1()
    private var piece: [UInt8] = []
    /// Where in the piece the next byte stands, and how much of the file has been read.
    private var place = 0
    private var offset: UInt64 = 0

    /// Where the first object of every pack stands.
    static let start: UInt64 = 12

    private static let pieceSize: UInt64 = 1 << 18

    init(_ pack: PackFile) throws(GitError) {
        let operation = "join the pack \(pack.path)"
        let descriptor = open(pack.path + ".pack", O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .system(operation, errno) }
        self.operation = operation
        self.descriptor = descriptor
        end = UInt64(max(0, pack.size - SHA1.byteCount))
    }

    deinit {
        close(descriptor)
    }

    /// The next bytes, as many as come at once; none at the end.
    mutating func next() throws(GitError) -> ArraySlice<UInt8> {
        if offset == 0 || place == piece.count && offset < end { try fill() }
        defer { place = piece.count }
        return piece[place...]
    }

    /// The object that stands next, given by its offsets.
    mutating func next(from start: UInt64, to end: UInt64) throws(GitError) -> [UInt8] {
        if offset == 0 { try fill() }
        guard start == offset - UInt64(piece.count - place), end <= self.end, start < end else {
            throw damage("its index belongs to another one")
        }
        var object: [UInt8] = []
        object.reserveCapacity(Int(end - start))
        while case let missing = Int(end - start) - object.count, missing > 0 {
            if place == piece.count { try fill() }
            let taken = piece[place...].prefix(missing)
            object += taken
            place += taken.count
        }
        return object
    }

    /// Checks that all was read, and that it is what was written.
    mutating func finish() throws(GitError) {
        guard place == piece.count, offset == end else { throw damage("its index belongs to another one") }
        var checksum = [UInt8](repeating: 0, count: SHA1.byteCount)
        let count = checksum.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, off_t(end)) }
        guard count == checksum.count, checksum == hash.digest() else { throw damage("its checksum is another one") }
    }

    /// The error that says what is wrong with the pack.
    func damage(_ problem: String) -> GitError {
        GitError(.damaged, operation, problem)
    }

    private mutating func fill() throws(GitError) {
        let (descriptor, start) = (descriptor, off_t(offset))
        let wanted = Int(min(Self.pieceSize, end - offset))
        var got = 0
        piece = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
            got = pread(descriptor, buffer.baseAddress, wanted, start)
            count = max(0, got)
        }
        guard got >= 0 else { throw .system(operation, errno) }
        // Behind the header at the beginning of the file.
        place = offset == 0 ? Int(Self.start) : 0
        guard piece.count > 0, piece.count >= place else { throw damage("it is cut short") }
        piece.withUnsafeBytes { hash.update($0) }
        offset += UInt64(piece.count)
    }
}

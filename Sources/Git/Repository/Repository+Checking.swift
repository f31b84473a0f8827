import CGit2
import Glibc
import Hashing

extension Repository {
    /// What is wrong with one file of the repository, or with one object.
    public struct Damage: Hashable, Sendable {
        /// The file or object, such as `objects/pack/pack-0a.pack` or a name of 40 digits.
        public var place: String
        public var problem: String

        /// Damage by its place and what is wrong there.
        public init(place: String, problem: String) {
            self.place = place
            self.problem = problem
        }
    }

    /// Checks every pack against its checksum, and every object against its name.
    ///
    /// - Parameters:
    ///   - onlyPacks: whether to leave out the objects.
    ///   - report: is told how many objects of how many are done.
    public func damages(
        onlyPacks: Bool, report: (_ done: Int, _ total: Int) -> Void
    ) throws(GitError) -> [Damage] {
        var found: [Damage] = []
        var ids: [ObjectID] = []
        for name in folderEntries(packFolder).sorted() where name.hasPrefix("pack-") && name.hasSuffix(".idx") {
            let pack = PackFile(path: packFolder + name.dropLast(4), size: 0)
            for ending in [".pack", ".idx"] {
                if let problem = Self.checksumProblem(pack.path + ending) {
                    found.append(Damage(place: "objects/pack/\(name.dropLast(4))\(ending)", problem: problem))
                }
            }
            if !onlyPacks, let entries = try? pack.entries() { ids += entries.map(\.id) }
        }
        ids += allLooseObjects().map(\.id)
        guard !onlyPacks else { return found }
        for (done, id) in ids.enumerated() {
            if done % 4096 == 0 { report(done, ids.count) }
            do {
                _ = try object(id)
            } catch {
                found.append(Damage(place: id.hex, problem: error.detail))
            }
        }
        report(ids.count, ids.count)
        return found
    }

    /// Why the last 20 bytes of a file are not the SHA-1 of those before; nil where they are.
    private static func checksumProblem(_ path: String) -> String? {
        let file = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return String(cString: strerror(errno)) }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { return String(cString: strerror(errno)) }
        let end = Int(status.st_size) - SHA1.byteCount
        guard end >= 12 else { return "it is cut short" }
        var hash = SHA1()
        var piece = [UInt8](repeating: 0, count: 1 << 20)
        var done = 0
        while done < end {
            let wanted = min(piece.count, end - done)
            let count = piece.withUnsafeMutableBytes { pread(file, $0.baseAddress, wanted, off_t(done)) }
            guard count > 0 else { return "it cannot be read: \(String(cString: strerror(errno)))" }
            piece.withUnsafeBytes { hash.update(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
            done += count
        }
        let count = piece.withUnsafeMutableBytes { pread(file, $0.baseAddress, SHA1.byteCount, off_t(end)) }
        let isRight = count == SHA1.byteCount && Array(piece[..<SHA1.byteCount]) == hash.digest()
        return isRight ? nil : "its checksum is another one: it is damaged or cut short"
    }
}

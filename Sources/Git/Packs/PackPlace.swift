import Glibc
import Hashing

/// The place of a pack in a folder of packs, while its file still has a temporary name.
///
/// Nothing of the pack is seen by readers before ``take(checksum:index:)`` returns. A place that is dropped takes its
/// file with it; what a killed process leaves is removed by ``Repository/removeLeftovers()``.
struct PackPlace: ~Copyable {
    private let folder: String
    /// The path of the pack's file until then.
    let path: String
    private var isTaken = false

    /// The beginning of the names of files that are being written.
    static let temporaryPrefix = "tmp_stet_"

    /// A place in a folder, with `/` at its end, which is made where it is missing.
    init(folder: String) throws(GitError) {
        var random = SystemRandomNumberGenerator()
        if mkdir(String(folder.dropLast()), 0o777) != 0, errno != EEXIST {
            throw .system("make the folder \(folder)", errno)
        }
        self.folder = folder
        path = "\(folder)\(Self.temporaryPrefix)\(getpid())_\(String(random.next(), radix: 16)).pack"
    }

    deinit {
        if !isTaken { unlink(path) }
    }

    /// Puts a pack, which is on the disk, and its index in their place, and returns the pack's name without an ending.
    ///
    /// The index comes last, since it is what readers look for. Its temporary name tells the pack it belongs to, so that
    /// a pack whose index never came is known for what it is.
    ///
    /// - Parameters:
    ///   - checksum: the last bytes of the pack.
    ///   - index: writes the index.
    consuming func take(
        checksum: [UInt8], index: (inout HashedFile) throws(GitError) -> Void
    ) throws(GitError) -> String {
        let name = "pack-" + checksum.withUnsafeBytes(Hexadecimal.digits)
        let temporary = "\(folder)\(Self.temporaryPrefix)\(getpid())_\(name).idx"
        unlink(temporary)
        do throws(GitError) {
            var file = try HashedFile(path: temporary)
            try index(&file)
            _ = try file.seal()
            try Self.move(path, to: folder + name + ".pack")
            isTaken = true
            try Self.move(temporary, to: folder + name + ".idx")
        } catch {
            unlink(temporary)
            throw error
        }
        try synchronizeFolder(folder)
        return name
    }

    private static func move(_ path: String, to other: String) throws(GitError) {
        guard rename(path, other) == 0 else { throw .system("put \(other) in its place", errno) }
    }
}

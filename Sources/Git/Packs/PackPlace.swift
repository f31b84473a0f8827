import Glibc
import Hashing

/// The place of a pack and its index in a folder of packs, while their files still have temporary names.
///
/// The index's file is made with the place, so that whoever holds a lock when the pack is whole has no file to make.
/// Nothing of the pack is seen by readers before ``take(checksum:index:)`` returns. A place that is dropped takes its
/// files with it; what a killed process leaves is removed by ``Repository/removeLeftovers()``.
struct PackPlace: ~Copyable {
    private let folder: String
    /// The path of the pack's file until then.
    let path: String
    private var index: HashedFile
    private var indexPath: String

    /// The beginning of the names of files that are being written.
    static let temporaryPrefix = "tmp_stet_"

    /// A place in a folder, with `/` at its end, which is made where it is missing.
    init(folder: String) throws(GitError) {
        if mkdir(String(folder.dropLast()), 0o777) != 0, errno != EEXIST {
            throw .system("make the folder \(folder)", errno)
        }
        var random = SystemRandomNumberGenerator()
        let stem = Self.temporaryPath(String(random.next(), radix: 16), in: folder)
        index = try HashedFile(path: stem + ".idx")
        indexPath = stem + ".idx"
        path = stem + ".pack"
        self.folder = folder
    }

    deinit {
        // Files that were put in their place do not bear these names any more.
        unlink(path)
        unlink(indexPath)
    }

    private static func temporaryPath(_ name: String, in folder: String) -> String {
        "\(folder)\(temporaryPrefix)\(getpid())_\(name)"
    }

    /// Puts a pack, which is on the disk, and its index in their place, and returns the pack's name without an ending.
    ///
    /// The index comes last, since it is what readers look for. Its temporary name tells by then the pack it belongs to, so
    /// that a pack whose index never came is known for what it is.
    ///
    /// - Parameters:
    ///   - checksum: the last bytes of the pack.
    ///   - writeIndex: writes the index.
    consuming func take(
        checksum: [UInt8], writeIndex: (inout HashedFile) throws(GitError) -> Void
    ) throws(GitError) -> String {
        let name = "pack-" + checksum.withUnsafeBytes(Hexadecimal.digits)
        try writeIndex(&index)
        _ = try index.seal()
        let telling = Self.temporaryPath(name, in: folder) + ".idx"
        try Self.move(indexPath, to: telling)
        indexPath = telling
        try Self.move(path, to: folder + name + ".pack")
        try Self.move(indexPath, to: folder + name + ".idx")
        try synchronizeFolder(folder)
        return name
    }

    private static func move(_ path: String, to other: String) throws(GitError) {
        guard rename(path, other) == 0 else { throw .system("put \(other) in its place", errno) }
    }
}

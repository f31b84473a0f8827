import Glibc
import Hashing

/// The objects in the packs of a repository, found and read with little memory; one thread uses it at a time.
///
/// An archive is read back all the while that it is written, and by libgit2 each object costs several times as much: it
/// looks through the packs in memory, and decompresses with zlib. What is not found or not whole here is left to
/// libgit2, whose word is the last: objects in files of their own, deltas by name, alternates, damage.
final class PackedObjects {
    private let folder: String
    private let decompressor: Decompressor
    private var packs: [PackReader] = []
    /// What was read last, by name and for others to be deltas of.
    private var recent = RecentObjects<ObjectID>()
    private var bases = RecentObjects<PackReader.Place>()
    /// When the folder had changed last as it was read.
    private var folderTime: timespec?

    /// The objects in a folder of packs, with `/` at its end.
    init(folder: String) throws(GitError) {
        self.folder = folder
        decompressor = try Decompressor()
    }

    /// Whether a pack holds an object of this name.
    func contains(_ id: ObjectID) -> Bool {
        find(id) != nil
    }

    /// Reads an object and checks it against its name; nil where it is not found, or not whole.
    func object(_ id: ObjectID) -> (kind: ObjectKind, contents: [UInt8])? {
        if let known = recent[id] { return known }
        guard let (pack, offset) = find(id) else { return nil }
        guard let object = pack.object(at: offset, decompressor, &bases), Self.name(of: object) == id else {
            return nil
        }
        recent[id] = object
        return object
    }

    /// Where an object stands, looked for once more where packs came meanwhile.
    private func find(_ id: ObjectID) -> (PackReader, UInt64)? {
        place(of: id) ?? (isCurrent() ? nil : place(of: id))
    }

    private func place(of id: ObjectID) -> (PackReader, UInt64)? {
        for (index, pack) in packs.enumerated() {
            guard let offset = pack.offset(of: id) else { continue }
            // What is asked for next mostly stands in the same pack.
            if index > 0 { packs.swapAt(0, index) }
            return (pack, offset)
        }
        return nil
    }

    /// Opens packs that came and closes those that went; returns whether there were none of either.
    private func isCurrent() -> Bool {
        var status = stat()
        guard stat(folder, &status) == 0 else { return true }
        let time = status.st_mtim
        if let folderTime, folderTime.tv_sec == time.tv_sec, folderTime.tv_nsec == time.tv_nsec { return true }
        folderTime = time
        let paths = Set(PackFile.paths(in: folder))
        let kept = packs.filter { paths.contains($0.path) }
        let new = paths.subtracting(kept.map(\.path)).sorted().compactMap(OpenPacks.pack)
        if new.isEmpty, kept.count == packs.count { return true }
        packs = new + kept
        // The identifier of a pack that is closed may come again.
        bases = RecentObjects()
        return false
    }

    /// The name that an object should have.
    ///
    /// The hash is the plain SHA-1: an object got its name by one that notices collisions, here it is told from damage.
    private static func name(of object: (kind: ObjectKind, contents: [UInt8])) -> ObjectID? {
        var hash = SHA1()
        let header = Array("\(object.kind.word) \(object.contents.count)\0".utf8)
        header.withUnsafeBytes { hash.update($0) }
        object.contents.withUnsafeBytes { hash.update($0) }
        return ObjectID(bytes: hash.digest())
    }
}

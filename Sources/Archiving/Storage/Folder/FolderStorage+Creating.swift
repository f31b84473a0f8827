import FoundationEssentials
import Git
import Glibc

extension FolderStorage {
    /// The names that a new repository has in its folder, and those that a killed process may leave there.
    private static let skeleton: Set = [
        "HEAD", "branches", "config", "description", "hooks", "info", "objects", "refs",
    ]
    private static let locks = ["stet.lock", "stet.turn"]
    private static let leftovers = ["HEAD.lock", "config.lock", Archive.branch + ".lock"]

    /// Whether libgit2 made the file of this name to try what the file system can do.
    private static func isTrial(_ name: String) -> Bool { name.hasPrefix("_git2_") }

    /// Whether a folder holds a repository that was made and never committed to, whole or in part, and nothing else.
    static func isUnborn(_ path: String, holding names: [String]) -> Bool {
        if Set(locks).isSuperset(of: names) { return true }
        let known = skeleton.union(leftovers + locks)
        guard names.contains("objects"), names.allSatisfy({ known.contains($0) || isTrial($0) }) else { return false }
        let head = FileManager.default.contents(atPath: path + "/HEAD").map { String(decoding: $0, as: UTF8.self) }
        guard head == nil || head == "" || head == "ref: \(Archive.branch)\n" else { return false }
        return (try? Repository.open(at: path).reference(named: Archive.branch)) == nil
    }

    /// Waits for the right to make a repository in a folder, which is made where it is missing.
    static func lock(new path: String) throws(ArchiveError) -> WriterLock {
        let problem = makeFolder(path)
        guard problem == 0 else { throw .cannotLock(path: path, reason: String(cString: strerror(problem))) }
        return WriterLock(try FolderLock(folder: path, waiting: WriterLock.usualWait))
    }

    /// Makes a folder and those above it; returns the number of the error, 0 where all are there.
    private static func makeFolder(_ path: String) -> Int32 {
        if mkdir(path, 0o777) == 0 || errno == EEXIST { return 0 }
        let problem = errno
        guard problem == ENOENT, let slash = path.dropLast().lastIndex(of: "/"), slash > path.startIndex else {
            return problem
        }
        let above = makeFolder(String(path[..<slash]))
        return above != 0 ? above : mkdir(path, 0o777) == 0 || errno == EEXIST ? 0 : errno
    }

    /// Makes a repository, or finishes one that a killed process left; to be called under the lock.
    ///
    /// It is on the disk when it returns, before any reference is.
    static func create(at path: String) throws(GitError) -> FolderStorage {
        let manager = FileManager.default
        let trials = ((try? manager.contentsOfDirectory(atPath: path)) ?? []).filter(isTrial)
        for name in leftovers + trials { try? manager.removeItem(atPath: "\(path)/\(name)") }
        if !isWhole(path) {
            for name in ["HEAD", "config"] { try? manager.removeItem(atPath: "\(path)/\(name)") }
            _ = try Repository.create(bareAt: path, initialBranch: Archive.branchName)
        }
        let storage = try FolderStorage(at: path)
        storage.repository.removeLeftovers()
        try storage.repository.synchronizeSkeleton()
        return storage
    }

    /// Whether a repository has its last parts: its configuration, then its head.
    private static func isWhole(_ path: String) -> Bool {
        guard let repository = try? Repository.open(at: path) else { return false }
        let isBare = (try? repository.configuration(for: "core.bare")) == "true"
        return isBare && FileManager.default.contents(atPath: path + "/HEAD")?.isEmpty == false
    }
}

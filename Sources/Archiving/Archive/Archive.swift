public import Articles
import FoundationEssentials
import Git

/// A bare Git repository in which every version of an article is a commit.
///
/// Plain Git reads it. It is not to be used from two threads at once; any number of processes may.
public struct Archive: ~Copyable {
    /// The folder of the repository.
    public let path: String
    public let settings: ArchiveSettings

    let storage: any Storage
    let index: CatalogIndex
    let comparer = KeptComparer()
    let creditFiles = CreditFiles()

    static let branchName = "main"
    static let branch = "refs/heads/" + branchName

    /// Opens the archive in exactly this folder.
    public init(at path: String) throws(ArchiveError) {
        let storage: FolderStorage
        do {
            storage = try FolderStorage(at: path)
        } catch {
            switch error.code {
            case .notFound, .notRepository: throw .notArchive(path: path)
            default: throw .git(error)
            }
        }
        try self.init(storage)
    }

    /// Opens the archive that a storage keeps.
    init(_ storage: any Storage) throws(ArchiveError) {
        guard let bytes = try Self.settingsFile(in: storage) else { throw .notArchive(path: storage.path) }
        self.init(storage, settings: try ArchiveSettings(bytes: bytes, path: storage.path))
    }

    /// Opens what may be an archive that is too damaged to be opened, so that it can be verified.
    public init(damagedAt path: String) throws(ArchiveError) {
        let storage = try viaGit { () throws(GitError) in try FolderStorage(at: path) }
        self.init(storage, settings: ArchiveSettings())
    }

    private init(_ storage: any Storage, settings: ArchiveSettings) {
        path = storage.path
        self.settings = settings
        self.storage = storage
        index = CatalogIndex(storage)
    }

    /// Has a function told how far work is that takes long, such as making the catalog anew.
    public func onProgress(_ report: @escaping (ArchiveProgress) -> Void) {
        index.report = report
    }

    /// The archive that holds a folder: the folder itself or the nearest one above it that is an archive.
    ///
    /// - Returns: nil where there is none.
    public static func enclosing(_ folder: String) -> String? {
        var folder = folder
        while true {
            if FileManager.default.fileExists(atPath: folder + "/HEAD"), (try? Archive(at: folder)) != nil {
                return folder
            }
            guard folder != "/", let slash = folder.lastIndex(of: "/") else { return nil }
            folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
        }
    }

    /// The content of `stet.json` at the tip of the branch; nil where either is missing.
    private static func settingsFile(in storage: any Storage) throws(ArchiveError) -> [UInt8]? {
        let head = try viaGit { () throws(GitError) in try storage.reference(named: branch) }
        return if let head { try settingsFile(in: storage, at: head) } else { nil }
    }

    /// The content of `stet.json` as a commit has it; nil where it is missing.
    static func settingsFile(in storage: any Storage, at commit: ObjectID) throws(ArchiveError) -> [UInt8]? {
        try viaGit { () throws(GitError) in
            let entry = try storage.entry(at: ArchiveSettings.fileName, in: storage.commit(commit).tree)
            return if let entry { try storage.contents(of: entry.id, .blob) } else { nil }
        }
    }
}

extension Archive {
    /// Makes an archive in a folder that is missing or empty; one that a killed process left half made is finished.
    ///
    /// - Returns: whether it was made; false where the folder is an archive already, which is then left as it is.
    public static func create(
        at path: String, settings: ArchiveSettings = ArchiveSettings(), operator person: ArchiveOperator?, now: Instant
    ) throws(ArchiveError) -> Bool {
        if let problem = obstacle(at: path) {
            guard problem == .archive else { throw .notEmpty(path: path) }
            return false
        }
        let lock = try FolderStorage.lock(new: path)
        // Another process may have made it meanwhile.
        if (try? Archive(at: path)) != nil { return false }
        try viaGit { () throws(GitError) in
            try writeSettings(settings, to: FolderStorage.create(at: path), person, now)
        }
        lock.release()
        return true
    }

    /// Makes the first commit, which holds the settings alone.
    private static func writeSettings(
        _ settings: ArchiveSettings, to storage: any Storage, _ person: ArchiveOperator?, _ now: Instant
    ) throws(GitError) {
        var writer = try CommitWriter(storage)
        let file = try writer.add(.blob, Array(settings.text.utf8))
        let tree = try writer.add([Tree.Entry(name: ArchiveSettings.fileName, mode: .blob, id: file)])
        let signature = try signature(of: person, in: storage, at: now)
        let commit = try writer.commit(tree, parents: [], by: signature, message: "Archive made\n")
        try storage.updateReference(named: branch, to: commit, expecting: nil, message: "stet init")
    }

    private enum Obstacle {
        case archive
        case otherFiles
    }

    /// What stands in the way of a new archive; nothing where the folder holds at most a repository without commits.
    private static func obstacle(at path: String) -> Obstacle? {
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else { return .otherFiles }
        if names.isEmpty { return nil }
        if (try? Archive(at: path)) != nil { return .archive }
        return FolderStorage.isUnborn(path, holding: names) ? nil : .otherFiles
    }
}

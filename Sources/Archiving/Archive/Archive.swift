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

    let repository: Repository
    let index: CatalogFile

    static let branch = "refs/heads/main"

    /// Opens the archive in exactly this folder.
    public init(at path: String) throws(ArchiveError) {
        let repository: Repository
        do {
            repository = try Repository.open(at: path)
        } catch {
            switch error.code {
            case .notFound, .notRepository: throw .notArchive(path: path)
            default: throw .git(error)
            }
        }
        guard let bytes = try Self.settingsFile(in: repository) else { throw .notArchive(path: path) }
        settings = try ArchiveSettings(bytes: bytes, path: path)
        self.path = path
        self.repository = repository
        index = CatalogFile(folder: path)
    }

    /// Opens what may be an archive that is too damaged to be opened, so that it can be verified.
    public init(damagedAt path: String) throws(ArchiveError) {
        repository = try viaGit { () throws(GitError) in try Repository.open(at: path) }
        settings = ArchiveSettings()
        self.path = path
        index = CatalogFile(folder: path)
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
    private static func settingsFile(in repository: borrowing Repository) throws(ArchiveError) -> [UInt8]? {
        try viaGit { () throws(GitError) in
            guard let head = try repository.reference(named: branch),
                let entry = try repository.entry(at: ArchiveSettings.fileName, in: repository.commit(head).tree)
            else { return nil }
            return try repository.blob(entry.id)
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
        let repository = try viaGit { () throws(GitError) in try Repository.create(bareAt: path) }
        return try WriterLock.held(folder: path) { () throws(ArchiveError) in
            try viaGit { () throws(GitError) in try writeSettings(settings, to: repository, person, now) }
        }
    }

    /// Makes the first commit, which holds the settings alone; returns false where there is a commit already.
    private static func writeSettings(
        _ settings: ArchiveSettings, to repository: borrowing Repository, _ person: ArchiveOperator?, _ now: Instant
    ) throws(GitError) -> Bool {
        guard try repository.reference(named: branch) == nil else { return false }
        let file = try repository.writeBlob(Array(settings.text.utf8))
        let tree = try repository.writeTree([.init(name: ArchiveSettings.fileName, mode: .blob, id: file)])
        let signature = try signature(of: person, in: repository, at: now)
        let commit = try repository.writeCommit(
            tree: tree, parents: [], author: signature, committer: signature, message: "Archive made\n")
        try repository.updateReference(named: branch, to: commit, expecting: nil, message: "stet init")
        return true
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
        return isUnborn(path, names) ? nil : .otherFiles
    }

    /// Whether a folder holds a repository that was made and never committed to, whole or in part.
    private static func isUnborn(_ path: String, _ names: [String]) -> Bool {
        let skeleton: Set = [
            "HEAD", "branches", "config", "config.lock", "description", "hooks", "info", "objects", "refs", "stet.lock",
            "stet.turn",
        ]
        guard skeleton.isSuperset(of: names), names.contains("HEAD") || names.contains("objects") else { return false }
        guard let repository = try? Repository.open(at: path) else { return true }
        return (try? repository.reference(named: branch)) == nil
    }
}

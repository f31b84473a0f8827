import Git
import History
import SQLite

/// The catalog of an archive as it is found: opened when it is asked for, caught up when it is behind, made anew when
/// it is damaged.
final class CatalogFile {
    private let folder: String
    private var catalog: Catalog?
    /// Told how far a catalog is that is being caught up.
    var report: (ArchiveProgress) -> Void = { _ in }
    /// The files of the versions that were looked up last, by commit.
    private var recent: [String: FileIDs] = [:]

    init(folder: String) {
        self.folder = folder
    }

    /// The catalog as it stands.
    func open() throws(ArchiveError) -> Catalog {
        if let catalog { return catalog }
        let opened: Catalog
        do {
            opened = try Catalog(folder: folder)
        } catch {
            switch error.code {
            case .readOnly, .cannotOpen: opened = try forReading()
            case .damaged, .other: opened = try anew()
            case .busy, .io: throw .catalog(error)
            }
        }
        catalog = opened
        return opened
    }

    /// The catalog, up to the tip of the branch.
    func current(_ repository: borrowing Repository) throws(ArchiveError) -> Catalog {
        let head = try Archive.tip(of: repository, path: folder).head
        do throws(ArchiveError) {
            let catalog = try open()
            try catchUp(catalog, to: head, repository)
            return catalog
        } catch {
            guard case .catalog(let problem) = error, problem.code != .busy, problem.code != .io else { throw error }
            let isReadOnly = problem.code == .readOnly || problem.code == .cannotOpen
            self.catalog = nil
            let catalog = isReadOnly ? try viaSQLite { () throws(SQLiteError) in try Catalog() } : try anew()
            self.catalog = catalog
            try catchUp(catalog, to: head, repository)
            return catalog
        }
    }

    /// Makes the catalog anew from the commits.
    func rebuild(_ repository: borrowing Repository) throws(ArchiveError) -> Catalog {
        let head = try Archive.tip(of: repository, path: folder).head
        catalog = nil
        let catalog = try anew()
        self.catalog = catalog
        try catchUp(catalog, to: head, repository)
        return catalog
    }

    /// Undoes the open transaction, if there is one.
    func rollBack() {
        catalog?.rollBack()
    }

    /// Ends the open transaction, in which the catalog came up to a commit; a failure undoes it.
    func commit(_ head: ObjectID) {
        do throws(SQLiteError) {
            try catalog?.setHead(head)
            try catalog?.commit()
        } catch {
            catalog?.rollBack()
        }
    }

    /// The files of a version, where the catalog knows them.
    func files(of reference: Int64, commit: String) -> FileIDs? {
        if let known = recent[commit] { return known }
        guard let versions = try? catalog?.versions(of: reference) else { return nil }
        remember(versions)
        return recent[commit]
    }

    /// Keeps the files of versions that are likely to be asked for next.
    func remember(_ versions: [CatalogVersion]) {
        if recent.count > 10_000 { recent = [:] }
        for version in versions where !version.files.forms.contains(.zero) {
            recent[version.version.commit] = version.files
        }
    }

    private func forReading() throws(ArchiveError) -> Catalog {
        if let catalog = try? Catalog(readingIn: folder), (try? catalog.head()) != nil { return catalog }
        return try viaSQLite { () throws(SQLiteError) in try Catalog() }
    }

    private func anew() throws(ArchiveError) -> Catalog {
        Catalog.remove(in: folder)
        return try viaSQLite { () throws(SQLiteError) in try Catalog(folder: folder) }
    }
}

/// How far a long piece of work is.
public struct ArchiveProgress: Hashable, Sendable {
    /// What is being done, in words behind a number, such as `versions read`.
    public var task: String
    public var done: Int
    public var total: Int
}

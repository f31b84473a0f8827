import Git
import History

/// The catalog of an archive as it is found: opened when it is asked for, caught up when it is behind, made anew when
/// it is damaged.
final class CatalogIndex {
    let storage: any Storage
    private var catalog: (any Catalog)?
    /// Told how far a catalog is that is being caught up.
    var report: (ArchiveProgress) -> Void = { _ in }
    /// The files of the versions that were looked up last, by commit.
    private var recent: [String: FileIDs] = [:]

    init(_ storage: any Storage) {
        self.storage = storage
    }

    /// The catalog as it stands.
    func open() throws(ArchiveError) -> any Catalog {
        if let catalog { return catalog }
        let opened = try storage.openCatalog()
        catalog = opened
        return opened
    }

    /// The catalog, up to the tip of the branch.
    func current() throws(ArchiveError) -> any Catalog {
        let head = try storage.tip().head
        do throws(ArchiveError) {
            let catalog = try open()
            try catchUp(catalog, to: head)
            return catalog
        } catch {
            return try replace(after: error, head: head)
        }
    }

    /// Makes the catalog anew from the commits.
    func rebuild() throws(ArchiveError) -> any Catalog {
        try replace(after: nil, head: storage.tip().head)
    }

    private func replace(after failure: ArchiveError?, head: ObjectID) throws(ArchiveError) -> any Catalog {
        catalog = nil
        let catalog = try storage.replaceCatalog(after: failure)
        self.catalog = catalog
        try catchUp(catalog, to: head)
        return catalog
    }

    /// Undoes the open transaction, if there is one.
    func rollBack() {
        catalog?.rollBack()
    }

    /// Ends the open transaction, in which the catalog came up to a commit; a failure undoes it.
    func commit(_ head: ObjectID) {
        do {
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
}

/// How far a long piece of work is.
public struct ArchiveProgress: Hashable, Sendable {
    /// What is being done, in words behind a number, such as `versions read`.
    public var task: String
    public var done: Int
    public var total: Int
}

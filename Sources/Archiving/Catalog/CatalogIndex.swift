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
        try upToDate(anew: false)
    }

    /// Makes the catalog anew from the commits; others read the one from before meanwhile.
    func rebuild() throws(ArchiveError) -> any Catalog {
        try upToDate(anew: true)
    }

    private func upToDate(anew: Bool) throws(ArchiveError) -> any Catalog {
        do throws(ArchiveError) {
            let catalog = try open()
            try catchUp(catalog, anew: anew)
            return catalog
        } catch {
            try replace(after: error)
            let catalog = try open()
            try catchUp(catalog)
            return catalog
        }
    }

    /// What the catalog answers, up to the tip of the branch; where answering shows that it is damaged, it is made anew.
    func answer<Answer>(
        _ question: (any Catalog) throws(ArchiveError) -> Answer
    ) throws(ArchiveError) -> Answer {
        let catalog = try current()
        do throws(ArchiveError) {
            return try question(catalog)
        } catch {
            try replace(after: error)
            return try question(current())
        }
    }

    /// Puts an empty catalog in place of one that failed; throws the failure where that does not help.
    func replace(after failure: ArchiveError) throws(ArchiveError) {
        catalog = nil
        catalog = try storage.replaceCatalog(after: failure)
    }

    /// Begins a writer's transaction on the catalog as of the tip of the branch.
    ///
    /// Where the catalog can only be read, it is one in memory, so that nothing is kept from being written by what
    /// follows from it.
    func begin() throws(ArchiveError) {
        do throws(ArchiveError) {
            try beginOnce()
        } catch {
            rollBack()
            try replace(after: error)
            try beginOnce()
        }
    }

    private func beginOnce() throws(ArchiveError) {
        let catalog = try current()
        try catalog.begin()
        // Others may have brought it elsewhere meanwhile.
        try catchUpInside(catalog)
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

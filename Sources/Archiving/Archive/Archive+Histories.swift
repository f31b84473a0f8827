public import History

extension Archive {
    /// All articles with all their versions; those changed last come first.
    ///
    /// Linear in the number of versions.
    public func histories() throws(ArchiveError) -> [ArticleHistory] {
        let found = try index.answer { (catalog) throws(ArchiveError) in try catalog.histories() }
        return found.sorted { ($1.versions.last?.row ?? 0) < ($0.versions.last?.row ?? 0) }.map { article, versions in
            ArticleHistory(reference: article, versions: versions.map(\.version))
        }
    }

    /// The article of an id; nil where the archive has none.
    public func reference(id: String) throws(ArchiveError) -> ArticleReference? {
        guard id.utf8.count == 16, let number = UInt64(id, radix: 16), id == id.lowercased() else { return nil }
        return try index.current().article(ArticleReference.key(number))
    }

    /// All versions of an article; none where the archive does not have it.
    public func history(of reference: ArticleReference) throws(ArchiveError) -> ArticleHistory {
        let versions = try index.answer { (catalog) throws(ArchiveError) in try catalog.versions(of: reference.key) }
        index.remember(versions)
        return ArticleHistory(reference: reference, versions: versions.map(\.version))
    }

    /// Makes the catalog anew from the commits.
    ///
    /// - Returns: how many versions it holds.
    @discardableResult
    public func reindex() throws(ArchiveError) -> Int {
        try storage.locked { () throws(ArchiveError) in try index.rebuild().count() }
    }
}

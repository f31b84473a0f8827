import Git
public import History

extension Archive {
    /// The article of an id; nil where the archive has none.
    public func reference(id: String) throws(ArchiveError) -> ArticleReference? {
        guard id.utf8.count == 16, let number = UInt64(id, radix: 16), id == id.lowercased() else { return nil }
        return try index.current().article(ArticleReference.key(number))
    }

    /// The versions committed last, the newest first.
    ///
    /// Takes as long for the last portion as for the first one; with a host, as long as it takes to pass over the
    /// versions of others.
    ///
    /// - Parameters:
    ///   - place: where to begin; nil for the newest.
    ///   - host: the folder of hosts whose articles count; nil for all.
    public func latestVersions(
        from place: Int64? = nil, host: String? = nil, limit: Int
    ) throws(ArchiveError) -> Portion<VersionRecord> {
        try index.current().portion(of: host.map(CatalogRows.host) ?? .all, from: place, limit: limit)
    }

    /// The commit of the version that was committed first; nil where the archive has none.
    public func firstCommit() throws(ArchiveError) -> String? {
        try index.current().commit(at: 1)?.hex
    }

    /// The articles whose address, name or headline, present or past, has a text in it, each by its last version; those
    /// changed last come first.
    ///
    /// Linear in the number of articles and headlines. Letters of ASCII are the same in both cases.
    public func articles(
        matching text: String = "", from place: Int64? = nil, limit: Int
    ) throws(ArchiveError) -> Portion<VersionRecord> {
        try index.current().portion(of: .tips(matching: text), from: place, limit: limit)
    }

    /// The versions of an article, the newest first.
    ///
    /// - Parameter place: where to begin; nil for the newest.
    /// - Returns: nil where no version of the article is at the place.
    public func versions(
        of reference: ArticleReference, from place: Int64? = nil, limit: Int
    ) throws(ArchiveError) -> Portion<VersionRecord>? {
        try index.current().chain(of: reference, from: place, limit: limit)
    }
}

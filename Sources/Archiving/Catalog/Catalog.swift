import Git
import History

/// An index of the versions in an archive, all of which follows from the commits.
///
/// A version is known by its row, a number from 1 that grows with each version that is added.
protocol Catalog: AnyObject {
    /// The commit up to which the catalog goes; nil where it is empty.
    func head() throws(ArchiveError) -> ObjectID?
    func setHead(_ commit: ObjectID) throws(ArchiveError)
    /// Removes all rows.
    func clear() throws(ArchiveError)

    /// Begins a transaction; another writer's is waited for.
    func begin() throws(ArchiveError)
    /// Ends the transaction.
    func commit() throws(ArchiveError)
    /// Undoes the open transaction, if there is one.
    func rollBack()

    /// Adds the next version of an article and returns it with its row.
    @discardableResult
    func add(
        _ version: CatalogVersion, of reference: ArticleReference, after last: CatalogVersion?
    ) throws(ArchiveError) -> CatalogVersion

    /// The row of the last version of an article; 0 where it has none.
    func tip(of key: Int64) throws(ArchiveError) -> Int64
    /// The last version of an article; nil where it has none.
    func last(of reference: ArticleReference) throws(ArchiveError) -> CatalogVersion?
    /// All versions of an article, oldest first.
    func versions(of key: Int64) throws(ArchiveError) -> [CatalogVersion]
    /// The version in a row with its headline; nil where there is none.
    func version(at row: Int64) throws(ArchiveError) -> CatalogVersion?
    /// The commit of the version in a row; nil where there is none.
    func commit(at row: Int64) throws(ArchiveError) -> ObjectID?
    /// The row of the version that was added last, of all or of those of a host; 0 where there is none.
    func newest(ofHost host: String?) throws(ArchiveError) -> Int64
    /// The row of the version of an article that has a number; 0 where there is none.
    ///
    /// It takes one step for each 32 versions behind it.
    func row(of number: Int, in key: Int64) throws(ArchiveError) -> Int64
    /// The version of some articles, or of all, that was captured first; nil where they have none.
    func oldest(of keys: Set<Int64>?) throws(ArchiveError) -> CatalogVersion?
    /// All articles with all their versions, in the order of their first version.
    func histories() throws(ArchiveError) -> [(article: ArticleReference, versions: [CatalogVersion])]
    /// The versions behind a place, those captured last first; of several of one second the one with the last row.
    ///
    /// - Parameters:
    ///   - since: the seconds since 1970 of the oldest ones.
    ///   - limit: how many versions are looked at.
    /// - Returns: the versions, and the place behind the last one looked at; nil where that was the last of all.
    func page(
        behind place: VersionPlace, since: Int64, of scope: CatalogScope, limit: Int
    ) throws(ArchiveError) -> (steps: [CatalogStep], next: VersionPlace?)
    /// The versions of one article from a row backwards, at most so many.
    ///
    /// - Returns: the versions, and the place behind the last one; nil where that was the first version.
    func chain(from row: Int64, limit: Int) throws(ArchiveError) -> (steps: [CatalogStep], next: VersionPlace?)
    /// The last versions of the articles with a text in their identity or in one of their headlines, below a row, the last
    /// first, at most so many.
    func tips(
        matching text: String, below row: Int64, limit: Int
    ) throws(ArchiveError) -> (steps: [CatalogStep], next: VersionPlace?)
    /// The articles in short that a function chooses by the texts of their identities and their last headlines, in UTF-8,
    /// those that changed last first.
    func summaries(
        where isChosen: (_ identity: UnsafeRawBufferPointer, _ headline: UnsafeRawBufferPointer) -> Bool
    ) throws(ArchiveError) -> [ArticleSummary]
    /// The most minutes east of UTC of a clock that told the time of a version; nil where there is none.
    func widestOffset() throws(ArchiveError) -> Int?
    /// The number of versions.
    func count() throws(ArchiveError) -> Int

    /// The hosts of articles that are a host or its subdomains, in no order.
    func hosts(of host: String) throws(ArchiveError) -> [String]
    /// The article of an id; nil where there is none.
    func article(_ key: Int64) throws(ArchiveError) -> ArticleReference?
    /// The articles whose ids lie in a range, at most so many.
    func articles(in keys: ClosedRange<Int64>, limit: Int) throws(ArchiveError) -> [ArticleReference]
    /// The articles whose address or name ends in a piece, or the readable part of whose folder it is.
    func articles(ending piece: String, stem: String) throws(ArchiveError) -> [ArticleReference]
    /// The articles that a function chooses by the texts of their identities and their paths, in no order.
    func articles(
        where isChosen: (_ identity: String, _ path: String) -> Bool
    ) throws(ArchiveError) -> [ArticleReference]
}

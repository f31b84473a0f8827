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
    /// The version in a row with the id of its article; nil where there is none.
    func articleAndVersion(at row: Int64) throws(ArchiveError) -> (article: Int64, version: CatalogVersion)?
    /// Rows of a selection at and before a row, the last first, at most so many.
    func rows(of selection: CatalogRows, from row: Int64, limit: Int) throws(ArchiveError) -> [Int64]
    /// All articles with all their versions, in the order of their first version.
    func histories() throws(ArchiveError) -> [(article: ArticleReference, versions: [CatalogVersion])]
    /// The versions behind a place, those captured last first; of several of one second the one with the last row.
    ///
    /// - Parameters:
    ///   - since: the seconds since 1970 of the oldest ones.
    ///   - keys: the articles that count; nil for all.
    ///   - limit: how many versions are looked at.
    /// - Returns: the versions, and the place behind the last one looked at; nil where that was the last of all.
    func page(
        behind place: CatalogPlace, since: Int64, of keys: Set<Int64>?, limit: Int
    ) throws(ArchiveError) -> (steps: [CatalogStep], next: CatalogPlace?)
    /// The versions of one article from a row backwards, at most so many.
    ///
    /// - Returns: the versions, and the row that follows; 0 where the first version was among them.
    func chain(from row: Int64, limit: Int) throws(ArchiveError) -> (steps: [CatalogStep], next: Int64)
    /// All articles in short, those that changed last first.
    func summaries() throws(ArchiveError) -> [ArticleSummary]
    /// The number of versions.
    func count() throws(ArchiveError) -> Int

    /// The article of an id; nil where there is none.
    func article(_ key: Int64) throws(ArchiveError) -> ArticleReference?
    /// The articles whose ids lie in a range, at most so many.
    func articles(in keys: ClosedRange<Int64>, limit: Int) throws(ArchiveError) -> [ArticleReference]
    /// The articles whose address or name ends in a piece, or the readable part of whose folder it is.
    func articles(ending piece: String, stem: String) throws(ArchiveError) -> [ArticleReference]
    /// All articles, in no order.
    func articles() throws(ArchiveError) -> [ArticleReference]
}

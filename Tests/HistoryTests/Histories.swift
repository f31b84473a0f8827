import Articles
import Diffing
import History

/// Histories made from articles, as an archive would give them: versions two hours apart.
enum Histories {
    static let reference = ArticleReference(identity: .name("ferry"), path: "articles/ferry", id: "0123456789abcdef")

    static func entries(_ articles: [Article], hoursApart hours: Int64 = 2) throws -> [HistoryEntry] {
        var comparer = try TextComparer()
        var previous: (version: Version, article: Article)?
        return articles.enumerated().map { index, article in
            let version = Version(
                number: index + 1, commit: String(repeating: "\(index % 10)", count: 40),
                captured: Instant(seconds: 1_699_610_400 + Int64(index) * hours * 3600, offsetMinutes: 480),
                headline: article.headline)
            let diff = comparer.compare(previous?.article ?? Article(headline: ""), article, seconds: hours * 3600)
            defer { previous = (version, article) }
            return HistoryEntry(reference: reference, version: version, previous: previous?.version, diff: diff)
        }
    }
}

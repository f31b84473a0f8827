import Articles
import Diffing
import History

@testable import Drawing

/// Cards of small edits, for the tests.
enum Cards {
    static func card(_ old: Article, _ new: Article) throws -> Card {
        var comparer = try TextComparer()
        let versions = [(1, old), (2, new)].map { number, article in
            Version(
                number: number, commit: String(repeating: "3f2c9e1d", count: 5),
                captured: Instant(seconds: 1_699_610_400 + Int64(number) * 7200, offsetMinutes: 480),
                headline: article.headline)
        }
        return try Card(
            comparer.compare(old, new, seconds: 7200), of: .name("summit"), from: versions[0], to: versions[1])
    }

    /// The card of an edit of one paragraph.
    static func card(
        _ old: String, _ new: String, headline: String = "峰会开幕", language: String? = "zh"
    ) throws -> Card {
        try card(
            Article(headline: headline, language: language, body: [.paragraph(old)]),
            Article(headline: headline, language: language, body: [.paragraph(new)]))
    }
}

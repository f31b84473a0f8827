import Articles
import Diffing
import Generators
import History

/// Two versions of an article in which every part changes, small enough to be read.
enum Samples {
    static let old = Article(
        url: Address("https://news.example/summit"), headline: "峰会开幕", source: Source(name: "光明网"),
        published: PrintedTime(year: 2023, month: 11, day: 8),
        body: [
            .paragraph("共有1800多位嘉宾参会。"), .paragraph("会议持续三天，地点在乌镇。"), .heading(level: 2, "议程"),
        ],
        credits: [Credit(role: .editor, name: "李伯玺", printed: "[ 责编:李伯玺 ]")],
        counters: [
            Counter(name: "点赞", kind: .likes, group: "表情", value: 12), Counter(name: "views", kind: .views, value: 90),
        ],
        links: [Link(group: "推荐阅读", text: "旧闻")])

    static let new = Article(
        url: Address("https://news.example/summit"), headline: "峰会今日开幕", source: Source(name: "光明网"),
        published: PrintedTime(year: 2023, month: 11, day: 8), modified: PrintedTime(year: 2023, month: 11, day: 10),
        body: [
            .paragraph("共有1900多位嘉宾参会。"), .paragraph("会议持续三天，地点在乌镇。"), .quote("欢迎！"),
        ],
        credits: [Credit(role: .editor, name: "王宏泽"), Credit(role: .photographer, name: "赵=钱")],
        counters: [
            Counter(name: "点赞", kind: .likes, group: "表情", value: 57), Counter(name: "views", kind: .views, value: 9),
        ],
        links: [Link(group: "推荐阅读", text: "新闻", url: "https://news.example/1")])

    static let reference = ArticleReference(
        identity: Address("https://news.example/summit").map(ArticleIdentity.url) ?? .name("summit"),
        path: "articles/news.example/summit",
        id: "0123456789abcdef")

    static func entries(_ articles: [Article]) throws -> [HistoryEntry] {
        var comparer = try TextComparer()
        var previous: (version: Version, article: Article)?
        return articles.enumerated().map { index, article in
            let version = Version(
                number: index + 1, commit: String(repeating: "\(index + 1)f2c9e1d", count: 5),
                captured: Instant(seconds: 1_699_610_400 + Int64(index) * 7200, offsetMinutes: 480),
                headline: article.headline)
            let diff = comparer.compare(
                previous?.article ?? Article(headline: ""), article, seconds: previous == nil ? nil : 7200)
            defer { previous = (version, article) }
            return HistoryEntry(reference: reference, version: version, previous: previous?.version, diff: diff)
        }
    }

    static func diff(_ old: Article = old, _ new: Article = new) throws -> ArticleDiff {
        var comparer = try TextComparer()
        return comparer.compare(old, new, seconds: 7200)
    }
}

extension Generator {
    /// An article and another one made from it by changes in every part.
    mutating func articleRevision() -> (old: Article, new: Article) {
        let old = article()
        var new = article()
        for block in old.body where !oneIn(4) {
            new.body.insert(oneIn(3) ? .paragraph(block.text + text(2)) : block, at: number(0...new.body.count))
        }
        new.credits += old.credits.filter { _ in oneIn(2) }
        new.counters += old.counters.filter { _ in oneIn(2) }
        new.links += old.links.filter { _ in oneIn(2) }
        return (old, new)
    }
}

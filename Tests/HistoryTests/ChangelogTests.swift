import Articles
import History
import Testing

@Suite struct ChangelogTests {
    @Test func `versions stand by the day of the clock that told their time, the newest first`() throws {
        let articles = ["一", "二", "三", "四"].map { Article(headline: $0) }
        let releases = try Histories.entries(articles, hoursApart: 4).compactMap { Changelog.Release($0, in: .english) }
        #expect(described(Changelog(releases, in: .english)) == "2023-11-11: v4 v3; 2023-11-10: v2 v1")
        #expect(described(Changelog(releases.reversed(), in: .english)) == "2023-11-11: v4 v3; 2023-11-10: v2 v1")
        #expect(described(Changelog([], in: .english)) == "")
    }

    @Test func `a version that only links and growing counters make is left out`() throws {
        let articles = [1, 2, 3].map { value in
            Article(
                headline: "一", body: [.paragraph("嘉宾到场。"), .quote("欢迎！")], counters: [Counter(name: "赞", value: value)],
                links: [Link(text: "\(value)")])
        }
        let entries = try Histories.entries(articles)
        let releases = entries.compactMap { Changelog.Release($0, in: .english) }
        #expect(releases.map { $0.changes.map(\.sentence) } == [["First captured, with 1 paragraph"]])
        let chinese = entries.compactMap { Changelog.Release($0, in: .chinese) }
        #expect(chinese.map { $0.changes.map(\.sentence) } == [["首次收录，共1段"]])
    }

    @Test func `whether all versions are of one article is known`() throws {
        let releases = try Histories.entries([Article(headline: "一")]).compactMap {
            Changelog.Release($0, in: .english)
        }
        #expect(Changelog(releases, in: .english).onlyArticle == Histories.reference)
        var other = releases
        other[0].reference.path = "articles/other"
        #expect(Changelog(releases + other, in: .english).onlyArticle == nil)
        #expect(Changelog([], in: .english).onlyArticle == nil)
    }

    private func described(_ changelog: Changelog) -> String {
        changelog.days.map { day in
            "\(day.date.iso8601): \(day.releases.map(\.version.name).joined(separator: " "))"
        }.joined(separator: "; ")
    }
}

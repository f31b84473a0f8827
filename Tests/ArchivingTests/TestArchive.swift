import Archiving
import Articles
import Foundation
import History
import Programs

/// An archive for one test with pinned times, and the real `git` to ask about it.
final class TestArchive {
    let scratch: Scratch
    var path: String { scratch.path + "/archive" }

    static let person = ArchiveOperator(name: "Ada Archivist", email: "ada@archive.example")
    static let made = Instant(seconds: 1_699_600_000, offsetMinutes: 480)

    init(settings: ArchiveSettings = ArchiveSettings()) throws {
        scratch = try Scratch()
        _ = try Archive.create(at: path, settings: settings, operator: Self.person, now: Self.made)
    }

    func open() throws -> Archive { try Archive(at: path) }

    /// Commits an article so many minutes after 2023-11-10 18:00 +0800.
    @discardableResult
    func commit(
        _ article: Article, minutes: Int64 = 0, page: Page? = nil, name: String? = nil, isDryRun: Bool = false
    ) throws -> CommitOutcome {
        let captured = Instant(seconds: 1_699_610_400 + 60 * minutes, offsetMinutes: 480)
        let identity = try name.map(ArticleIdentity.named) ?? .url(Self.url)
        return try open().commit(
            Snapshot(article: article, captured: captured, page: page),
            as: article.url.map(ArticleIdentity.url) ?? identity,
            operator: Self.person, isDryRun: isDryRun)
    }

    /// What `git` prints of the archive, both outputs together.
    func git(_ arguments: String...) throws -> String {
        let output = try run(["git", "-C", path] + arguments)
        return output.stdout + output.stderr
    }

    static let url = Address("https://news.gmw.cn/2023-11/10/content_36957000.htm") ?? fallback
    private static var fallback: Address { preconditionFailure("the address above is valid") }

    /// An article of three paragraphs.
    static func article(
        _ headline: String = "峰会今日闭幕", guests: Int = 1800, editor: String = "李伯玺", likes: Int = 12, links: [Link] = []
    ) -> Article {
        Article(
            url: url, headline: headline, section: ["要闻"], source: Source(name: "光明网"),
            published: PrintedTime("2023-11-10T17:13+08:00"), language: "zh",
            body: [
                .paragraph("11月10日，峰会在浙江乌镇闭幕。"),
                .paragraph("共有来自126个国家和地区的\(guests)多位嘉宾参会，国别数创历届峰会新高。"),
                .paragraph("峰会发布了两份报告。"),
            ],
            credits: [Credit(role: .editor, name: editor, printed: "[ 责编:\(editor) ]")],
            counters: [Counter(name: "点赞", kind: .likes, group: "新闻表情排行", value: likes, printed: "\(likes)")],
            links: links)
    }
}

extension CommitOutcome {
    /// The number of the version that was committed; nil where nothing was.
    var number: Int? {
        guard case .committed(let entry) = self else { return nil }
        return entry.version.number
    }
}

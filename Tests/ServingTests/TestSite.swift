import Archiving
import Articles
import Browser
import Foundation
import History
import Programs

@testable import Serving

/// An archive for one test, and the site about it.
struct TestSite {
    let scratch: Scratch
    let site: Site

    static let person = ArchiveOperator(name: "Ada Archivist", email: "ada@archive.example")

    /// A site about some articles, of which each list is the versions of one.
    init(_ articles: [[Article]], hosts: Set<String>? = nil) throws {
        scratch = try Scratch()
        let path = scratch.path + "/archive"
        _ = try Archive.create(
            at: path, operator: Self.person, now: Instant(seconds: 1_699_600_000, offsetMinutes: 480))
        for versions in articles { try Self.commit(versions, to: path) }
        site = try Site(archive: path, hosts: hosts)
    }

    var path: String { scratch.path + "/archive" }

    static func commit(_ versions: [Article], to path: String, hour: Int = 0) throws {
        let archive = try Archive(at: path)
        for (index, article) in versions.enumerated() {
            let seconds = 1_699_610_400 + Int64(hour + index) * 3600
            let snapshot = Snapshot(article: article, captured: Instant(seconds: seconds, offsetMinutes: 480))
            guard let url = article.url else { continue }
            _ = try archive.commit(snapshot, as: .url(url), operator: person)
        }
    }

    func get(
        _ target: String, method: String = "GET", host: String? = nil, encoding: String? = nil, tag: String? = nil,
        since: String? = nil
    ) -> Response {
        site.answer(
            IncomingRequest(
                method: method, target: target, host: host, ifNoneMatch: tag, ifModifiedSince: since,
                acceptEncoding: encoding))
    }

    func text(_ target: String) -> String { String(decoding: get(target).body, as: UTF8.self) }

    /// The id of the only article whose headline has a text in it.
    func id(_ text: String) throws -> String {
        try Archive(at: path).articles(matching: text, limit: 1).versions.first?.reference.id ?? ""
    }

    /// Three versions in which every part changes.
    static let summit: [Article] = (0..<3).map { step in
        Article(
            url: Address("https://news.example/summit"), headline: step < 2 ? "峰会开幕" : "峰会今日闭幕",
            source: Source(name: "光明网"), language: "zh",
            body: [.paragraph("共有\(1800 + step * 100)多位嘉宾参会。"), .paragraph("会议持续三天，地点在乌镇。")],
            credits: [Credit(role: .editor, name: step == 0 ? "李伯玺" : "王宏泽")],
            counters: [Counter(name: "点赞", kind: .likes, group: "表情", value: 12 + step * 45)],
            links: [Link(group: "推荐阅读", text: "旧闻 \(step)", url: "https://news.example/\(step)")])
    }

    /// Two versions with markup in every field.
    static let hostile: [Article] = [HostileArticle.old, HostileArticle.new].compactMap { text in
        var article = try? readJSON(Article.self, from: text.utf8)
        article?.url = Address("https://evil.example/%22%3E%3Cscript%3E?a='b")
        return article
    }

    /// Two versions in a script that runs from right to left.
    static let museum: [Article] = [12, 21].map { count in
        Article(
            url: Address("https://akhbar.example/museum"), headline: "افتتاح المتحف 🎉", language: "ar",
            body: [.paragraph("حضر حفل الافتتاح \(count) زائرا من خارج المدينة."), .quote("يوم جميل")])
    }
}

import Archiving
import Articles
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
        try Archive(at: path).articles(matching: text, limit: 1).elements.first?.reference.id ?? ""
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

    static let payload = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>]]>&lt;{{7*7}}\u{202E}"

    /// Two versions with markup in every field.
    static let hostile: [Article] = (0..<2).map { step in
        Article(
            url: Address("https://evil.example/%22%3E%3Cscript%3E?a='b"), headline: payload + "\(step)",
            subheadline: payload, section: [payload], source: Source(name: payload, url: "javascript:alert(1)"),
            language: payload,
            body: [
                .paragraph(payload + "\(step)"), .heading(level: 2, payload), .quote(payload),
                .item(ordered: false, payload), .figure(image: "javascript:alert(1)", caption: payload),
                .table(rows: [[payload, payload]]),
            ],
            credits: [Credit(role: .editor, name: payload + "\(step)", organization: payload, printed: payload)],
            counters: [Counter(name: payload, group: payload, value: step, printed: payload)],
            links: [Link(group: payload, text: payload + "\(step)", url: "javascript:alert(1)")])
    }
}

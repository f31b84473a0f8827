import Articles
import Browser
import Foundation
import Programs
import Serving

/// A server on a port of its own, about articles of many kinds.
struct ServedPages {
    let site: TestSite
    let address: String
    private let server: ArchiveServer

    /// Every kind of page with the texts that a reader must see on it.
    static let kinds: [(target: String, texts: [String])] = [
        ("/", ["Latest edits", "峰会今日闭幕", "افتتاح المتحف 🎉", "news.example", "1 block edited"]),
        ("/search?q=%E5%B3%B0", ["Articles with “峰”", "峰会今日闭幕"]),
        ("/search", ["Articles", "evil.example"]),
        ("/hosts/news.example", ["news.example", "Atom feed", "v3"]),
        ("/changelog", ["Changelog", "The number of “嘉宾” was changed from 1800 to 1900 in paragraph 1"]),
        ("/articles/{summit}", ["Compare two versions", "Counters over time", "12 → 57 (+45, 45 an hour)"]),
        ("/articles/{summit}/v1", ["共有1800多位嘉宾参会。"]),
        ("/articles/{summit}/v3", ["Paragraph 1 edited (number)", "← v2", "The edit as a picture to share"]),
        ("/articles/{summit}/v1..v3", ["李伯玺", "王宏泽", "推荐阅读"]),
        ("/articles/{summit}/v2/text", ["会议持续三天，地点在乌镇。"]),
        ("/articles/{summit}/v2/blame", ["Since when each passage stands"]),
        ("/articles/{summit}/changelog", ["Editor: 李伯玺 → 王宏泽"]),
        ("/articles/{summit}/counters", ["点赞", "102"]),
        ("/articles/{summit}/credits", ["王宏泽"]),
        ("/articles/{museum}/v2", ["حضر حفل الافتتاح"]),
        ("/nowhere", ["Not found", "There is no such page"]),
    ]

    /// The pages about an article with markup in every field.
    static let hostile =
        [
            "", "/v1", "/v2", "/v1..v2", "/v2/text", "/v2/blame", "/changelog", "/counters", "/credits",
        ].map { "/articles/{hostile}" + $0 } + ["/", "/search?q=%3Cscript%3Ealert(1)%3C/script%3E", "/changelog"]

    init() throws {
        site = try TestSite([TestSite.summit, TestSite.museum, TestSite.hostile])
        server = try ArchiveServer(archive: site.path, at: ListenAddress(host: "127.0.0.1", port: 0))
        address = "http://\(server.address.text)"
    }

    /// A target with the ids of the articles that it names.
    func target(_ pattern: String) throws -> String {
        try [("{summit}", "峰会"), ("{museum}", "افتتاح"), ("{hostile}", "headline")].reduce(pattern) { text, name in
            text.contains(name.0) ? text.replacing(name.0, with: try site.id(name.1)) : text
        }
    }

    func visit(_ pattern: String, width: Int = 1280, scheme: String = "light") throws -> Visit {
        var visit = Visit(address + (try target(pattern)))
        (visit.width, visit.scheme) = (width, scheme)
        return visit
    }
}

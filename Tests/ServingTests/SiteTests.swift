import Articles
import Foundation
import Programs
import Testing

@testable import Serving

@Suite struct SiteTests {
    static let addresses: [(target: String, status: Int, type: String)] = [
        ("/", 200, "text/html; charset=utf-8"),
        ("/search?q=%E5%B3%B0", 200, "text/html; charset=utf-8"),
        ("/changelog", 200, "text/html; charset=utf-8"),
        ("/hosts/news.example", 200, "text/html; charset=utf-8"),
        ("/articles/{id}", 200, "text/html; charset=utf-8"),
        ("/articles/{id}/v1", 200, "text/html; charset=utf-8"),
        ("/articles/{id}/v1..v3", 200, "text/html; charset=utf-8"),
        ("/articles/{id}/v2/blame", 200, "text/html; charset=utf-8"),
        ("/articles/{id}/v2/text", 200, "text/html; charset=utf-8"),
        ("/articles/{id}/v1..v3/card.png", 200, "image/png"),
        ("/style.css", 200, "text/css; charset=utf-8"),
        ("/feed.atom", 200, "application/atom+xml; charset=utf-8"),
        ("/hosts/news.example/feed.atom", 200, "application/atom+xml; charset=utf-8"),
        ("/articles/{id}/feed.atom", 200, "application/atom+xml; charset=utf-8"),
        ("/api/articles", 200, "application/json"),
        ("/api/articles/{id}/versions/1/diff/3", 200, "application/json"),
        ("/api/openapi.json", 200, "application/json"),
        ("/hosts/nowhere.example/feed.atom", 404, "application/problem+json"),
        ("/articles/0000000000000000/feed.atom", 404, "application/problem+json"),
        ("/articles/{id}/v9", 404, "text/html; charset=utf-8"),
        ("/articles/{id}/v1..", 404, "text/html; charset=utf-8"),
        ("/articles/0000000000000000", 404, "text/html; charset=utf-8"),
        ("/hosts/%25", 404, "text/html; charset=utf-8"),
        ("/../etc/passwd", 404, "text/html; charset=utf-8"),
        ("/?from=1699610400.9", 200, "text/html; charset=utf-8"),
        ("/?from=x", 400, "text/html; charset=utf-8"),
        ("/api/articles?limit=0", 400, "application/problem+json"),
        ("/api/articles/nothing", 404, "application/problem+json"),
        ("/api/nothing", 404, "application/problem+json"),
    ]

    @Test func `every address answers with its status and form`() throws {
        let site = try TestSite([TestSite.summit])
        let id = try site.id("峰会")
        for (target, status, type) in Self.addresses {
            let response = site.get(target.replacing("{id}", with: id))
            #expect(response.status.rawValue == status, "\(target)")
            #expect(response.header("Content-Type") == type, "\(target)")
            #expect(response.header("X-Content-Type-Options") == "nosniff", "\(target)")
            #expect(response.header("Content-Security-Policy")?.hasPrefix("default-src 'none';") == true, "\(target)")
            #expect(response.header("Referrer-Policy") == "no-referrer", "\(target)")
        }
    }

    @Test func `markup in an article stays text on every page`() throws {
        let site = try TestSite([TestSite.hostile])
        let id = try site.id("headline")
        for page in ["", "/v1", "/v2", "/v1..v2", "/v2/text", "/blame", "/changelog", "/counters", "/credits"] {
            let text = site.text("/articles/\(id)\(page)")
            #expect(text.contains("&lt;script&gt;alert("), "\(page)")
            #expect(!text.contains("<script"), "\(page)")
            #expect(!text.contains("<img"), "\(page)")
            #expect(!text.contains("href=\"javascript"), "\(page)")
            #expect(!text.contains(" style=") && !text.contains("\u{202E}"), "\(page)")
        }
        #expect(site.text("/search?q=%3Cscript%3E").contains("value=\"&lt;script&gt;\""))
        #expect(!site.text("/%3Cscript%3E").contains("<script>"))
    }

    @Test func `a page that the client has is not sent again`() throws {
        let site = try TestSite([TestSite.summit])
        let first = site.get("/")
        let tag = first.header("ETag") ?? ""
        let time = first.header("Last-Modified") ?? ""
        #expect(tag.hasPrefix("W/\"1-") && time == "Fri, 10 Nov 2023 12:00:00 GMT")
        #expect(site.get("/", tag: tag).status == .notModified)
        #expect(site.get("/", tag: "\"other\", \(tag)").body.isEmpty)
        #expect(site.get("/", since: time).status == .notModified)
        #expect(site.get("/", tag: "\"other\"", since: time).status == .ok)
        #expect(site.get("/", since: "Fri, 10 Nov 2023 12:00:01 GMT").status == .ok)
        // A new version is seen at once, and has another tag, even where it was captured before.
        try TestSite.commit(
            [Article(url: Address("https://news.example/new"), headline: "New")], to: site.path, hour: -9)
        let second = site.get("/", tag: tag)
        #expect(second.status == .ok)
        #expect(String(decoding: second.body, as: UTF8.self).contains(">New<"))
    }

    @Test func `pages are compressed for those who take it`() throws {
        let site = try TestSite([TestSite.summit])
        let plain = site.get("/")
        let compressed = site.get("/", encoding: "gzip")
        #expect(compressed.header("Content-Encoding") == "gzip" && plain.header("Content-Encoding") == nil)
        #expect(plain.header("Vary") == "Accept-Encoding")
        let unpacked = try run(["gzip", "-dc"], input: Data(compressed.body))
        #expect(Array(unpacked.bytes) == plain.body)
    }

    @Test func `only reading is allowed, and only by the server's own name`() throws {
        let site = try TestSite([TestSite.summit], hosts: ["localhost", "127.0.0.1", "[::1]"])
        for method in ["POST", "PUT", "DELETE", "TRACE", "get", "FOO"] {
            let response = site.get("/", method: method, host: "localhost")
            #expect(response.status == .methodNotAllowed && response.header("Allow") == "GET, HEAD")
        }
        for host in ["localhost", "LOCALHOST:8732", "127.0.0.1:1", "[::1]:8732", "[::1]"] {
            #expect(site.get("/", host: host).status == .ok, "\(host)")
        }
        for host in ["evil.example", "localhost.evil.example", "127.0.0.1.evil.example:80", "", nil] {
            #expect(site.get("/", host: host).status == .misdirectedRequest, "\(host ?? "none")")
        }
    }

    @Test func `two versions that a form names are found at their address`() throws {
        let site = try TestSite([TestSite.summit])
        let id = try site.id("峰会")
        let response = site.get("/articles/\(id)/compare?old=1&new=3")
        #expect(response.status == .seeOther)
        #expect(response.header("Location") == "/articles/\(id)/v1..v3")
        #expect(site.get("/articles/\(id)/compare?old=x&new=3").status == .badRequest)
    }

    @Test func `lists are read in portions, each version once`() throws {
        let articles = (0..<75).map { [Article(url: Address("https://news.example/\($0)"), headline: "Story \($0)")] }
        let site = try TestSite(articles)
        var (target, found): (String?, [String]) = ("/", [])
        while let place = target {
            let text = site.text(place)
            found += text.matches(of: #/>(Story \d+)</#).map { String($0.1) }
            target = text.firstMatch(of: #/rel="next" href="([^"]*)"/#).map { String($0.1) }
        }
        #expect(found == (0..<75).reversed().map { "Story \($0)" })
    }

    @Test func `the cache stays within its limit`() {
        let cache = PageCache(limit: 100_000)
        for number in 0..<1000 {
            cache.keep(PageCache.Page(content: Content(.text, [UInt8](repeating: 65, count: 1000))), as: "\(number)")
            #expect(cache.size <= 100_000)
        }
        #expect(cache.page("999") != nil && cache.page("0") == nil)
    }
}

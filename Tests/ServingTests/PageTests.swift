import Browser
import Foundation
import Programs
import Testing

@testable import Serving

/// The pages as a browser, a validator and a crawler take them from the server.
@Suite(.enabled(if: Python.isThere, Comment(rawValue: Python.missing)), .serialized)
struct PageTests {
    private let pages: ServedPages

    init() throws {
        pages = try ServedPages()
    }

    static let windows: [(width: Int, scheme: String)] = [
        (390, "light"), (390, "dark"), (1280, "light"), (1280, "dark"),
    ]

    @Test(arguments: windows.indices) func `a browser opens every kind of page`(index: Int) throws {
        let (width, scheme) = Self.windows[index]
        let kinds = ServedPages.kinds
        let visited = try Browser.visit(kinds.map { try pages.visit($0.target, width: width, scheme: scheme) })
        try #require(visited.count == kinds.count)
        for (kind, page) in zip(kinds, visited) {
            for text in kind.texts { #expect(page.text.contains(text), "\(kind.target): \(text)") }
            let expected = kind.target == "/nowhere" ? [Self.notFound] : []
            #expect(page.complaints == expected, "\(kind.target)")
            #expect(page.requests.allSatisfy { $0.hasPrefix(pages.address) }, "\(kind.target): \(page.requests)")
            #expect(page.overflow == 0, "\(kind.target) fits into its window")
        }
    }

    /// What the console says where the page itself is an error.
    private static let notFound =
        "Failed to load resource: the server responded with a status of 404 (Not Found)"

    @Test func `a screen reader finds landmarks, headings and labels`() throws {
        let visited = try Browser.visit(ServedPages.kinds.map { try pages.visit($0.target) })
        for page in visited {
            for landmark in ["banner", "navigation Site", "search", "main", "contentinfo"] {
                #expect(page.landmarks.contains(landmark), "\(page.url): \(page.landmarks)")
            }
            #expect(page.landmarks.contains("navigation Article") == page.url.contains("/articles/"), "\(page.url)")
            #expect(page.nameless == [], "\(page.url)")
            let levels = page.headings.compactMap { Int($0.prefix(1)) }
            #expect(levels.first == 1 && levels.count { $0 == 1 } == 1, "\(page.url): \(page.headings)")
            #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 }, "\(page.url): \(page.headings)")
        }
    }

    @Test func `every kind of page is valid HTML`() throws {
        let scratch = try Scratch()
        let targets = ServedPages.kinds.map(\.target) + ServedPages.hostile
        let files = try targets.enumerated().map { index, target in
            try scratch.write(pages.site.text(pages.target(target)), to: "\(index).html")
        }
        #expect(try HTMLValidator.complaints(files) == [])
    }

    @Test func `every feed is valid by the schema of RFC 4287`() throws {
        let scratch = try Scratch()
        let feeds =
            ["/feed.atom", "/hosts/news.example/feed.atom", "/hosts/evil.example/feed.atom"]
            + ["{summit}", "{museum}", "{hostile}"].map { "/articles/\($0)/feed.atom" }
        var files = try feeds.enumerated().map { index, feed in
            try scratch.write(pages.site.text(pages.target(feed)), to: "\(index).atom")
        }
        files.append(try scratch.write(TestSite([]).text("/feed.atom"), to: "empty.atom"))
        let schema = Places.package + "/Tests/RenderingTests/Atom/atom.rng"
        let output = try run(["xmllint", "--noout", "--relaxng", schema] + files)
        #expect(output.status == 0, "\(output.stderr)")
    }

    @Test func `no script of a page runs, and no link leads into one`() throws {
        let visited = try Browser.visit(ServedPages.hostile.map { try pages.visit($0) })
        for page in visited {
            #expect(page.dialogs == [] && page.complaints == [], "\(page.url)")
            #expect(page.requests.allSatisfy { $0.hasPrefix(pages.address) }, "\(page.url): \(page.requests)")
            #expect(page.links.allSatisfy { $0.hasPrefix("http://") || $0.hasPrefix("https://") }, "\(page.url)")
            #expect(page.text.contains("<script>alert("), "\(page.url)")
        }
    }

    @Test func `what would run is noticed`() throws {
        let scratch = try Scratch()
        let article = try readable(HostileArticle.old)
        let file = try scratch.write("<!DOCTYPE html><title>A</title><p>\(article)", to: "run.html")
        let page = try #require(try Browser.visit([Visit("file://" + file)]).first)
        #expect(page.dialogs.contains("headline") && page.dialogs.contains("body"))
    }

    /// The text of a JSON document as it reads without escapes of quotation marks.
    private func readable(_ json: String) throws -> String { json.replacing("\\\"", with: "\"") }

    @Test func `from the front page no link is broken, and every form is found`() throws {
        let output = try Python.run([Places.package + "/Tests/ServingTests/Clients/crawl.py", pages.address + "/"])
        let lines = output.stdout.split(separator: "\n").map(String.init)
        let forms = ["application/atom+xml", "application/json", "image/png", "image/svg+xml", "text/css", "text/html"]
        #expect(lines.filter { line in !forms.contains { line.hasPrefix("\($0): ") } } == [], "\(output.stderr)")
        for form in forms where form != "image/svg+xml" {
            #expect(lines.contains { $0.hasPrefix("\(form): ") }, "\(form)")
        }
    }
}

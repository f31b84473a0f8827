import Browser
import Foundation
import Programs
import Testing

/// Reports as a browser and a validator take them.
@Suite(.enabled(if: Python.isThere, Comment(rawValue: Python.missing)), .serialized)
struct ReportTests {
    static let reports = Result { try Reports() }

    /// Every kind of report with the texts that a reader must see in it.
    static let kinds: [(name: String, texts: [String])] = [
        ("diff", ["临江市航运博物馆新馆开馆", "傅听澜", "岑若溪", "Paragraph 7 moved to 3", "点赞"]),
        ("diff-files", ["a.txt → b.txt", "Line 2 edited"]),
        ("log", ["临江市航运博物馆新馆开馆", "Counters over time", "点赞", "reset", "v6 · 2026-03-04 08:40 +0800"]),
        ("log-patch", ["Night ferry returns to Ellery Harbour", "v3 · 2026-04-15 09:05 +0100"]),
        ("log-all", ["History", "湊原港まつり", "Night ferry returns"]),
        ("changelog", ["Changelog", "The date was changed from 11日と12日 to 18日と19日 in paragraph 1"]),
        ("changelog-zh", ["更新记录：临江市航运博物馆新馆开馆", "新增"]),
        ("blame", ["Since when each passage stands", "傅听澜"]),
        ("show", ["湊原港まつり、", "Paragraph 1 edited (date)"]),
        ("show-first", ["湊原港まつり、7月に4年ぶり開催へ"]),
        ("arabic", ["افتتاح المتحف"]),
        ("hostile", ["<script>alert('headline')</script>", "<b onclick=\"alert('credit')\">"]),
        ("hostile-log", ["<script>alert('headline')</script>"]),
        ("hostile-blame", ["</p><script>alert('body')</script>"]),
    ]

    @Test func `every kind of report is valid HTML`() throws {
        let reports = try Self.reports.get()
        #expect(try HTMLValidator.complaints(Self.kinds.map { reports.path($0.name) }) == [])
    }

    @Test func `a browser opens every kind of report, on a phone in the dark and on a desk in the light`() throws {
        let reports = try Self.reports.get()
        let pages = try Browser.visit(
            Self.kinds.flatMap { kind in
                var phone = Visit("file://" + reports.path(kind.name))
                var desk = phone
                (phone.width, phone.scheme) = (390, "dark")
                desk.questions = [
                    "String([...document.querySelectorAll('a[href^=\"#\"]')].filter("
                        + "a => !document.getElementById(a.hash.slice(1))).length)"
                ]
                return [phone, desk]
            })
        try #require(pages.count == Self.kinds.count * 2)
        for (index, page) in pages.enumerated() {
            let kind = Self.kinds[index / 2]
            #expect(page.complaints == [], "\(kind.name)")
            #expect(page.dialogs == [], "\(kind.name)")
            #expect(page.requests == [page.url], "\(kind.name) loads nothing")
            #expect(page.overflow == 0, "\(kind.name) fits into its window")
            #expect(page.nameless == [], "\(kind.name)")
            #expect(page.landmarks.contains("main"), "\(kind.name)")
            #expect(page.headings.count { $0.hasPrefix("1 ") } == 1, "\(kind.name): \(page.headings)")
            #expect(page.answers == (index % 2 == 0 ? [] : ["0"]), "\(kind.name): links inside the page")
            for text in kind.texts { #expect(page.text.contains(text), "\(kind.name): \(text)") }
            for link in page.links { #expect(link.hasPrefix("http") || link.hasPrefix(page.url + "#"), "\(link)") }
        }
    }

    @Test func `edits are seen in one column or side by side, and have roles`() throws {
        let reports = try Self.reports.get()
        let seen = ["old", "new del"].map { side in
            "String([...document.querySelectorAll('.\(side)')].filter(e => e.offsetParent !== null).length > 0)"
        }
        var column = Visit("file://" + reports.path("show"))
        column.questions = seen
        var sides = column
        sides.clicks = ["#view-sides"]
        let pages = try Browser.visit([column, sides])
        #expect(pages.map(\.answers) == [["false", "true"], ["true", "false"]])
        #expect(pages[0].roles.contains("insertion") && pages[0].roles.contains("deletion"))
    }

    @Test func `the text of an article has its language and its direction`() throws {
        let reports = try Self.reports.get()
        var arabic = Visit("file://" + reports.path("arabic"))
        arabic.questions = ["h1", ".sides[lang]"].map { selector in
            "(e => e.lang + ' ' + getComputedStyle(e).direction)(document.querySelector('\(selector)'))"
        }
        #expect(try Browser.visit([arabic]).map(\.answers) == [["ar rtl", "ar rtl"]])
    }
}

/// An archive with samples and hostile articles, and its reports as files.
struct Reports: Sendable {
    private let session: Session

    init() throws {
        session = try Session()
        for sample in ["linjiang-museum", "harbour-ferry", "minato-festival"] { try session.commitSample(sample) }
        for (name, version) in [("hostile", HostileArticle.old), ("hostile", HostileArticle.new)] + Self.arabic {
            try session.stet(
                ["commit", "--name", name, "--from", "json", "-"], input: Data(version.utf8)
            ).expectSuccess()
        }
        try session.scratch.write("One.\nTwo & three.\nFour.\n", to: "a.txt")
        try session.scratch.write("One.\nTwo & 3.\nFour.\n", to: "b.txt")
        try write("diff", "diff", "content_70215", "v3..v5")
        try write("diff-files", "diff", "--no-index", "a.txt", "b.txt")
        try write("log", "log", "content_70215")
        try write("log-patch", "log", "-p", "night-ferry-returns-to-ellery-harbour")
        try write("log-all", "log")
        try write("changelog", "changelog")
        try write("changelog-zh", "changelog", "--lang", "zh", "content_70215")
        try write("blame", "blame", "content_70215")
        try write("show", "show", "20260509-0417@v2")
        try write("show-first", "show", "20260509-0417@v1")
        try write("arabic", "diff", "museum")
        try write("hostile", "diff", "hostile")
        try write("hostile-log", "log", "-p", "hostile")
        try write("hostile-blame", "blame", "hostile")
    }

    /// Where a report is.
    func path(_ name: String) -> String { "\(session.scratch.path)/\(name).html" }

    private func write(_ name: String, _ arguments: String...) throws {
        let output = try session.stet(arguments + ["--html"], input: Data()).expectSuccess()
        try session.scratch.write(output.bytes, to: name + ".html")
    }

    private static let arabic = [
        (
            "museum",
            #"{"headline": "افتتاح المتحف", "language": "ar", "body": [{"kind": "paragraph", "text": "حضر 12 زائرا."}]}"#
        ),
        (
            "museum",
            #"{"headline": "افتتاح المتحف", "language": "ar", "body": [{"kind": "paragraph", "text": "حضر 21 زائرا."}]}"#
        ),
    ]
}

extension ProgramOutput {
    /// The output of a program that must have done its work.
    @discardableResult
    func expectSuccess() throws -> ProgramOutput {
        guard status == 0 else { throw ToolError("\(stderr) (\(status))") }
        return self
    }
}

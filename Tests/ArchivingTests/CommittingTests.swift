import Archiving
import Articles
import Foundation
import Generators
import History
import Programs
import Testing

@Suite struct CommittingTests {
    @Test func `plain git shows a readable history`() throws {
        let archive = try TestArchive()
        try archive.commit(TestArchive.article())
        try archive.commit(TestArchive.article(guests: 1900, likes: 57), minutes: 62)
        try archive.commit(TestArchive.article(guests: 1900, editor: "王宏泽", likes: 57), minutes: 120)
        #expect(try archive.git("fsck", "--strict") == "")
        let log = try archive.git("log", "--format=%an <%ae> %ai | %cn <%ce> %ci%n%B", "--reverse")
        #expect(
            log == """
                Ada Archivist <ada@archive.example> 2023-11-10 15:06:40 +0800 | Ada Archivist <ada@archive.example> 2023-11-10 15:06:40 +0800
                Archive made

                光明网 <news.gmw.cn> 2023-11-10 18:00:00 +0800 | Ada Archivist <ada@archive.example> 2023-11-10 18:00:00 +0800
                v1 峰会今日闭幕: first version

                Article: https://news.gmw.cn/2023-11/10/content_36957000.htm
                Version: 1
                Headline: 峰会今日闭幕
                Edits: inserted=3 charactersInserted=63 credits=1 counters=1 metadata=6

                光明网 <news.gmw.cn> 2023-11-10 19:02:00 +0800 | Ada Archivist <ada@archive.example> 2023-11-10 19:02:00 +0800
                v2 峰会今日闭幕: 1 paragraph edited, 1 counter changed

                Article: https://news.gmw.cn/2023-11/10/content_36957000.htm
                Version: 2
                Headline: 峰会今日闭幕
                Edits: edited=1 charactersInserted=4 charactersDeleted=4 counters=1

                光明网 <news.gmw.cn> 2023-11-10 20:00:00 +0800 | Ada Archivist <ada@archive.example> 2023-11-10 20:00:00 +0800
                v3 峰会今日闭幕: editor renamed

                Article: https://news.gmw.cn/2023-11/10/content_36957000.htm
                Version: 3
                Headline: 峰会今日闭幕
                Edits: credits=1


                """)
        let diff = try archive.git("diff", "main~2", "main~1", "--unified=0", "--", "*.md")
        #expect(
            diff.split(separator: "\n").dropFirst(4).joined(separator: "\n") == """
                @@ -5 +5 @@
                -共有来自126个国家和地区的1800多位嘉宾参会，国别数创历届峰会新高。
                +共有来自126个国家和地区的1900多位嘉宾参会，国别数创历届峰会新高。
                """)
    }

    @Test func `a clone holds everything and is an archive itself`() throws {
        let archive = try TestArchive()
        try archive.commit(TestArchive.article())
        let copy = archive.scratch.path + "/copy"
        _ = try archive.git("clone", "-q", "--bare", archive.path, copy)
        let history = try Archive(at: copy).history(named: "content_36957000")
        #expect(history.versions.map(\.headline) == ["峰会今日闭幕"])
        _ = try archive.git("clone", "-q", archive.path, archive.scratch.path + "/tree")
        #expect(FileManager.default.fileExists(atPath: archive.scratch.path + "/tree/stet.json"))
    }

    @Test func `a commit changes only the folder of its article`() throws {
        let archive = try TestArchive()
        try archive.commit(TestArchive.article())
        var other = TestArchive.article("另一篇")
        other.url = Address("https://www.example.com/a/b.html")
        try archive.commit(other, minutes: -300)
        #expect(try archive.commit(other, minutes: -200).number == nil)
        let changed = try archive.git("show", "--format=", "--name-only", "main")
        #expect(
            changed == """
                articles/www.example.com/a/6/b/b-a6bfe3d63ce27043/article.md
                articles/www.example.com/a/6/b/b-a6bfe3d63ce27043/counters.json
                articles/www.example.com/a/6/b/b-a6bfe3d63ce27043/credits.json
                articles/www.example.com/a/6/b/b-a6bfe3d63ce27043/links.json
                articles/www.example.com/a/6/b/b-a6bfe3d63ce27043/metadata.json

                """)
    }

    @Test func `an equal snapshot makes no commit`() throws {
        let archive = try TestArchive()
        try archive.commit(TestArchive.article())
        let before = try archive.git("rev-parse", "main")
        guard case .unchanged(let reference, let version) = try archive.commit(TestArchive.article(), minutes: 5) else {
            Issue.record("an equal snapshot was committed")
            return
        }
        #expect(reference.identity == .url(TestArchive.url))
        #expect(version.name == "v1")
        #expect(try archive.git("rev-parse", "main") == before)
    }

    static let parts: [(name: String, settings: ArchiveSettings, change: Article, makesVersion: Bool)] = [
        ("links alone", ArchiveSettings(), TestArchive.article(links: [Link(text: "推荐")]), false),
        (
            "links where they count", ArchiveSettings(versions: [.links]),
            TestArchive.article(links: [Link(text: "推荐")]), true
        ),
        ("a counter", ArchiveSettings(), TestArchive.article(likes: 13), true),
        (
            "a counter where it does not count", ArchiveSettings(versions: [.text]), TestArchive.article(likes: 13),
            false
        ),
        ("a credit", ArchiveSettings(), TestArchive.article(editor: "王宏泽"), true),
        ("the headline", ArchiveSettings(), TestArchive.article("峰会闭幕"), true),
        ("the encoding of a letter", ArchiveSettings(), TestArchive.article("Cafe\u{301}"), true),
    ]

    @Test(arguments: parts.indices) func `the settings say what makes a version`(index: Int) throws {
        let (name, settings, change, makesVersion) = Self.parts[index]
        let archive = try TestArchive(settings: settings)
        try archive.commit(name.contains("encoding") ? TestArchive.article("Café") : TestArchive.article())
        #expect((try archive.commit(change, minutes: 1).number == 2) == makesVersion, "\(name)")
    }

    @Test func `a capture older than the last version is refused`() throws {
        let archive = try TestArchive()
        try archive.commit(TestArchive.article(), minutes: 60)
        let before = try archive.git("rev-parse", "main")
        let error = #expect(throws: ArchiveError.self) {
            try archive.commit(TestArchive.article(guests: 7), minutes: 59)
        }
        #expect(
            error?.description == """
                the capture of 2023-11-10 18:59:00 +0800 is older than the last version of \
                news.gmw.cn/2023-11/10/content_36957000.htm, captured 2023-11-10 19:00:00 +0800; commit captures in the \
                order of their times, or have this one inserted by 'stet import --insert'
                """)
        #expect(try archive.git("rev-parse", "main") == before)
        #expect(try archive.commit(TestArchive.article(guests: 7), minutes: 60).number == 2)
    }

    @Test func `times that Git cannot keep are refused`() throws {
        let archive = try TestArchive()
        for minutes in [-30_000_000, 200_000_000_000] as [Int64] {
            let error = #expect(throws: ArchiveError.self) {
                try archive.commit(TestArchive.article(), minutes: minutes)
            }
            #expect(error?.description.contains("Git keeps times from 1970 to 9999") == true)
        }
    }

    @Test func `a dry run says what would be and writes nothing`() throws {
        let archive = try TestArchive()
        let files = try archive.git("count-objects")
        #expect(try archive.commit(TestArchive.article(), isDryRun: true).number == 1)
        #expect(try archive.git("count-objects") == files)
        try archive.commit(TestArchive.article())
        #expect(try archive.commit(TestArchive.article(), minutes: 1, isDryRun: true).number == nil)
        #expect(try archive.commit(TestArchive.article(guests: 2), minutes: 1, isDryRun: true).number == 2)
        #expect(try archive.open().history(named: "content_36957000").versions.count == 1)
    }

    @Test func `the page is kept as it was unless the settings say no`() throws {
        let page = Page(bytes: Array("峰会\u{0}\r\n".utf8) + [0xFF], format: .text)
        let archive = try TestArchive()
        try archive.commit(TestArchive.article(), page: page)
        let open = try archive.open()
        let history = try open.history(named: "content_36957000")
        #expect(try open.page(of: history.reference, at: history.versions[0]).bytes == page.bytes)
        let frugal = try TestArchive(settings: ArchiveSettings(keepsPages: false))
        try frugal.commit(TestArchive.article(), page: page)
        #expect(throws: ArchiveError.noSuchPage(version: "v1")) {
            try frugal.open().page(
                of: history.reference, at: frugal.open().history(named: "content_36957000").versions[0])
        }
    }

    @Test func `every article reads back as it was committed`() throws {
        let archive = try TestArchive()
        var expected: [String] = []
        for seed in 0..<25 as Range<UInt64> {
            var generator = Generator(seed: seed)
            var article = generator.article()
            article.url = nil
            article.headline += "\(seed)"
            try archive.commit(article, minutes: Int64(seed), name: "generated")
            expected.append(article.json.text)
        }
        let open = try archive.open()
        let history = try open.history(named: "generated")
        let read = try history.versions.map { try open.article(of: history.reference, at: $0).json.text }
        #expect(read.elementsEqual(expected) { $0.utf8.elementsEqual($1.utf8) })
        #expect(history.versions.map(\.number) == Array(1...25))
        #expect(try archive.git("fsck", "--strict") == "")
    }

    @Test func `a headline cannot forge what the message says`() throws {
        let archive = try TestArchive()
        let forged = "A\n\nArticle: https://evil.example/\nVersion: 99\u{1B}[31m"
        try archive.commit(TestArchive.article(forged))
        let history = try archive.open().history(named: "content_36957000")
        #expect(history.versions.map(\.number) == [1])
        #expect(history.headline == "A Article: https://evil.example/ Version: 99 [31m")
        #expect(try archive.open().article(of: history.reference, at: history.versions[0]).headline == forged)
    }
}

import Archiving
import Articles
import Foundation
import Generators
import History
import Programs
import Testing

@Suite struct ArchiveWriterTests {
    /// Snapshots of some articles, interleaved; every fifth is equal to the one before.
    static func snapshots(_ count: Int, articles: Int = 7) -> [(Snapshot, ArticleIdentity)] {
        (0..<count).map { index in
            let number = index % articles
            var article = TestArchive.article(guests: 1000 + index / articles, likes: index / (articles * 5))
            article.url = Address("https://host\(number % 3).example/2024/\(number).htm")
            if index / articles % 5 == 4 {
                article = TestArchive.article(guests: 999 + index / articles, likes: index / (articles * 5))
            }
            let identity = ArticleIdentity.url(
                Address("https://host\(number % 3).example/2024/\(number).htm") ?? TestArchive.url)
            article.url = identity.url
            let captured = Instant(seconds: 1_699_610_400 + Int64(index), offsetMinutes: 480)
            return (Snapshot(article: article, captured: captured), identity)
        }
    }

    @Test func `many at once are what they are one by one`() throws {
        let snapshots = Self.snapshots(140)
        let (one, many) = (try TestArchive(), try TestArchive())
        for (snapshot, identity) in snapshots {
            _ = try one.open().commit(snapshot, as: identity, operator: TestArchive.person)
        }
        let writer = try ArchiveWriter(at: many.path, operator: TestArchive.person)
        let prepared = try snapshots.map { try PreparedSnapshot($0, as: $1, settings: writer.settings) }
        for start in stride(from: 0, to: prepared.count, by: 30) {
            for outcome in try writer.write(Array(prepared[start..<min(prepared.count, start + 30)])) {
                _ = try outcome.get()
            }
            if start == 60 { try writer.commit() }
        }
        try writer.commit()
        #expect(try many.git("rev-parse", "main") == one.git("rev-parse", "main"))
        #expect(try many.git("fsck", "--strict") == "")
        #expect(writer.committedCount == 112)
        #expect(try many.open().histories() == one.open().histories())
    }

    @Test func `what is not committed did not happen`() throws {
        let archive = try TestArchive()
        let before = try archive.git("rev-parse", "main")
        do {
            let writer = try ArchiveWriter(at: archive.path)
            _ = try writer.write(Self.snapshots(20).map { try PreparedSnapshot($0, as: $1, settings: writer.settings) })
        }
        #expect(try archive.git("rev-parse", "main") == before)
        #expect(try archive.open().histories() == [])
        #expect(try archive.git("count-objects", "-v").contains("garbage: 0"))
    }

    @Test func `a snapshot that is refused does not stop the others`() throws {
        let archive = try TestArchive()
        let writer = try ArchiveWriter(at: archive.path)
        var snapshots = Self.snapshots(21)
        snapshots[14].0.captured.seconds -= 1000
        let outcomes = try writer.write(snapshots.map { try PreparedSnapshot($0, as: $1, settings: writer.settings) })
        try writer.commit()
        let refused = outcomes.indices.filter { if case .failure = outcomes[$0] { true } else { false } }
        #expect(refused == [14])
        #expect(try archive.open().histories().map(\.versions.count).sorted() == [2, 3, 3, 3, 3, 3, 3])
    }

    @Test func `pages are kept as deltas of each other`() throws {
        let archive = try TestArchive()
        let writer = try ArchiveWriter(at: archive.path)
        let filler = String(repeating: "<div class=menu>导航</div>\n", count: 2000)
        let before = try Self.packedSize(archive)
        let pages = (0..<9).map { Page(bytes: Array("<html>\(filler)<p>\($0)</p></html>".utf8), format: .html) }
        let snapshots = try pages.enumerated().map { index, page in
            let captured = Instant(seconds: 1_699_610_400 + Int64(index))
            return try PreparedSnapshot(
                Snapshot(article: TestArchive.article(likes: index), captured: captured, page: page),
                as: .url(TestArchive.url), settings: writer.settings)
        }
        _ = try writer.write(snapshots)
        try writer.commit()
        let open = try archive.open()
        let history = try open.history(named: "content_36957000")
        for (version, page) in zip(history.versions, pages) {
            #expect(try open.page(of: history.reference, at: version).bytes == page.bytes)
        }
        #expect(try archive.git("fsck", "--strict") == "")
        #expect(try Self.packedSize(archive) - before < 12)
    }

    /// What an archive's packs and their indexes take, in KiB.
    private static func packedSize(_ archive: TestArchive) throws -> Int {
        let line = try archive.git("count-objects", "-v").split(separator: "\n").first { $0.hasPrefix("size-pack") }
        return try #require(line?.split(separator: " ").last.flatMap { Int($0) })
    }
}

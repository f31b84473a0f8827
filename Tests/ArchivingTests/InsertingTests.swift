import Archiving
import Articles
import Foundation
import Generators
import History
import Programs
import Testing

@Suite struct InsertingTests {
    /// Captures of a few articles, each with its article and time; neighbours of one article differ.
    private func captures(_ seed: UInt64) -> [(snapshot: Snapshot, identity: ArticleIdentity)] {
        var generator = Generator(seed: seed)
        return (0..<24).map { index in
            let number = Int.random(in: 0..<3, using: &generator)
            let url = Address("https://a.example/\(number)") ?? TestArchive.url
            var article = TestArchive.article("第\(number)篇", guests: index, likes: index / 3)
            if Bool.random(using: &generator) { article.credits = [] }
            article.url = url
            let page = Page(bytes: Array("<p>\(index)".utf8), format: .html)
            let captured = Instant(seconds: 1_699_610_400 + Int64(index * 60), offsetMinutes: 480)
            return (
                Snapshot(article: article, captured: captured, page: index % 4 == 0 ? nil : page), .url(url)
            )
        }
    }

    private func write(
        _ snapshots: [(snapshot: Snapshot, identity: ArticleIdentity)], to archive: TestArchive
    ) throws {
        let writer = try ArchiveWriter(at: archive.path, operator: TestArchive.person)
        for outcome in try writer.write(snapshots.map { try PreparedSnapshot($0, as: $1, settings: writer.settings) }) {
            _ = try outcome.get()
        }
        try writer.commit()
    }

    /// For each article its versions as text, with the trees that their commits have at its folder.
    private func versions(_ archive: TestArchive) throws -> [String: [String]] {
        var found: [String: [String]] = [:]
        for history in try archive.open().histories() {
            found[history.reference.path] = try history.versions.map { version in
                let tree = try archive.git("rev-parse", "\(version.commit):\(history.reference.path)")
                let message = try archive.git("log", "-1", "--format=%an %ae %aI %cn %cI %B", version.commit)
                return "\(version.name) \(version.captured.gitISO) \(version.headline) \(tree)\(message)"
            }
        }
        return found
    }

    @Test(arguments: 1...12 as ClosedRange<UInt64>) func `what came late is as if it had come in time`(
        seed: UInt64
    ) throws {
        let captures = captures(seed)
        var generator = Generator(seed: seed + 1000)
        let isLate = captures.map { _ in Int.random(in: 0..<3, using: &generator) == 0 }
        let (inTime, late) = (try TestArchive(), try TestArchive())
        try write(captures, to: inTime)
        try write(zip(captures, isLate).filter { !$1 }.map(\.0), to: late)
        let head = try late.git("rev-parse", "main")
        let settings = try late.open().settings
        let coming = try zip(captures, isLate).filter(\.1).map(\.0)
            .map { try PreparedSnapshot($0.snapshot, as: $0.identity, settings: settings) }
        let insertion = try late.open().insert(
            coming.shuffled(using: &generator), operator: TestArchive.person, at: TestArchive.made)
        #expect(try versions(late) == versions(inTime))
        #expect(try late.git("rev-parse", "main^{tree}") == inTime.git("rev-parse", "main^{tree}"))
        #expect(try late.git("fsck", "--strict") == "")
        let found = try late.open().verify()
        #expect(found.isWhole, "\(found)")
        #expect(insertion.versions == isLate.count { $0 })
        if let kept = insertion.kept { #expect(try late.git("rev-parse", kept) == head) }
    }

    @Test func `every history from before is kept, also of one second`() throws {
        let archive = try TestArchive()
        let captures = captures(3)
        try write(captures.filter { $0.snapshot.captured.seconds % 180 == 0 }, to: archive)
        var kept: [String: String] = [:]
        for remainder in [60, 120] as [Int64] {
            let head = try archive.git("rev-parse", "main")
            let settings = try archive.open().settings
            let late = try captures.filter { $0.snapshot.captured.seconds % 180 == remainder }
                .map { try PreparedSnapshot($0.snapshot, as: $0.identity, settings: settings) }
            let name = try #require(
                try archive.open().insert(late, operator: TestArchive.person, at: TestArchive.made).kept)
            kept[name] = head
        }
        #expect(kept.count == 2)
        for (name, head) in kept { #expect(try archive.git("rev-parse", name) == head) }
    }

    @Test func `a lock is recovered that a writer left which was killed as it kept the history from before`() throws {
        let archive = try TestArchive()
        let captures = captures(3)
        try write(captures.filter { $0.snapshot.captured.seconds % 180 == 0 }, to: archive)
        let settings = try archive.open().settings
        let late = try captures.filter { $0.snapshot.captured.seconds % 180 == 60 }
            .map { try PreparedSnapshot($0.snapshot, as: $0.identity, settings: settings) }
        let folder = archive.path + "/refs/stet/before"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try archive.scratch.write("", to: "archive/refs/stet/before/2023-11-10T070640Z.lock")
        let kept = try archive.open().insert(late, operator: TestArchive.person, at: TestArchive.made).kept
        #expect(kept == "refs/stet/before/2023-11-10T070640Z")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["2023-11-10T070640Z"])
    }
}

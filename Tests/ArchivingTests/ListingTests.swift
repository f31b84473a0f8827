import Articles
import Diffing
import History
import Testing

@testable import Archiving

/// Versions as they are listed, and found by their numbers.
@Suite struct ListingTests {
    /// An archive with versions of two hosts, the one captured first committed last.
    private static func archive() throws -> TestArchive {
        let archive = try TestArchive()
        for (address, minutes) in [
            ("https://a.example/1", 10), ("https://b.example/1", 20), ("https://a.example/2", 0),
        ] {
            for step in 0..<3 {
                var article = TestArchive.article("\(address) \(step)", guests: step)
                article.url = Address(address)
                try archive.commit(article, minutes: Int64(minutes + step))
            }
        }
        return archive
    }

    /// The versions of a selection, read so many at a time.
    private static func headlines(_ selection: VersionSelection, _ archive: TestArchive, limit: Int) throws -> [String]
    {
        let archive = try archive.open()
        var (headlines, place): ([String], VersionPlace?) = ([], nil)
        repeat {
            let portion = try archive.versions(selection, from: place, limit: limit)
            #expect(portion.versions.count <= limit)
            headlines += portion.versions.map(\.version.headline)
            place = portion.next.flatMap { VersionPlace($0.description) }
        } while place != nil
        return headlines
    }

    static let ofA = ["1 2", "1 1", "1 0", "2 2", "2 1", "2 0"].map { "https://a.example/" + $0 }

    @Test(arguments: [1, 2, 3, 4, 6, 100]) func `those captured last come first, in portions of any size`(
        limit: Int
    ) throws {
        let archive = try Self.archive()
        let ofB = ["2", "1", "0"].map { "https://b.example/1 " + $0 }
        #expect(try Self.headlines(VersionSelection(), archive, limit: limit) == ofB + Self.ofA)
        #expect(try Self.headlines(VersionSelection(.host("a.example")), archive, limit: limit) == Self.ofA)
        #expect(try Self.headlines(VersionSelection(.host("example")), archive, limit: limit) == [])
        let reference = try archive.open().history(named: "a.example/2").reference
        let ofOne = VersionSelection(.article(reference, numbers: 1...2))
        #expect(try Self.headlines(ofOne, archive, limit: limit) == Array(Self.ofA.suffix(2)))
    }

    @Test func `several selections are listed together, each version once`() throws {
        let test = try Self.archive()
        let archive = try test.open()
        let one = try archive.history(named: "a.example/1").reference
        let selections = [
            VersionSelection(.article(one, numbers: 1...3)), VersionSelection(.host("b.example")),
            VersionSelection(.articles([one])), VersionSelection(.host("none.example")),
        ]
        let ofB = ["2", "1", "0"].map { "https://b.example/1 " + $0 }
        for limit in [1, 2, 5, 100] {
            var listing = MergedListing(selections)
            var headlines: [String] = []
            while let page = try listing.next(in: archive, limit: limit) {
                #expect(page.count <= limit)
                headlines += page.map(\.version.headline)
            }
            #expect(headlines == ofB + Self.ofA.prefix(3))
        }
        var nothing = MergedListing([])
        #expect(try nothing.next(in: archive, limit: 1) == nil)
    }

    @Test func `what many versions changed is read on all cores as one by one, in their order`() throws {
        let test = try Self.archive()
        let archive = try test.open()
        let listed = try archive.versions(VersionSelection(), limit: 9).versions
        let many = (0..<10).flatMap { _ in listed }
        var readers = EntryReaders()
        var entries: [HistoryEntry] = []
        try readers.read(many, in: archive) {
            $0
        } consume: {
            entries.append($0)
        }
        var oneByOne: [HistoryEntry] = []
        for listed in many { oneByOne.append(try archive.entry(of: listed)) }
        #expect(entries == oneByOne)
    }

    @Test func `what was committed last is told, whenever it was captured`() throws {
        let test = try Self.archive()
        let archive = try test.open()
        #expect(try archive.newestVersion()?.headline == "https://a.example/2 2")
        #expect(try archive.newestVersion(ofHost: "a.example")?.headline == "https://a.example/2 2")
        #expect(try archive.newestVersion(ofHost: "b.example")?.headline == "https://b.example/1 2")
        #expect(try archive.newestVersion(ofHost: "example") == nil)
        #expect(try archive.hosts(of: "a.example") == ["a.example"])
        #expect(try archive.hosts(of: "EXAMPLE").sorted() == ["a.example", "b.example"])
        #expect(try archive.hosts(of: "xample") == [])
        #expect(try archive.widestOffset() == 480)
        #expect(try archive.hasArticle(named: "a.example/1"))
        #expect(try !archive.hasArticle(named: "a.example"))
        #expect(try archive.articles(matching: "1 0", limit: 9).versions.map(\.version.name) == ["v3", "v3"])
    }

    @Test func `a version is found by its number, however many there are`() throws {
        let test = try TestArchive()
        let snapshots = (0..<100).map { number in
            Snapshot(
                article: TestArchive.article("\(number + 1)", guests: number),
                captured: Instant(seconds: 1_699_610_400 + Int64(number) * 60))
        }
        for snapshot in snapshots {
            _ = try test.open().commit(snapshot, as: .url(TestArchive.url), operator: TestArchive.person)
        }
        try test.open().reindex()
        let archive = try test.open()
        let reference = try archive.history(named: "content_36957000.htm").reference
        for number in 1...100 {
            let listed = try archive.version(number, of: reference)
            #expect(listed?.version.headline == "\(number)" && listed?.version.number == number)
            #expect(listed?.previous?.number == (number > 1 ? number - 1 : nil))
            #expect(number == 1 || listed?.summary.edited == 1)
        }
        for number in [-1, 0, 101, .max] { #expect(try archive.version(number, of: reference) == nil) }
        #expect(try archive.last(of: reference)?.version.number == 100)
    }

    @Test func `an attribution is the same without the versions that leave the text as it is`() throws {
        let test = try TestArchive()
        for (step, guests) in [1800, 1800, 1900, 1900, 1900, 1800, 2000, 2000].enumerated() {
            try test.commit(TestArchive.article(guests: guests, likes: step), minutes: Int64(step))
        }
        let archive = try test.open()
        let history = try archive.history(named: "content_36957000.htm")
        for version in history.versions {
            let all = try archive.entries(history.versions.filter { $0.number <= version.number }, of: history)
            let fewer = try archive.entries(attributing: version, of: history.reference)
            #expect(fewer.last?.version == version && fewer.count <= 5)
            #expect(
                Attribution(fewer, by: .character) { _, _ in [] } == Attribution(all, by: .character) { _, _ in [] })
        }
    }

    @Test(arguments: ["", ".", "1.", ".1", "1.0", "01.1", "+1.1", "1.1.1", "a.b", "1.99999999999999999999"])
    func `a place that no listing gave is none`(text: String) {
        #expect(VersionPlace(text) == nil)
    }
}

import Articles
import Diffing
import Generators
import History
import Testing

@Suite struct ChangelogOrderTests {
    /// A version captured so many hours after 2023-11-10 00:00 in UTC, by a clock so many hours east of it.
    private static func version(hours: Int, east: Int, number: Int = 1, path: String = "a") -> ListedVersion {
        let captured = Instant(seconds: 1_699_574_400 + Int64(hours) * 3600, offsetMinutes: east * 60)
        return ListedVersion(
            reference: ArticleReference(identity: .name(path), path: path, id: path),
            version: Version(
                number: number, commit: "\(hours) \(east) \(number) \(path)", captured: captured, headline: ""),
            previous: nil, changedParts: [], summary: DiffSummary())
    }

    @Test func `where all clocks agree, versions need not wait`() {
        var order = ChangelogOrder(widestOffset: 480)
        let versions = (1...5).reversed().map { Self.version(hours: $0, east: 8) }
        // Of the second of the last one more may come.
        #expect(order.add(versions) == Array(versions.dropLast()))
        #expect(order.finish() == Array(versions.suffix(1)))
        #expect(order.finish() == [])
    }

    @Test func `a version waits where an earlier one may be of a later day`() {
        var order = ChangelogOrder(widestOffset: 480)
        let (london, shanghai) = (Self.version(hours: 20, east: 0), Self.version(hours: 19, east: 8))
        #expect(order.add([london]) == [])
        #expect(order.add([shanghai, Self.version(hours: 1, east: 0)]) == [shanghai, london])
        #expect(order.finish().count == 1)
    }

    @Test(arguments: 1...20) func `versions come as they stand in the whole changelog, however they are added`(
        seed: UInt64
    ) throws {
        var comparer = try TextComparer()
        let diff = comparer.compare(Article(headline: ""), Article(headline: ""))
        var generator = Generator(seed: seed)
        let versions = (0..<60).map { number in
            Self.version(
                hours: generator.number(0...100), east: generator.number(-12...14), number: number,
                path: generator.pick(["a", "b", "c"]))
        }.sorted { $1.version.captured.seconds < $0.version.captured.seconds }
        var order = ChangelogOrder(widestOffset: generator.oneIn(4) ? nil : 14 * 60)
        var (rest, ordered) = (versions[...], [ListedVersion]())
        while !rest.isEmpty {
            let page = rest.prefix(generator.number(1...20))
            rest = rest.dropFirst(page.count)
            ordered += order.add(Array(page))
        }
        ordered += order.finish()
        let releases = versions.compactMap { listed in
            Changelog.Release(
                HistoryEntry(
                    reference: listed.reference, version: listed.version, previous: nil, diff: diff), in: .english)
        }
        let days = Changelog(releases, in: .english).days
        #expect(ordered.map(\.version.commit) == days.flatMap { $0.releases.map(\.version.commit) })
    }
}

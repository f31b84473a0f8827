public import Articles
import Diffing
public import History

extension JSON {
    /// A version with what it changed, in the form `stet.version/1`.
    public init(_ entry: HistoryEntry) {
        self = .object(Self.members(of: entry))
    }

    /// A version in the form `stet.version/1` with the whole diff to the one before under `diff`.
    public init(shown entry: HistoryEntry) {
        let diff = JSON(
            entry.diff, of: entry.reference, from: entry.previous, to: entry.version, changesOnly: true)
        self = .object(Self.members(of: entry) + [Member("diff", diff)])
    }

    private static func members(of entry: HistoryEntry) -> [Member] {
        [
            Member("schema", "stet.version/1"),
            Member("article", JSON(entry.reference)),
            Member("version", .integer(entry.version.number)),
            Member("commit", .string(entry.version.commit)),
            Member("captured", .string(entry.version.captured.iso8601)),
            Member("headline", .string(entry.article.headline)),
            Member("summary", JSON(entry.diff.summary)),
            Member("credits", JSON(entry.diff.credits, JSON.init(_:))),
            Member("counters", JSON(entry.diff.counters, JSON.init(_:))),
        ]
    }

    /// An article of an archive by its address, its name where it has one, its path and its id.
    public init(_ reference: ArticleReference) {
        var members = [Member("url", JSON(reference.identity.url?.text))]
        if case .name(let name) = reference.identity { members.append(Member("name", .string(name))) }
        self = .object(members + [Member("path", .string(reference.path)), Member("id", .string(reference.id))])
    }

    /// An article of an archive in short, in the form `stet.list/1`.
    public init(_ summary: ArticleSummary) {
        self = [
            "schema": "stet.list/1", "article": JSON(summary.reference), "versions": .integer(summary.versions),
            "first": .string(summary.first.iso8601), "last": .string(summary.last.iso8601),
            "headline": .string(summary.headline),
        ]
    }

    /// The series of an article's counters, in the form `stet.counters/1`.
    public init(_ series: [CounterSeries], of reference: ArticleReference) {
        self = [
            "schema": "stet.counters/1", "article": JSON(reference), "counters": JSON(series, JSON.init(_:)),
        ]
    }

    private init(_ series: CounterSeries) {
        self = [
            "name": .string(series.key.name), "kind": .string(series.kind.rawValue), "group": JSON(series.key.group),
            "points": JSON(series.points, JSON.init(_:)),
        ]
    }

    private init(_ point: CounterSeries.Point) {
        var members = [
            Member("version", .integer(point.version.number)),
            Member("captured", .string(point.version.captured.iso8601)), Member("value", JSON(point.counter?.value)),
            Member("bound", JSON(point.counter?.bound.rawValue)), Member("printed", JSON(point.counter?.printed)),
            Member("delta", JSON(point.change?.delta)),
            Member("perHour", point.change?.perHour.map(JSON.decimal) ?? .null),
        ]
        if point.change?.isReset == true { members.append(Member("reset", true)) }
        self = .object(members)
    }
}

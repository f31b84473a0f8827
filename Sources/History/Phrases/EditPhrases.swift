public import Articles
public import Diffing

/// Says in a few English words what a diff changed.
public struct EditPhrases: Sendable {
    private let diff: ArticleDiff
    private let summary: DiffSummary

    /// The phrases for a diff.
    public init(_ diff: ArticleDiff) {
        self.init(diff, summary: diff.summary)
    }

    /// The phrases for a diff whose summary is known.
    public init(_ diff: ArticleDiff, summary: DiffSummary) {
        self.diff = diff
        self.summary = summary
    }

    /// All phrases, in the order status, headline, text, other facts, credits, counters, links.
    public var all: [String] { status + headline + text + facts + credits + counters + links }

    /// What became of the page: `gone (410)`, `back after 3 days`.
    public var status: [String] {
        guard let change = diff.facts.first(where: { $0.field == .status }) else { return [] }
        if let new = diff.new.status { return [new.phrase] }
        guard diff.old.status?.isAbsent == true else { return change.old.map { ["no longer \($0)"] } ?? [] }
        return ["back" + (diff.seconds.map { " after \(Self.duration($0))" } ?? "")]
    }

    /// `headline changed`, if it was.
    public var headline: [String] {
        diff.facts.contains { $0.field == .headline } ? ["headline changed"] : []
    }

    /// What happened to the body: `2 paragraphs edited`, `1 moved`.
    public var text: [String] {
        guard summary.blocks > 0 else { return [] }
        let counts = [
            (summary.edited, "edited"), (summary.inserted, "added"), (summary.deleted, "removed"),
            (summary.moved, "moved"), (summary.split, "split"), (summary.merged, "merged"),
        ]
        return Self.counted(counts, noun: onlyParagraphs ? "paragraph" : "block")
    }

    /// The facts that changed besides the headline: `source changed`, `published time changed`.
    public var facts: [String] {
        diff.facts.filter { $0.field != .headline && $0.field != .status }.map { "\(Self.name(of: $0.field)) changed" }
    }

    /// Who came, went, or was renamed: `editor renamed`, `2 photographers added`.
    public var credits: [String] {
        guard !diff.credits.isEmpty else { return [] }
        let happened = diff.credits.map { change in
            let role = Self.name(of: (change.new ?? change.old)?.role ?? .other)
            return switch change.op {
            case .insert: Happening(noun: role, verb: "added")
            case .delete: Happening(noun: role, verb: "removed")
            case .rename: Happening(noun: role, verb: "renamed")
            case .spelling: Happening(noun: role, verb: "spelled differently")
            case .order: Happening(noun: role, verb: "moved")
            case .role: Happening(noun: "role", verb: "changed to \(role)")
            }
        }
        let counts = happened.reduce(into: [:]) { counts, one in counts[one, default: 0] += 1 }
        var told: Set<Happening> = []
        return happened.filter { told.insert($0).inserted }.map { one in
            let count = counts[one] ?? 1
            return "\(count == 1 ? one.noun : Self.counted(count, one.noun)) \(one.verb)"
        }
    }

    /// How many counters changed, and which fell: `4 counters changed`, `点赞 reset`.
    public var counters: [String] {
        guard !diff.counters.isEmpty else { return [] }
        let resets = diff.counters.filter(\.isReset).compactMap { $0.counter.map { "\($0.name) reset" } }
        return [Self.counted(diff.counters.count, "counter") + " changed"] + resets
    }

    /// How many links came and went: `2 links added`, `1 removed`.
    public var links: [String] { Self.counted(linkCounts, noun: "link") }

    /// The same without the noun, for a place that names it: `2 added`, `1 removed`.
    public var bareLinks: [String] { Self.counted(linkCounts, noun: nil) }

    private var linkCounts: [(Int, String)] {
        let inserted = diff.links.count { $0.op == .insert }
        return [(inserted, "added"), (diff.links.count - inserted, "removed")]
    }

    /// A number with its noun in the singular or plural.
    public static func counted(_ count: Int, _ noun: String) -> String {
        "\(count) \(noun)\(count == 1 ? "" : "s")"
    }

    /// Numbers with what happened to so many, those of zero left out; the noun stands with the first: `2 links added`,
    /// `1 removed`.
    public static func counted(_ counts: [(Int, String)], noun: String?) -> [String] {
        counts.filter { $0.0 > 0 }.enumerated().map { index, count in
            guard index == 0, let noun else { return "\(count.0) \(count.1)" }
            return "\(counted(count.0, noun)) \(count.1)"
        }
    }

    /// A span of time in its largest unit: `3 days`.
    static func duration(_ seconds: Int64) -> String {
        let units: [(Int64, String)] = [(86_400, "day"), (3600, "hour"), (60, "minute")]
        let unit = units.first { seconds >= $0.0 } ?? (1, "second")
        return counted(Int(seconds / unit.0), unit.1)
    }

    /// What a fact is called in a sentence: `published time`.
    public static func name(of field: FactChange.Field) -> String {
        switch field {
        case .published: "published time"
        case .modified: "modified time"
        case .declaredPublished: "declared time"
        case .url: "address"
        case .headline, .subheadline, .section, .source, .language, .status: field.rawValue
        }
    }

    /// What a role is called in a sentence: `chief editor`.
    public static func name(of role: Credit.Role) -> String {
        switch role {
        case .chiefEditor: "chief editor"
        case .other: "credit"
        default: role.rawValue
        }
    }

    private var onlyParagraphs: Bool {
        diff.body.allSatisfy { change in
            change.op == .equal
                || diff.old.body[change.old].allSatisfy { $0.kind == .paragraph }
                    && diff.new.body[change.new].allSatisfy { $0.kind == .paragraph }
        }
    }
}

/// What happened to one credit.
private struct Happening: Hashable {
    var noun: String
    var verb: String
}

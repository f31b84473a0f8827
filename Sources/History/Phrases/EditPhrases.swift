import Articles
public import Diffing

/// Says in a few English words what a diff changed.
public struct EditPhrases: Sendable {
    private let diff: ArticleDiff

    /// The phrases for a diff.
    public init(_ diff: ArticleDiff) {
        self.diff = diff
    }

    /// All phrases, in the order headline, text, other facts, credits, counters, links.
    public var all: [String] { headline + text + facts + credits + counters + links }

    /// `headline changed`, if it was.
    public var headline: [String] {
        diff.facts.contains { $0.field == .headline } ? ["headline changed"] : []
    }

    /// What happened to the body: `2 paragraphs edited`, `1 moved`.
    public var text: [String] {
        let summary = diff.summary
        let counts = [
            (summary.edited, "edited"), (summary.inserted, "added"), (summary.deleted, "removed"),
            (summary.moved, "moved"), (summary.split, "split"), (summary.merged, "merged"),
        ].filter { $0.0 > 0 }
        let noun = onlyParagraphs ? "paragraph" : "block"
        return counts.enumerated().map { index, count in
            index == 0 ? "\(Self.counted(count.0, noun)) \(count.1)" : "\(count.0) \(count.1)"
        }
    }

    /// The facts that changed besides the headline: `source changed`.
    public var facts: [String] {
        diff.facts.filter { $0.field != .headline }.map { "\($0.field.rawValue) changed" }
    }

    /// Who came, went, or was renamed: `editor renamed`.
    public var credits: [String] {
        diff.credits.map { change in
            let role = (change.new ?? change.old)?.role.rawValue ?? "credit"
            return switch change.op {
            case .insert: "\(role) added"
            case .delete: "\(role) removed"
            case .rename: "\(role) renamed"
            case .role: "role changed to \(role)"
            }
        }
    }

    /// How many counters changed, and which fell: `4 counters changed`, `点赞 reset`.
    public var counters: [String] {
        guard !diff.counters.isEmpty else { return [] }
        let resets = diff.counters.filter(\.isReset).compactMap { $0.counter.map { "\($0.name) reset" } }
        return [Self.counted(diff.counters.count, "counter") + " changed"] + resets
    }

    /// How many links came and went.
    public var links: [String] {
        let inserted = diff.links.count { $0.op == .insert }
        let deleted = diff.links.count - inserted
        return (inserted > 0 ? [Self.counted(inserted, "link") + " added"] : [])
            + (deleted > 0 ? [Self.counted(deleted, "link") + " removed"] : [])
    }

    /// A number with its noun in the singular or plural.
    public static func counted(_ count: Int, _ noun: String) -> String {
        "\(count) \(noun)\(count == 1 ? "" : "s")"
    }

    private var onlyParagraphs: Bool {
        diff.body.filter { $0.op != .equal }.allSatisfy { change in
            diff.old.body[change.old].allSatisfy { $0.kind == .paragraph }
                && diff.new.body[change.new].allSatisfy { $0.kind == .paragraph }
        }
    }
}

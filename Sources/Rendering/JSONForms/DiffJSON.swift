public import Articles
public import Diffing
public import History

extension JSON {
    /// A diff in the form `stet.diff/1`.
    ///
    /// - Parameters:
    ///   - reference: the article in its archive; nil for a comparison without one.
    ///   - changesOnly: whether to leave out the entries of blocks that are equal.
    public init(
        _ diff: ArticleDiff, of reference: ArticleReference? = nil, from old: Version? = nil, to new: Version? = nil,
        changesOnly: Bool = false
    ) {
        let body = changesOnly ? diff.body.filter { $0.op != .equal } : diff.body
        let url = reference.map(\.identity.url) ?? diff.new.url
        self = [
            "schema": "stet.diff/1",
            "article": ["url": JSON(url?.text), "path": JSON(reference?.path)],
            "old": Self.end(old), "new": Self.end(new),
            "significance": .string(diff.significance.rawValue),
            "summary": JSON(diff.summary),
            "metadata": JSON(diff.facts, JSON.init(_:)),
            "body": JSON(body) { JSON($0, in: diff) },
            "credits": JSON(diff.credits, JSON.init(_:)),
            "counters": JSON(diff.counters, JSON.init(_:)),
            "links": JSON(diff.links, JSON.init(_:)),
        ]
    }

    private static func end(_ version: Version?) -> JSON {
        [
            "version": JSON(version?.number), "commit": JSON(version?.commit),
            "captured": JSON(version?.captured.iso8601),
        ]
    }

    /// The counts of a summary by their names.
    init(_ summary: DiffSummary) {
        self = .object(DiffSummary.fields.map { Member($0.name, .integer(summary[keyPath: $0.value])) })
    }

    init(_ change: FactChange) {
        self = [
            "field": .string(change.field.rawValue), "old": JSON(change.old), "new": JSON(change.new),
            "edits": change.text.map { JSON(editsOf: $0) } ?? Self.wholeEdits(change.old, change.new),
        ]
    }

    /// The one edit that brings a whole text or takes it away.
    private static func wholeEdits(_ old: String?, _ new: String?) -> JSON {
        if let old { return [edit("delete", old, "", .removal)] }
        return new.map { [edit("insert", "", $0, .addition)] } ?? []
    }

    /// One entry of the body; the edits of a block that came or went are the whole of its text.
    private init(_ change: BlockChange, in diff: ArticleDiff) {
        var members = [
            Member("op", .string(change.op.rawValue)), Member("old", JSON(Array(change.old), JSON.integer)),
            Member("new", JSON(Array(change.new), JSON.integer)),
        ]
        if let text = change.text, change.op != .equal {
            members.append(Member("similarity", .decimal((text.similarity * 1000).rounded() / 1000)))
            members.append(Member("kind", JSON(text.kind?.rawValue)))
            if text.hasChanges || change.op != .move { members.append(Member("edits", JSON(editsOf: text))) }
        }
        if change.op == .insert || change.op == .delete {
            let old = change.op == .delete ? diff.old.body[change.old].map(\.text).joined() : nil
            let new = change.op == .insert ? diff.new.body[change.new].map(\.text).joined() : nil
            let kind = change.op == .insert ? EditKind.addition : .removal
            members.append(Member("kind", .string(kind.rawValue)))
            members.append(Member("edits", Self.wholeEdits(old, new)))
        }
        self = .object(members)
    }

    init(editsOf text: TextDiff) {
        self = JSON(text.edits) { Self.edit($0.op.rawValue, text.oldText(of: $0), text.newText(of: $0), $0.kind) }
    }

    private static func edit(_ op: String, _ old: String, _ new: String, _ kind: EditKind?) -> JSON {
        var members = [Member("op", .string(op)), Member("old", .string(old)), Member("new", .string(new))]
        if let kind { members.append(Member("kind", .string(kind.rawValue))) }
        return .object(members)
    }

    init(_ change: CreditChange) {
        self = [
            "op": .string(change.op.rawValue), "old": change.old.map(JSON.init(credited:)) ?? .null,
            "new": change.new.map(JSON.init(credited:)) ?? .null,
        ]
    }

    init(_ change: CounterChange) {
        var members = [
            Member("name", JSON(change.counter?.name)), Member("kind", JSON(change.counter?.kind.rawValue)),
            Member("group", JSON(change.counter?.group)), Member("old", JSON(change.old?.value)),
            Member("new", JSON(change.new?.value)), Member("delta", JSON(change.delta)),
            Member("perHour", change.perHour.map(JSON.decimal) ?? .null),
        ]
        if change.isReset { members.append(Member("reset", true)) }
        self = .object(members)
    }

    init(_ change: LinkChange) {
        let old = change.op == .delete ? change.link.json : .null
        let new = change.op == .insert ? change.link.json : .null
        self = ["op": .string(change.op.rawValue), "old": old, "new": new]
    }
}

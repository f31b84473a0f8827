public import Diffing
public import History

/// A version as the catalog tells of it, without anything read from the commits.
public struct VersionRecord: Hashable, Sendable {
    public var reference: ArticleReference
    public var version: Version
    /// How many edits of each sort the version made to the one before; those of a first version are all it has.
    public var summary: DiffSummary
    /// The place of the version among all of the archive, in the order in which they were committed.
    public var place: Int64
}

/// Some elements of a list that is too long to be read at once.
public struct Portion<Element: Sendable>: Sendable {
    public var elements: [Element]
    /// The place at which the next portion begins; nil where there is none.
    public var next: Int64?
}

extension DiffSummary {
    /// The counts that a commit's message names, such as `edited=2`.
    init(edits: [String]) {
        self.init()
        for edit in edits {
            let parts = edit.split(separator: "=")
            guard parts.count == 2, let count = Int(parts[1]),
                let field = DiffSummary.fields.first(where: { $0.name == parts[0] })
            else { continue }
            self[keyPath: field.value] = count
        }
    }
}

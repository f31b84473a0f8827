import Articles

/// How many edits of each sort a diff holds.
public struct DiffSummary: Hashable, Sendable {
    public var edited = 0
    public var inserted = 0
    public var deleted = 0
    public var moved = 0
    public var split = 0
    public var merged = 0
    public var charactersInserted = 0
    public var charactersDeleted = 0
    public var credits = 0
    public var counters = 0
    public var metadata = 0
    public var links = 0

    /// The summary of a diff without edits.
    public init() {}

    /// The names of the counts, as in the JSON form, with where they are kept.
    public static let fields: [(name: String, value: any WritableKeyPath<DiffSummary, Int> & Sendable)] = [
        ("edited", \.edited), ("inserted", \.inserted), ("deleted", \.deleted), ("moved", \.moved), ("split", \.split),
        ("merged", \.merged), ("charactersInserted", \.charactersInserted), ("charactersDeleted", \.charactersDeleted),
        ("credits", \.credits), ("counters", \.counters), ("metadata", \.metadata), ("links", \.links),
    ]

    /// How many blocks or groups of blocks changed.
    public var blocks: Int { edited + inserted + deleted + moved + split + merged }
}

extension ArticleDiff {
    /// How many edits of each sort there are; the characters are those of the body.
    public var summary: DiffSummary {
        var summary = DiffSummary()
        for change in body {
            switch change.op {
            case .equal: continue
            case .insert: summary.inserted += 1
            case .delete: summary.deleted += 1
            case .edit: summary.edited += 1
            case .move: summary.moved += 1
            case .split: summary.split += 1
            case .merge: summary.merged += 1
            }
            let characters = characters(of: change)
            summary.charactersInserted += characters.inserted
            summary.charactersDeleted += characters.deleted
        }
        summary.credits = credits.count
        summary.counters = counters.count
        summary.metadata = facts.count
        summary.links = links.count
        return summary
    }

    /// The characters that one entry of the body inserts and deletes.
    private func characters(of change: BlockChange) -> CharacterCounts {
        var counts = change.text?.characters ?? CharacterCounts()
        let inserted = change.op == .insert ? new.body[change.new] : []
        let deleted = change.op == .delete ? old.body[change.old] : []
        counts.inserted += inserted.reduce(0) { $0 + Graphemes.count(of: $1.text) }
        counts.deleted += deleted.reduce(0) { $0 + Graphemes.count(of: $1.text) }
        return counts
    }
}

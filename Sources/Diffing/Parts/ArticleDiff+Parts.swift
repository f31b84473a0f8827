public import Articles

extension ArticleDiff {
    /// The diff with nothing but what changed in some parts; of the others no entry is left, not even equal ones.
    ///
    /// The headline belongs to the text.
    public func keeping(_ parts: Set<ArticlePart>) -> ArticleDiff {
        var diff = self
        diff.facts = facts.filter { parts.contains($0.field == .headline ? .text : .facts) }
        if !parts.contains(.text) { diff.body = [] }
        if !parts.contains(.credits) { diff.credits = [] }
        if !parts.contains(.counters) { diff.counters = [] }
        if !parts.contains(.links) { diff.links = [] }
        return diff
    }

    /// The kinds of all edits of headline and body, each with how many there are and how much text they change.
    ///
    /// A block that came is an addition, one that is gone a removal.
    public var kinds: [EditKind: KindCount] {
        var counts: [EditKind: KindCount] = [:]
        for change in body {
            for block in change.op == .insert ? new.body[change.new] : [] {
                counts[.addition, default: KindCount()].add(inserted: block.text, deleted: "")
            }
            for block in change.op == .delete ? old.body[change.old] : [] {
                counts[.removal, default: KindCount()].add(inserted: "", deleted: block.text)
            }
        }
        for text in body.map(\.text) + facts.map({ $0.field == .headline ? $0.text : nil }) {
            for edit in text?.edits ?? [] {
                guard let text, let kind = edit.kind else { continue }
                counts[kind, default: KindCount()].add(
                    inserted: text.newText(of: edit), deleted: text.oldText(of: edit))
            }
        }
        return counts
    }

    /// How many edits of one kind there are, and how many graphemes they change.
    public struct KindCount: Hashable, Sendable {
        public var edits = 0
        public var characters = CharacterCounts()

        /// No edits at all.
        public init() {}

        fileprivate mutating func add(inserted: String, deleted: String) {
            edits += 1
            characters.inserted += Graphemes.count(of: inserted)
            characters.deleted += Graphemes.count(of: deleted)
        }
    }
}

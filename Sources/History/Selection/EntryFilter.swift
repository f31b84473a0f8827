public import Articles
public import Diffing
public import Patterns

/// Chooses versions by what they changed.
public struct EntryFilter: Sendable {
    /// Kinds of edits of which at least one must be there; nil where that does not matter.
    public var kinds: Set<EditKind>?
    /// A pattern that must match text which was edited; nil where that does not matter.
    public var edited: Pattern?
    /// Parts of which at least one must have changed; nil where that does not matter.
    public var parts: Set<ArticlePart>?

    /// A filter that chooses every version.
    public init() {}

    /// Whether the filter chooses every version, so that nothing need be read for it.
    public var isEmpty: Bool { kinds == nil && edited == nil && parts == nil }

    /// The parts of which at least one has changed in every version that is chosen; nil where it need be none.
    public var neededParts: Set<ArticlePart>? {
        let needs = [kinds == nil ? nil : [.text], edited == nil ? nil : [.text, .credits], parts]
        return needs.compactMap(\.self).min { $0.count < $1.count }
    }

    /// Whether a version is chosen.
    public func accepts(_ entry: HistoryEntry) throws(PatternError) -> Bool {
        let diff = entry.diff
        if let parts, !diff.keeping(parts).hasChanges { return false }
        if let kinds, kinds.isDisjoint(with: diff.kinds.keys) { return false }
        if let edited { return try diff.edits(textMatching: edited) }
        return true
    }
}

extension ArticleDiff {
    /// Whether an occurrence of a pattern in headline, body or credited names was edited, came, or went.
    ///
    /// An occurrence counts as edited where it shares text with an edit; the text around it may be matched as well.
    public func edits(textMatching pattern: Pattern) throws(PatternError) -> Bool {
        for change in body where change.op != .equal {
            if let text = change.text {
                if try text.edits(textMatching: pattern) { return true }
            } else {
                for block in old.body[change.old] + new.body[change.new] {
                    if try pattern.matches(block.text) { return true }
                }
            }
        }
        for fact in facts where fact.field == .headline {
            if try fact.text?.edits(textMatching: pattern) ?? false { return true }
            for text in fact.text == nil ? [fact.old, fact.new].compactMap(\.self) : [] {
                if try pattern.matches(text) { return true }
            }
        }
        for change in credits where change.op != .order && change.op != .role {
            for credit in [change.old, change.new].compactMap(\.self) {
                if try pattern.matches(credit.name) { return true }
            }
        }
        return false
    }
}

extension TextDiff {
    /// Whether an occurrence of a pattern in either text shares text with an edit.
    fileprivate func edits(textMatching pattern: Pattern) throws(PatternError) -> Bool {
        let changed = edits.filter { $0.op != .equal }
        if changed.isEmpty { return false }
        let (before, after) = (try pattern.ranges(in: old), try pattern.ranges(in: new))
        return Self.share(before, changed.map(\.old)) || Self.share(after, changed.map(\.new))
    }

    /// Whether one of some occurrences overlaps an edit, or has one that is empty inside; both are in order.
    private static func share(_ occurrences: [Range<Int>], _ edits: [Range<Int>]) -> Bool {
        var rest = edits[...]
        return occurrences.contains { occurrence in
            rest = rest.drop { $0.upperBound <= occurrence.lowerBound }
            return rest.first.map { $0.lowerBound < occurrence.upperBound } ?? false
        }
    }
}

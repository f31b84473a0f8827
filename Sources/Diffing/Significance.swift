import Articles

/// How much a reader should care about an edit, from nothing to what changes the story; named as in the JSON form.
///
/// It sorts and counts; nothing is left out for it. A small edit is not a small matter: a number, a date, a name or a
/// quotation mark that came is `major`, however few characters it takes.
public enum Significance: String, CaseIterable, Comparable, Hashable, Sendable {
    /// Nothing changed.
    case none
    /// What was said stayed: spaces, the style of quotation marks, the widths of characters, the time of the update, the
    /// numbers of counters, links.
    case cosmetic
    /// Punctuation, a misspelling, a paragraph in another place, a counter that was set anew.
    case minor
    /// What was said, by whom, or about what.
    case major

    /// The order is that of the cases.
    public static func < (left: Significance, right: Significance) -> Bool {
        left.rank < right.rank
    }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension ArticleDiff {
    /// The significance of the weightiest edit.
    public var significance: Significance {
        let parts =
            facts.map(\.significance) + body.map { significance(of: $0) } + credits.map(\.significance)
            + counters.map { $0.isReset || $0.new == nil ? .minor : .cosmetic } + links.map { _ in .cosmetic }
        return parts.max() ?? .none
    }

    private func significance(of change: BlockChange) -> Significance {
        switch change.op {
        case .equal: return .none
        case .insert, .delete: return .major
        case .edit, .move, .split, .merge: break
        }
        let text = change.text.map { text in
            UpdateLine.isTold(by: text) ? .cosmetic : text.significance
        }
        let least: Significance = change.isMoved ? .minor : .cosmetic
        return max(text ?? .none, least)
    }
}

extension CreditChange {
    /// Who is credited is major; how the name is spelled, and in which place, is minor.
    public var significance: Significance {
        switch op {
        case .insert, .delete, .rename, .role: .major
        case .spelling, .order: .minor
        }
    }
}

extension FactChange {
    /// The time of the last change says nothing by itself; of other facts it counts what changed in them.
    public var significance: Significance {
        switch field {
        case .modified, .declaredPublished, .language: .cosmetic
        case .url, .section: .minor
        case .status: .major
        case .headline, .subheadline, .source, .published: text?.significance ?? .major
        }
    }
}

extension TextDiff {
    /// The significance of the weightiest edit.
    public var significance: Significance {
        edits.map { significance(of: $0) }.max() ?? .none
    }

    private func significance(of edit: TextEdit) -> Significance {
        guard let kind = edit.kind else { return .none }
        let (old, new) = (oldText(of: edit), newText(of: edit))
        if PrintedForm(old) == PrintedForm(new) { return .cosmetic }
        return switch kind {
        case .spacing: .cosmetic
        case .punctuation, .typo: .minor
        case .number, .date, .name, .quotation, .wording, .removal, .addition: .major
        }
    }
}

import Articles
public import Diffing

/// Tells a diff in sentences that a reader of the page would use.
///
/// Links and counters that grow are not told: they change with every visit.
public struct ReaderSentences: Sendable {
    let diff: ArticleDiff
    let language: ReaderLanguage

    /// The sentences for a diff in a language.
    public init(_ diff: ArticleDiff, in language: ReaderLanguage) {
        self.diff = diff
        self.language = language
    }

    /// All changes, in the order headline, text, other facts, credits, counters.
    public var all: [ReaderChange] {
        let facts = facts
        return facts.filter { $0.part == .headline } + text + facts.filter { $0.part != .headline } + credits + counters
    }

    /// The facts, such as `Headline: old → new`.
    private var facts: [ReaderChange] {
        diff.facts.map { fact in
            let label = label(of: fact.field)
            let part: ReaderChange.Part = fact.field == .headline ? .headline : .facts
            return change(part, label, old: shown(fact.old, fact.field), new: shown(fact.new, fact.field))
        }
    }

    /// A value as it is shown; times with a space for the `T` of ISO 8601.
    private func shown(_ value: String?, _ field: FactChange.Field) -> String? {
        switch field {
        case .published, .modified, .declaredPublished: value.map { String($0.map { $0 == "T" ? " " : $0 }) }
        case .headline, .subheadline, .section, .source, .language, .url, .status: value
        }
    }

    /// The credits, such as `Editor: old → new`.
    private var credits: [ReaderChange] {
        diff.credits.map { credit in
            let role = name(of: (credit.new ?? credit.old)?.role ?? .other)
            let (old, new) = (credit.old?.name, credit.new?.name)
            switch credit.op {
            case .insert, .delete, .rename: return change(.credits, role, old: old, new: new)
            case .spelling:
                let note = language.say(" (spelled differently)", "（写法不同）")
                return change(.credits, role, old: old, new: new.map { $0 + note })
            case .order:
                let note = language.say(" (in another place)", "（位置有变）")
                return ReaderChange(
                    category: .changed, part: .credits, sentence: role + colon + (new ?? "") + note)
            case .role:
                let label = language.say("Role of \(new ?? "")", "署名身份（\(new ?? "")）")
                let before = name(of: credit.old?.role ?? .other)
                return change(.credits, label, old: lowercased(before), new: lowercased(role))
            }
        }
    }

    private var counters: [ReaderChange] {
        diff.counters.compactMap { counter in
            let name = quoted(counter.counter?.name ?? "")
            if counter.old == nil {
                let sentence = language.say("The counter \(name) appeared", "出现计数\(name)")
                return ReaderChange(category: .added, part: .counters, sentence: sentence)
            }
            if counter.new == nil {
                let sentence = language.say("The counter \(name) is gone", "计数\(name)不再显示")
                return ReaderChange(category: .removed, part: .counters, sentence: sentence)
            }
            guard counter.isReset, let old = counter.old?.value, let new = counter.new?.value else { return nil }
            let sentence = language.say(
                "The counter \(name) was set back from \(old) to \(new)", "计数\(name)由\(old)退回\(new)")
            return ReaderChange(category: .changed, part: .counters, sentence: sentence)
        }
    }

    /// A value that came, went or gave way to another, behind its label.
    private func change(_ part: ReaderChange.Part, _ label: String, old: String?, new: String?) -> ReaderChange {
        let category: ReaderChange.Category = old == nil ? .added : new == nil ? .removed : .changed
        let values = [old, new].compactMap(\.self).map(oneLine)
        return ReaderChange(category: category, part: part, sentence: label + colon + values.joined(separator: " → "))
    }
}

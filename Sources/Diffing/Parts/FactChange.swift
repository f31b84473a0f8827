public import Articles

/// A change of one fact about an article: its headline, source, times and the like.
public struct FactChange: Hashable, Sendable {
    public var field: Field
    public var old: String?
    public var new: String?
    /// The comparison of the two texts, where both are there.
    public var text: TextDiff?

    /// The facts, named as in the JSON form.
    public enum Field: String, CaseIterable, Hashable, Sendable {
        case headline, subheadline, section, source, published, modified, declaredPublished, language, url
        case status
    }
}

extension Article {
    /// The value of a fact as one text; sections are joined by ` > `.
    public func text(of field: FactChange.Field) -> String? {
        switch field {
        case .headline: headline
        case .subheadline: subheadline
        case .section: section.isEmpty ? nil : section.joined(separator: " > ")
        case .source: source.map { [$0.name, $0.url.map { "<\($0)>" }].compactMap(\.self).joined(separator: " ") }
        case .published: published?.iso8601
        case .modified: modified?.iso8601
        case .declaredPublished: declaredPublished?.iso8601
        case .language: language
        case .url: url?.text
        case .status: status?.phrase
        }
    }
}

extension TextComparer {
    /// The facts that differ between two articles.
    mutating func changedFacts(_ old: Article, _ new: Article, names: [String]) -> [FactChange] {
        var changes: [FactChange] = []
        for field in FactChange.Field.allCases {
            let before = old.text(of: field)
            let after = new.text(of: field)
            var text: TextDiff?
            if let before, let after {
                if before.hasSameBytes(as: after) { continue }
                text = compare(before, after, names: names)
            } else if before == nil, after == nil {
                continue
            }
            changes.append(FactChange(field: field, old: before, new: after, text: text))
        }
        return changes
    }
}

import Articles

/// A label in a line: role words, or the name of another fact, with the separator behind it.
struct CreditLabel {
    /// Several where the label joins them, as in `文/图`; none for a fact that is no credit.
    var roles: [Credit.Role]
    /// The words and the separator.
    var range: Range<Int>
    /// Whether a colon, a bar or a slash sets the label off, so that whatever follows is a name.
    var isExplicit: Bool
    /// Whether nothing stands between the label and what follows.
    var isGlued: Bool

    /// The labels of a text in order.
    static func all(in text: ArraySlice<Unicode.Scalar>) -> [CreditLabel] {
        var labels: [CreditLabel] = []
        var index = text.startIndex
        while index < text.endIndex {
            guard mayBegin.passes(text[index].asciiLowercased) else {
                index += 1
                continue
            }
            let isAtBorder = index == text.startIndex || text[index - 1].isOne(of: " ,;|、/()[]")
            if let label = label(in: text, at: index, isAtBorder: isAtBorder, isFirst: labels.isEmpty) {
                labels.append(label)
                index = label.range.upperBound
            } else {
                index += 1
            }
        }
        return labels
    }

    private static func label(
        in text: ArraySlice<Unicode.Scalar>, at index: Int, isAtBorder: Bool, isFirst: Bool
    ) -> CreditLabel? {
        guard let word = RoleWord.at(index, in: text) else { return isAtBorder ? fact(in: text, at: index) : nil }
        let mayFollowOrganization = isFirst && [.reporter, .correspondent].contains(word.role)
        guard isAtBorder || mayFollowOrganization else { return nil }
        var roles = [word.role]
        var end = index + word.word.count
        while end + 1 < text.endIndex, text[end].isOne(of: "/、&"), let next = RoleWord.at(end + 1, in: text),
            isLabelEnd(end + 1 + next.word.count, in: text)
        {
            roles.append(next.role)
            end += 1 + next.word.count
        }
        let separator = text[end...].prefix { $0.isOne(of: " :|/・·=") }
        let isExplicit = separator.contains { $0 != " " }
        guard !word.needsSeparator || isExplicit || roles.count > 1 || !separator.isEmpty && isAtBorder && isFirst
        else {
            return nil
        }
        return CreditLabel(
            roles: roles, range: index..<(end + separator.count), isExplicit: isExplicit, isGlued: separator.isEmpty)
    }

    private static func isLabelEnd(_ index: Int, in text: ArraySlice<Unicode.Scalar>) -> Bool {
        index < text.endIndex && text[index].isOne(of: " :|/")
    }

    private static let facts = [
        Vocabulary.sourceLabels, Vocabulary.publishedLabels, Vocabulary.modifiedLabels, Vocabulary.otherLabels,
    ]

    /// With what the words of labels begin.
    private static let mayBegin = ScalarFilter(facts.flatMap { Array($0.beginnings) } + Array(RoleWord.beginnings))

    /// The label of a fact that is no credit, with which a name before it ends.
    private static func fact(in text: ArraySlice<Unicode.Scalar>, at index: Int) -> CreditLabel? {
        guard let word = facts.lazy.compactMap({ $0.match(in: text, at: index) }).first else { return nil }
        let separator = text[word.upperBound...].prefix { $0.isOne(of: " :|") }
        let isTool = word.upperBound == text.endIndex && word.lowerBound > text.startIndex
        guard isTool || separator.contains(where: { $0 != " " }) else { return nil }
        return CreditLabel(
            roles: [], range: index..<(word.upperBound + separator.count), isExplicit: true, isGlued: false)
    }
}

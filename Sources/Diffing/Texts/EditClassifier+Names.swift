extension EditClassifier {
    /// Whether a name gave way to another, or to another spelling: a known one, or words with capitals in a sentence.
    func isName(_ change: Change, _ before: [Unicode.Scalar], _ after: [Unicode.Scalar]) -> Bool {
        holdsName(change.old, in: old) || holdsName(change.new, in: new)
            || !isAtSentenceStart(change) && Self.isCapitalized(before) && Self.isCapitalized(after)
    }

    /// Whether a known name stands at a stretch of a text, or over a part of it.
    private func holdsName(_ range: Range<Int>, in text: [UInt8]) -> Bool {
        names.contains { name in
            let first = max(0, range.lowerBound - name.count + 1)
            let last = min(text.count - name.count, range.upperBound - 1)
            guard let initial = name.first, first <= last else { return false }
            return (first...last).contains { text[$0] == initial && text[$0..<($0 + name.count)].elementsEqual(name) }
        }
    }

    /// Whether a text is one or more words that all begin with a capital letter and go on without.
    private static func isCapitalized(_ scalars: [Unicode.Scalar]) -> Bool {
        let words = scalars.split { $0 == " " || $0 == "-" || $0 == "." }
        return !words.isEmpty
            && words.allSatisfy { word in
                word.count > 1 && word.first?.properties.isUppercase == true
                    && word.dropFirst().allSatisfy(\.properties.isLowercase)
            }
    }

    /// Whether a sentence begins with the change, where every word has a capital.
    private func isAtSentenceStart(_ change: Change) -> Bool {
        let before = String(decoding: new[..<change.new.lowerBound].suffix(16), as: UTF8.self).unicodeScalars
        guard let last = before.last(where: { !$0.properties.isWhitespace }) else { return true }
        return Scalars.endsSentence(last) || last.properties.isQuotationMark || last == ":"
    }
}

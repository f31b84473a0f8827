extension CountedNoun {
    /// The noun beside a number in an English sentence: `foreign guests` behind it, or `death toll` before it.
    static func english(_ before: Substring, _ after: Substring) -> CountedNoun? {
        var words = words(behind: after)
        var scale = ""
        if let first = words.first, scales.contains(first) {
            scale = " \(first)"
            words.removeFirst()
        }
        if let noun = plural(in: words) { return CountedNoun(noun, scale: scale) }
        return nameOfNumber(before).map { CountedNoun($0, namesNumber: true, scale: scale) }
    }

    /// The words of lower-case letters that follow a space, up to a sign or another word.
    private static func words(behind text: Substring) -> [String] {
        guard text.first == " " else { return [] }
        var words: [String] = []
        for word in text.dropFirst().split(separator: " ", maxSplits: 4, omittingEmptySubsequences: false).prefix(4) {
            let letters = word.prefix { $0.isASCII && $0.isLowercase || $0 == "-" }
            guard !letters.isEmpty else { break }
            words.append(String(letters))
            if letters.count < word.count { break }
        }
        return words
    }

    /// The first plural with at most two words before it, none of which can begin something else.
    private static func plural(in words: [String]) -> String? {
        for (index, word) in words.prefix(3).enumerated() {
            if isPlural(word) { return words[...index].joined(separator: " ") }
            if functionWords.contains(word) { return nil }
        }
        return nil
    }

    private static func isPlural(_ word: String) -> Bool {
        if plurals.contains(word) { return true }
        guard word.count > 3, word.hasSuffix("s"), !word.hasSuffix("ss") else { return false }
        return !functionWords.contains(word) && !money.contains(word)
    }

    /// A noun such as `death toll` that the words `rose to` and the like link to the number.
    private static func nameOfNumber(_ text: Substring) -> String? {
        guard text.last == " " else { return nil }
        var words = text.split(separator: " ").map(String.init)
        while let last = words.last, links.contains(last) { words.removeLast() }
        guard let noun = words.popLast(), numberNouns.contains(noun) else { return nil }
        let attribute = words.last.flatMap { word in
            word.allSatisfy { $0.isASCII && $0.isLowercase } && !functionWords.contains(word) ? word : nil
        }
        return (attribute.map { $0 + " " } ?? "") + noun
    }

    private static let scales: Set<String> = ["hundred", "thousand", "million", "billion", "trillion"]
    private static let plurals: Set<String> = ["people", "children", "men", "women"]
    private static let money: Set<String> = ["dollars", "euros", "pounds", "cents", "percents"]
    private static let numberNouns: Set<String> = ["toll", "total", "count", "tally", "turnout", "attendance"]
    private static let links: Set<String> = [
        "to", "at", "is", "was", "stands", "stood", "rose", "rises", "risen", "climbed", "fell", "has", "had", "now",
        "about", "over", "reached", "nearly", "almost", "of", "some", "around",
    ]
    private static let functionWords: Set<String> = [
        "a", "about", "after", "all", "always", "an", "and", "are", "as", "at", "be", "been", "before", "but", "by",
        "does", "down", "during", "each", "for", "from", "had", "has", "have", "his", "in", "into", "is", "it", "its",
        "less", "more", "of", "off", "on", "or", "out", "over", "per", "percent", "perhaps", "plus", "since", "than",
        "that", "the", "their", "them", "then", "these", "they", "this", "those", "thus", "times", "to", "toward",
        "towards", "under", "until", "up", "versus", "was", "were", "when", "which", "while", "who", "whose", "will",
        "with", "within", "would",
    ]
}

extension PageLine {
    /// Whether the line is a prompt or a tool of the page rather than something the article says.
    var isChrome: Bool {
        guard !isIndented, count <= 100 else { return false }
        if isTool || folded.starts(with: "【点击".unicodeScalars) { return true }
        if isProse { return count <= 24 && begins(withAnyOf: Vocabulary.chrome) || holds(anyOf: Vocabulary.calls) }
        return count <= (isWide ? 40 : 60) && holds(anyOf: Vocabulary.chrome)
    }

    /// Whether the line is the name of a tool, or holds no word at all.
    var isTool: Bool {
        if count <= 12, Vocabulary.tools.isWord(folded.filter { $0 != " " && $0 != ":" }[...]) { return true }
        return count <= 40 && !folded.contains { $0.isAlphabetic || $0.isDigit }
    }

    /// Whether the line is the title of a page that says why there is no article.
    var isErrorTitle: Bool { count <= 40 && !isIndented && holds(anyOf: Vocabulary.errorTitles) }

    /// Whether the line asks to sign in or to pay for the rest.
    var isWall: Bool { count <= 80 && holds(anyOf: Vocabulary.walls) }

    var isFooter: Bool { count <= 160 && !isIndented && !isSentence && holds(anyOf: Vocabulary.footers) }

    /// Whether the line is a running text that ends as a sentence does, and so tells no fact beside the article.
    var isSentence: Bool { isProse && endsSentence }

    /// Whether the line tells about the article rather than saying what it says: times, sources, counters, numbers.
    var isMeta: Bool {
        if markup?.counter != nil { return true }
        if count > Self.longestFact || isSentence { return false }
        if folded.allSatisfy({ $0.isDigit || $0.isOne(of: " ,.+/:-|A") }) { return true }
        if !times.isEmpty, !isIndented, !isProse { return true }
        if isTimeLabel { return true }
        return !CounterReader.counters(ofLine: self).isEmpty || SourceReader.labelled(self) != nil
    }

    /// Whether the line is a label that waits for its time, as where the time was left out.
    private var isTimeLabel: Bool {
        guard count <= 30, let label = Vocabulary.publishedLabels.prefix(of: folded[...]) else { return false }
        return label.upperBound < count && folded[label.upperBound] == ":"
    }

    /// Whether the line is long enough for a headline and short enough.
    var isTitle: Bool {
        guard bullet == nil, count <= 200 else { return false }
        return isWide ? (6...100).contains(count) : folded.split(separator: " ").count >= 3
    }

    /// Whether the line is the heading of a group of links, counters or comments.
    var isHeadingOfGroup: Bool { isHeadingOfLinks || isHeadingOfCounters || isHeadingOfComments }

    var isHeadingOfCounters: Bool { count <= 16 && !isProse && holds(anyOf: Vocabulary.counterHeadings) }

    var isHeadingOfComments: Bool {
        count <= 40 && bullet == nil && begins(withAnyOf: Vocabulary.commentHeadings)
            && CounterReader.counters(ofLine: self).isEmpty
    }

    var isHeadingOfLinks: Bool {
        guard bullet == nil, !isProse, !isIndented, count <= 30,
            let word = Vocabulary.linkHeadings.first(in: folded[...])
        else { return false }
        return isWide ? count <= word.count + 5 : word.lowerBound == 0
    }

    /// Whether the line begins with what stands below the end of a body.
    var isBelowBody: Bool { !isIndented && count <= 200 && begins(withAnyOf: Vocabulary.ends) }
}

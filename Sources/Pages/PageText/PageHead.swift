import Articles

/// The head of a page: headline, source and times, up to where the body begins.
struct PageHead {
    var headline: String
    var subheadline: String?
    var source: String?
    var published: PrintedTime?
    var modified: PrintedTime?
    /// The lines between the headline and the body.
    var lines: ArraySlice<PageLine>
    /// The index of the first line of the body.
    var end: Int

    /// The head of the page, or nil where no headline stands above a text.
    static func found(in lines: [PageLine]) -> PageHead? {
        guard let firstProse = bodyStart(in: lines, from: 0) else { return nil }
        for index in datelines(in: lines) {
            guard let start = bodyStart(in: lines, from: index + 1), start - index <= 20 else { continue }
            if let head = PageHead(lines, dateline: index, bodyStart: start) { return head }
        }
        return PageHead(lines, dateline: nil, bodyStart: firstProse)
    }

    /// The lines that may tell when the article was published: short ones with a date, those with a label or a time of
    /// day first.
    private static func datelines(in lines: [PageLine]) -> [Int] {
        let dated = lines.indices.filter { index in
            let line = lines[index]
            return line.count <= 100 && !line.isIndented && !TimeScanner(line.folded).all().isEmpty
        }
        let sure = dated.filter { index in
            TimeScanner(lines[index].folded).all().contains { $0.time.hour != nil }
                || lines[index].holds(anyOf: Vocabulary.sourceLabels + Vocabulary.publishedLabels)
        }
        return (sure + dated).filter { !lines[$0].isProse || lines[$0].holds(anyOf: Vocabulary.sourceLabels) }
    }

    /// The first line at or after an index that the body may begin with.
    private static func bodyStart(in lines: [PageLine], from index: Int) -> Int? {
        lines[index...].firstIndex { $0.isProse && !$0.isChrome && !$0.isMeta && $0.bullet == nil }
    }

    private init?(_ lines: [PageLine], dateline: Int?, bodyStart: Int) {
        let titleEnd = dateline ?? bodyStart
        guard let title = Self.headlineIndex(in: lines, before: titleEnd) else { return nil }
        headline = lines[title].text
        let start = Self.withCaptions(lines, bodyStart, after: max(title, dateline ?? title))
        self.lines = lines[(title + 1)..<start]
        end = start
        for line in self.lines { readTimes(line) }
        readNames()
    }

    /// The body may begin with a caption or a heading above the first running text.
    private static func withCaptions(_ lines: [PageLine], _ bodyStart: Int, after first: Int) -> Int {
        var start = bodyStart
        while start - 1 > first {
            let line = lines[start - 1]
            let isOfBody =
                !line.isMeta && !line.isChrome && line.count >= 10 && CounterReader.counters(ofLine: line).isEmpty
            guard isOfBody, CreditReader(language: nil).credits(ofLine: line).isEmpty else { break }
            start -= 1
        }
        return start
    }

    /// The headline above a line: the first one below the breadcrumb, else the nearest that is long enough.
    private static func headlineIndex(in lines: [PageLine], before end: Int) -> Int? {
        let reader = CreditReader(language: nil)
        var candidates: [Int] = []
        var index = end - 1
        var isBelowBreadcrumb = false
        while index >= 0, end - index <= 10, !isBelowBreadcrumb {
            let line = lines[index]
            isBelowBreadcrumb = !Breadcrumb.steps(of: line).isEmpty
            let isReading = line.begins(withAnyOf: Vocabulary.reading)
            let isMeta = line.isMeta || line.isChrome || isReading || isBelowBreadcrumb
            if !isMeta, line.isTitle, reader.credits(ofLine: line).isEmpty { candidates.append(index) }
            index -= 1
        }
        if isBelowBreadcrumb { return candidates.last }
        return candidates.first { !lines[$0].isProse } ?? candidates.first
    }
}

extension PageHead {
    /// The credits that stand in the head, such as a byline.
    func credits(_ reader: CreditReader) -> [Credit] {
        lines.flatMap { reader.credits(ofLine: $0) }
    }

    /// The counters that stand in the head.
    var counters: [Counter] {
        lines.flatMap { CounterReader.counters(ofLine: $0) }
    }

    /// Takes the times of a line: those labelled as a change, and the first of the others.
    private mutating func readTimes(_ line: PageLine) {
        for found in TimeScanner(line.folded).all() {
            let isChange =
                line.holds(anyOf: Vocabulary.modifiedLabels) && !line.holds(anyOf: Vocabulary.publishedLabels)
            if isChange {
                modified = modified ?? found.time
            } else {
                published = published ?? found.time
            }
        }
    }

    /// Takes source and subheadline from the lines below the headline.
    private mutating func readNames() {
        source =
            lines.lazy.compactMap(SourceReader.labelled).first ?? lines.lazy.compactMap(SourceReader.beforeTime).first
        for line in lines.prefix(2) where !line.isMeta && !line.isChrome {
            if line.isTitle, subheadline == nil, line.text != headline,
                CreditReader(language: nil).credits(ofLine: line).isEmpty
            {
                subheadline = line.text
            } else if source == nil, !line.isTitle, line.count >= 2,
                CreditReader(language: nil).credits(ofLine: line).isEmpty
            {
                source = line.text
            }
        }
    }
}

extension PageLine {
    /// Whether the line tells about the article rather than saying what it says: times, sources, counters, numbers.
    var isMeta: Bool {
        if count > 100 { return false }
        let isNumeric = folded.allSatisfy { ("0"..."9").contains($0) || " ,.+/:-|A".unicodeScalars.contains($0) }
        if isNumeric { return true }
        if !TimeScanner(folded).all().isEmpty, !isIndented, !isProse { return true }
        return !CounterReader.counters(ofLine: self).isEmpty || SourceReader.labelled(self) != nil
    }

    /// Whether the line is long enough for a headline and short enough.
    var isTitle: Bool {
        let isWide = folded.contains { $0.value >= 0x2E80 }
        let words = folded.split(separator: " ").count
        return bullet == nil && (isWide ? (6...100).contains(count) : words >= 3 && count <= 200)
    }
}

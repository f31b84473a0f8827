import Articles

/// The head of a page: headline, source and times, up to where the body begins.
struct PageHead {
    var headline: String
    var subheadline: String?
    var source: String?
    var published: PrintedTime?
    var modified: PrintedTime?
    /// The index of the headline's line.
    let titleIndex: Int
    /// The lines between the headline and the body.
    var lines: ArraySlice<PageLine>
    /// The index of the first line of the body.
    var end: Int

    /// So many lines at most stand between what announces a body and the body.
    private static let reach = 24
    /// A body of so many scalars is as good as any longer one.
    private static let enough = 120
    /// So many lines from the top a head is sought.
    private static let furthest = 4000
    /// So many places at most are tried.
    private static let mostAnchors = 16

    /// The head with the longest body below it, or nil where no headline stands above a text.
    ///
    /// Heads are sought below each dateline and breadcrumb, and above the first running text.
    static func best(in lines: [PageLine], credits: CreditReader) -> PageHead? {
        var best: PageHead?
        var bestLength = 0
        var tried: Set<[Int]> = []
        for (anchor, isSure) in anchors(in: lines) {
            guard
                let start = bodyStart(
                    in: lines[..<(isSure ? min(anchor + reach, lines.count) : lines.count)], from: anchor),
                let title = Headline.index(in: lines, above: isSure ? anchor : start, or: start),
                tried.insert([title, start]).inserted
            else { continue }
            let head = PageHead(lines, title: title, anchor: anchor, bodyStart: start, credits)
            let sample = PageBody.read(lines[head.end...], credits: credits, upTo: enough)
            let length = min(sample.length, enough) * (isSure ? 3 : 2)
            if length > bestLength { (best, bestLength) = (head, length) }
        }
        return best
    }

    /// The lines below which an article may begin, surest ones first.
    private static func anchors(in lines: [PageLine]) -> [(Int, Bool)] {
        var datelines: [Int] = []
        var others: [Int] = []
        for (index, line) in lines.prefix(furthest).enumerated() where datelines.count + others.count < mostAnchors {
            if !line.isIndented, !line.isProse || line.count <= 60, !line.times.isEmpty {
                let isSure = line.times.contains(where: \.hasClock) || SourceReader.labelled(line) != nil
                if isSure { datelines.append(index) } else { others.append(index) }
            } else if SourceReader.labelled(line) != nil || Breadcrumb.isOne(line) {
                others.append(index + 1)
            }
        }
        let prose = bodyStart(in: lines[...], from: 0)
        let next = prose.flatMap { bodyStart(in: lines[...], from: $0 + 1) }
        return datelines.map { ($0, true) } + others.map { ($0, true) }
            + [prose, next].compactMap(\.self).map { ($0, false) }
    }

    /// The first line at or after an index that the body may begin with.
    static func bodyStart(in lines: ArraySlice<PageLine>, from index: Int) -> Int? {
        guard index < lines.endIndex else { return nil }
        return lines[index...].firstIndex {
            $0.isProse && !$0.isChrome && !$0.isMeta && $0.bullet == nil && !$0.begins(withAnyOf: Vocabulary.reading)
        }
    }

    init(_ lines: [PageLine], title: Int, anchor: Int, bodyStart: Int, _ credits: CreditReader) {
        titleIndex = title
        headline = lines[title].text
        let isEcho = Headline.repeats(lines[bodyStart], lines[title...title])
        let first = isEcho ? Self.bodyStart(in: lines[...], from: bodyStart + 1) ?? bodyStart : bodyStart
        let start = Self.withCaptions(lines, first, after: max(title, min(anchor, bodyStart - 1)), credits)
        self.lines = lines[(title + 1)..<max(start, title + 1)]
        end = max(start, title + 1)
        for line in self.lines { readTimes(line) }
        if published == nil, title > 0, anchor < title {
            for line in lines[max(0, anchor)..<title] where !line.times.isEmpty { readTimes(line) }
        }
        readNames(credits)
    }

    /// The body may begin with a caption or a heading above the first running text.
    private static func withCaptions(
        _ lines: [PageLine], _ bodyStart: Int, after first: Int, _ reader: CreditReader
    ) -> Int {
        var start = bodyStart
        while start - 1 > first {
            let line = lines[start - 1]
            let isOfBody =
                !line.isMeta && !line.isChrome && line.count >= 10 && !Breadcrumb.isOne(line)
                && !line.begins(withAnyOf: Vocabulary.reading) && !Headline.repeats(line, lines[..<start])
            guard isOfBody, reader.credits(ofLine: line).isEmpty else { break }
            start -= 1
        }
        return start
    }
}

extension PageHead {
    /// The credits that stand in the head, such as a byline.
    func credits(_ reader: CreditReader) -> [Credit] {
        lines.flatMap { line in
            let labelled = reader.credits(ofLine: line)
            return labelled.isEmpty ? reader.credits(ofByline: line) : labelled
        }
    }

    /// The counters that stand in the head.
    var counters: [Counter] { lines.counters }
    var labelledCounters: [Counter] { lines.labelledCounters }

    /// Takes the times of a line: those labelled as a change, and the first of the others.
    mutating func readTimes(_ line: PageLine) {
        for found in line.times {
            let label = line.folded[..<found.range.lowerBound]
            let isPublished = Vocabulary.publishedLabels.first(in: label) != nil
            let isChange = Vocabulary.modifiedLabels.first(in: line.folded[...]) != nil && !isPublished
            if isChange,
                !line.holds(anyOf: Vocabulary.publishedLabels) || Vocabulary.modifiedLabels.first(in: label) != nil
            {
                modified = modified ?? found.time
            } else {
                published = published ?? found.time
            }
        }
    }

    /// Takes source and subheadline from the lines below the headline.
    private mutating func readNames(_ reader: CreditReader) {
        source =
            lines.lazy.compactMap(SourceReader.labelled).first ?? lines.lazy.compactMap(SourceReader.besideTime).first
        for line in lines.prefix(3) where !line.isMeta && !line.isChrome && line.text != headline {
            guard reader.credits(ofLine: line).isEmpty, !line.begins(withAnyOf: Vocabulary.reading) else { continue }
            if line.isTitle, subheadline == nil, lines.first == line {
                subheadline = line.text
            } else if source == nil, !line.isTitle, line.count >= 2, reader.credits(ofByline: line).isEmpty {
                source = line.text
            }
        }
        if source == nil { source = lines.lazy.compactMap { reader.credits(ofByline: $0).first?.organization }.first }
    }
}

extension Collection<PageLine> {
    /// The counters of which only the markup tells what they count.
    var labelledCounters: [Counter] { compactMap { $0.markup?.counter } }

    /// The counters of some lines, with those whose name and number stand on two lines.
    var counters: [Counter] {
        var counters: [Counter] = []
        var above: PageLine?
        for line in self {
            if let above, let counter = CounterReader.counter(name: above, number: line) { counters.append(counter) }
            counters += CounterReader.counters(ofLine: line) + CounterReader.counters(ofRow: line)
            above = line
        }
        return counters
    }
}

import Articles

/// What stands below the body: credits, counters and groups of links, up to the foot of the page.
struct PageFoot {
    private(set) var credits: [Credit] = []
    private(set) var counters: [Counter] = []
    private(set) var labelledCounters: [Counter] = []
    private(set) var links: [Link] = []
    /// The facts that a page prints below its body instead of above it.
    private(set) var source: String?
    private(set) var published: PrintedTime?

    private var group = Group.none
    private var above: PageLine?

    /// What the last heading announced.
    private enum Group: Equatable {
        case none
        case links(String)
        case counters(String)
        /// What readers have written, which is no part of the article.
        case comments
    }

    /// Reads the lines below a body.
    static func read(_ lines: ArraySlice<PageLine>, credits reader: CreditReader) -> PageFoot {
        var foot = PageFoot()
        for line in lines {
            if line.isFooter { break }
            foot.take(line, reader)
            foot.above = line
        }
        return foot
    }

    private mutating func take(_ line: PageLine, _ reader: CreditReader) {
        if line.isHeadingOfCounters {
            group = .counters(Self.groupName(line))
        } else if line.isHeadingOfLinks {
            group = .links(Self.groupName(line))
        } else if line.isHeadingOfComments {
            group = .comments
        } else if case .counters(let name) = group, takeCounter(line, group: name) {
        } else if group != .comments, takeFacts(line, reader) {
            if case .links = group { return }
            group = .none
        } else if line.isChrome {
            if group != .comments { group = .none }
        } else if case .links(let name) = group {
            takeLink(line, group: name)
        }
    }

    /// A heading without what sets it off, such as a slash or a colon at its end.
    private static func groupName(_ line: PageLine) -> String {
        let name = line.folded[...].trimming(" :|/,;-·.>+")
        return line.original(name.startIndex..<name.endIndex)
    }

    /// Takes what a line tells of the article, and says whether it tells anything.
    private mutating func takeFacts(_ line: PageLine, _ reader: CreditReader) -> Bool {
        if let counter = line.markup?.counter {
            if group == .none { labelledCounters.append(counter) }
            return false
        }
        let isAmongLinks = group != .none
        let found = (line.isSentence ? [] : reader.credits(ofLine: line)).filter { credit in
            !isAmongLinks || [.editor, .chiefEditor, .proofreader].contains(credit.role)
        }
        let isLabelled = source == nil && links.isEmpty && SourceReader.labelled(line) != nil
        if isLabelled { source = SourceReader.labelled(line) }
        if published == nil, links.isEmpty, let time = line.times.first?.time, line.count <= 100,
            Vocabulary.publishedLabels.first(in: line.folded[..<(line.times.first?.range.lowerBound ?? 0)]) != nil
        {
            published = time
        }
        let counted =
            above.flatMap { CounterReader.counter(name: $0, number: line) }.map { [$0] }
            ?? CounterReader.counters(ofLine: line)
        let own = counted.filter { links.isEmpty && !isAmongLinks || [.comments, .participants].contains($0.kind) }
        counters += own
        credits += found
        return !found.isEmpty || isLabelled || !own.isEmpty
    }

    /// Takes a name and, on the same or the next line, its number; says whether the line is any of these.
    private mutating func takeCounter(_ line: PageLine, group: String) -> Bool {
        guard let number = PrintedNumber.all(in: line.folded[...]).last, line.count <= 40 else {
            return line.count <= 12
        }
        if number.range == 0..<line.count {
            guard let above, above.count <= 12, !above.isHeadingOfCounters else { return true }
            append(above.folded[...], of: above, number, group, printed: line.text)
            return true
        }
        guard number.range.upperBound == line.count else { return false }
        append(line.folded[..<number.range.lowerBound], of: line, number, group, printed: line.original(number.range))
        return true
    }

    private mutating func append(
        _ name: ArraySlice<Unicode.Scalar>, of line: PageLine, _ number: PrintedNumber, _ group: String, printed: String
    ) {
        let bare = name.trimming(" :|([")
        counters.append(
            Counter(
                name: line.original(bare.startIndex..<bare.endIndex), kind: CounterWord.kind(of: bare) ?? .reaction,
                group: group, value: number.value, bound: number.bound, printed: printed))
    }

    /// The text of a link, or the time of the link above.
    private mutating func takeLink(_ line: PageLine, group: String) {
        if let time = line.times.first, time.range.count >= line.count - 2 {
            if let last = links.indices.last, links[last].group == group, links[last].published == nil {
                links[last].published = time.time
            }
            return
        }
        let isText =
            line.bullet != nil || (line.isWide ? line.count >= 8 : line.folded.split(separator: " ").count >= 3)
        guard isText, line.count > 1, line.count <= 2000 else { return }
        let trailing = line.times.last.flatMap { $0.range.upperBound == line.count ? $0 : nil }
        let end = line.folded[..<(trailing?.range.lowerBound ?? line.count)].trimming().endIndex
        links.append(
            Link(group: group, text: line.original(0..<end), url: line.markup?.url, published: trailing?.time))
    }
}

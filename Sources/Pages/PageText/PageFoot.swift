import Articles

/// What stands below the body: credits, counters and groups of links, up to the foot of the page.
struct PageFoot {
    private(set) var credits: [Credit] = []
    private(set) var counters: [Counter] = []
    private(set) var links: [Link] = []

    private var group = Group.none
    /// The name that waits for its number.
    private var counterName: String?

    /// What the last heading announced.
    private enum Group: Equatable {
        case none
        case links(String)
        case counters(String)
    }

    /// Reads the lines below a body.
    static func read(_ lines: ArraySlice<PageLine>, credits reader: CreditReader) -> PageFoot {
        var foot = PageFoot()
        for line in lines {
            if line.isFooter { break }
            foot.take(line, reader)
        }
        return foot
    }

    private mutating func take(_ line: PageLine, _ reader: CreditReader) {
        if line.isHeadingOfCounters {
            open(.counters(Self.groupName(line)))
        } else if line.isHeadingOfLinks {
            open(.links(Self.groupName(line)))
        } else if line.isChrome {
            open(.none)
        } else if case .counters(let name) = group {
            takeCounter(line, group: name)
        } else if case .links(let name) = group {
            takeLink(line, group: name)
        } else {
            credits += reader.credits(ofLine: line)
            counters += CounterReader.counters(ofLine: line)
        }
    }

    private mutating func open(_ group: Group) {
        self.group = group
        counterName = nil
    }

    /// A heading without what sets it off, such as a slash or a colon at its end.
    private static func groupName(_ line: PageLine) -> String {
        line.text.trimmingPunctuation()
    }

    /// A name and, on the same or the next line, its number.
    private mutating func takeCounter(_ line: PageLine, group: String) {
        let number = PrintedNumber.found(in: line.folded[...])
        if let number, number.range == 0..<line.count {
            guard let name = counterName else { return }
            append(name, number, group, printed: line.text)
        } else if let number, number.range.lowerBound > 0, number.range.upperBound == line.count {
            let name = line.original(0..<number.range.lowerBound).trimmingPunctuation()
            append(name, number, group, printed: line.original(number.range))
        } else {
            counterName = line.count <= 12 ? line.text : nil
        }
    }

    private mutating func append(_ name: String, _ number: PrintedNumber, _ group: String, printed: String) {
        counters.append(
            Counter(
                name: name, kind: CounterWord.kind(of: name.lowercased()) ?? .reaction, group: group,
                value: number.value, bound: number.bound, printed: printed))
        counterName = nil
    }

    /// The text of a link, or the time of the link above.
    private mutating func takeLink(_ line: PageLine, group: String) {
        let times = TimeScanner(line.folded).all()
        if let time = times.first, time.range.count >= line.count - 2 {
            if let last = links.indices.last, links[last].group == group, links[last].published == nil {
                links[last].published = time.time
            }
            return
        }
        let isWide = line.folded.contains { $0.value >= 0x2E80 }
        let isText = line.bullet != nil || (isWide ? line.count >= 8 : line.folded.split(separator: " ").count >= 3)
        guard isText, line.count > 1 else { return }
        let trailing = times.last.flatMap { $0.range.upperBound >= line.count - 1 ? $0 : nil }
        let text = trailing.map { line.original(0..<$0.range.lowerBound).trimmingWhitespace() } ?? line.text
        links.append(Link(group: group, text: text, published: trailing?.time))
    }
}

import Articles

/// The body of a page: its blocks with the credits and counters that stand among them, up to where it ends.
struct PageBody {
    private(set) var blocks: [Block] = []
    private(set) var credits: [Credit] = []
    private(set) var counters: [Counter] = []
    /// The index of the first line that is no part of the body.
    private(set) var end: Int

    private let reader: CreditReader
    /// Short lines of which only what follows can tell whether they are headings or the beginning of something else.
    private var pending: [(index: Int, line: PageLine)] = []

    /// So many short lines in a row are a list of links and no part of a body.
    private static let mostPending = 4

    /// Reads the body that begins with the first of some lines.
    static func read(_ lines: ArraySlice<PageLine>, credits reader: CreditReader) -> PageBody {
        var body = PageBody(end: lines.startIndex, reader: reader)
        for index in lines.indices {
            guard body.take(lines[index], at: index) else { break }
        }
        body.end = body.pending.first?.index ?? body.end
        return body
    }

    private init(end: Int, reader: CreditReader) {
        self.end = end
        self.reader = reader
    }

    /// Takes a line and says whether the body goes on.
    private mutating func take(_ line: PageLine, at index: Int) -> Bool {
        if line.isFooter || !blocks.isEmpty && line.isHeadingOfGroup { return false }
        let own = reader.credits(ofLine: line)
        if !own.isEmpty {
            credits += own
            end = index + 1
            return !own.contains { $0.role == .editor } || blocks.isEmpty
        }
        let found = CounterReader.counters(ofLine: line)
        if !found.isEmpty {
            counters += found
            end = index + 1
            return true
        }
        if line.isChrome { return pending.count < Self.mostPending }
        if let block = block(line) {
            settlePending()
            blocks.append(block)
            end = index + 1
        } else {
            pending.append((index, line))
        }
        return pending.count < Self.mostPending
    }

    /// The block that a line is by itself, or nil where what follows must tell.
    private mutating func block(_ line: PageLine) -> Block? {
        if let bullet = line.bullet { return blocks.isEmpty ? nil : .item(ordered: bullet == .number, line.text) }
        let photographers = line.isIndented ? [] : reader.credits(inCaption: line)
        if !photographers.isEmpty, line.count <= 160 {
            credits += photographers
            return .figure(image: nil, caption: line.text)
        }
        guard line.isProse || line.endsSentence && pending.isEmpty && !blocks.isEmpty else { return nil }
        credits += reader.credits(inParagraph: line)
        return .paragraph(line.text)
    }

    /// Makes headings and short paragraphs of the short lines above a running text.
    private mutating func settlePending() {
        for (_, line) in pending where !line.isMeta {
            let isHeading = !line.endsSentence && line.count <= 60
            blocks.append(isHeading ? .heading(level: 2, line.text) : .paragraph(line.text))
        }
        pending = []
    }
}

extension PageLine {
    /// Whether the line ends as a sentence does.
    var endsSentence: Bool {
        let closing = "\"'”’」』)】]".unicodeScalars
        guard let end = folded.reversed().first(where: { !closing.contains($0) }) else { return false }
        return "。.!?…".unicodeScalars.contains(end)
    }

    /// Whether the line is the heading of a group of links or counters.
    var isHeadingOfGroup: Bool { isHeadingOfLinks || isHeadingOfCounters }

    var isHeadingOfCounters: Bool { count <= 16 && !isProse && holds(anyOf: Vocabulary.counterHeadings) }

    var isHeadingOfLinks: Bool {
        guard bullet == nil, !isProse, !isIndented, count <= 30 else { return false }
        let text = foldedText.lowercased()
        return Vocabulary.linkHeadings.contains { word in
            let isWide = word.unicodeScalars.contains { $0.value >= 0x2E80 }
            return isWide ? text.contains(word) && count <= word.unicodeScalars.count + 4 : text.hasPrefix(word)
        }
    }
}

import Articles

/// The body that a rule names: every line of it, but for those that tell of the article instead of saying what it says.
struct RuledBody {
    private(set) var blocks: [Block] = []
    private(set) var credits: [Credit] = []

    private let reader: CreditReader

    /// - Parameter head: the lines above the text that stand inside the body, such as a dateline below the headline.
    init(_ lines: some Sequence<PageLine>, head: Set<PageLine>, credits reader: CreditReader) {
        self.reader = reader
        for line in lines where !head.contains(line) { take(line) }
    }

    private mutating func take(_ line: PageLine) {
        switch line.markup?.kind {
        case .table(let rows): blocks.append(.table(rows: rows))
        case .figure(let image):
            credits += reader.credits(inCaption: line)
            blocks.append(.figure(image: image, caption: line.text))
        case .heading(let level): blocks.append(.heading(level: level, line.text))
        case .quote where !line.text.isEmpty: blocks.append(.quote(line.text))
        case .item(let ordered) where !line.text.isEmpty: blocks.append(.item(ordered: ordered, line.text))
        default: takeText(line)
        }
    }

    private mutating func takeText(_ line: PageLine) {
        if line.text.isEmpty { return }
        if let bullet = line.bullet { return blocks.append(.item(ordered: bullet == .number, line.text)) }
        let photographers = line.isIndented ? [] : reader.credits(inCaption: line)
        if !photographers.isEmpty || line.folded.first.map({ $0.isOne(of: "▲△") }) ?? false {
            credits += photographers
            return addCaption(line.text)
        }
        let own = line.isSentence ? [] : reader.credits(ofLine: line)
        credits += own.isEmpty ? reader.credits(inParagraph: line) : own
        if own.isEmpty { blocks.append(.paragraph(line.text)) }
    }

    /// A caption belongs to the picture right above it.
    private mutating func addCaption(_ text: String) {
        if case .figure(let image, "") = blocks.last {
            blocks[blocks.count - 1] = .figure(image: image, caption: text)
        } else {
            blocks.append(.figure(image: nil, caption: text))
        }
    }
}

extension ArticleReader {
    /// The article whose body a rule has marked; nil where no line is marked.
    ///
    /// The other parts are sought around the body, and the headline also at its beginning.
    ///
    /// - Parameter titles: what the headline may be, the surest first.
    func reading(titled titles: [String]) throws(PageError) -> PageReading? {
        guard let first = lines.firstIndex(where: \.isBody), let last = lines.lastIndex(where: \.isBody) else {
            return nil
        }
        let reader = CreditReader(language: language)
        let inside = lines[first...last].prefix(Self.headlineReach).firstIndex { line in
            line.isBody && (line.markup?.kind == .heading(level: 1) || line.text == titles.first)
        }
        let above = lines[..<first].lastIndex { $0.text == titles.first && !$0.text.isEmpty }
        guard let title = inside ?? above ?? Headline.index(in: lines, above: first, or: first) else {
            return try withHeadline(titles.first, at: max(0, first - Self.headlineReach)).reading(titled: titles)
        }
        let start = inside.flatMap { PageHead.bodyStart(in: lines[...last], from: $0 + 1) } ?? max(first, title + 1)
        let head = PageHead(lines, title: title, anchor: start, bodyStart: min(start, lines.count - 1), reader)
        let facts = inside.map { index in
            [lines[index]]
                + lines[(index + 1)..<max(index + 1, start)].filter { line in
                    line.isMeta || line.isChrome || line.text == head.subheadline || line.text == head.source
                        || !reader.credits(ofByline: line).isEmpty || !line.times.isEmpty && !line.isProse
                }
        }
        let body = RuledBody(lines[first...last].filter(\.isBody), head: Set(facts ?? []), credits: reader)
        let foot = PageFoot.read(lines[(last + 1)...], credits: reader)
        return assembled(head, body.blocks, body.credits, foot, bodyEnd: last + 1)
    }

    /// The page with a headline that none of its lines holds, as a line above those in which the facts are sought.
    private func withHeadline(_ title: String?, at index: Int) throws(PageError) -> ArticleReader {
        guard let title, !title.isEmpty else { throw .noHeadline }
        var markup = LineMarkup(kind: .heading(level: 1))
        markup.isBody = true
        var lines = lines
        lines.insert(PageLine(Array(title.unicodeScalars), markup: markup), at: index)
        return ArticleReader(lines, url: url, language: language, offsetMinutes: offsetMinutes, isPlaced: isPlaced)
    }

    /// So many lines from the beginning of the body, and above it, the headline is sought.
    private static let headlineReach = 12
}

extension PageLine {
    fileprivate var isBody: Bool { markup?.isBody ?? false }
}

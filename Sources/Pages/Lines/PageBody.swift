import Articles

/// The body of a page: its blocks with the credits among them, up to where it ends.
struct PageBody {
    private(set) var blocks: [Block] = []
    private(set) var credits: [Credit] = []
    /// The index of the first line that is no part of the body.
    private(set) var end: Int
    /// The number of scalars in running text.
    private(set) var length = 0
    /// Whether any of the text is set as sentences; the titles in a list of links are not.
    private(set) var hasSentences = false

    private let reader: CreditReader
    /// Lines of which only what follows can tell whether they belong to the body.
    private var pending: [PageLine] = []
    /// Pictures above which no caption was found yet.
    private var images: [String] = []

    /// So many short lines in a row are a list of links and no part of a body.
    private static let mostPending = 10

    /// Reads the body that begins with the first of some lines, or its beginning until that is long enough.
    static func read(
        _ lines: ArraySlice<PageLine>, credits reader: CreditReader, upTo most: Int = .max
    ) -> PageBody {
        var body = PageBody(end: lines.startIndex, reader: reader)
        for index in lines.indices {
            guard body.length < most, body.take(lines[index], at: index) else { break }
        }
        return body
    }

    private init(end: Int, reader: CreditReader) {
        self.end = end
        self.reader = reader
    }

    /// Takes a line and says whether the body goes on.
    private mutating func take(_ line: PageLine, at index: Int) -> Bool {
        if line.isFooter { return false }
        if let image = line.image, line.count == 0 {
            if !blocks.isEmpty { images.append(image) }
            return true
        }
        if !blocks.isEmpty, ends(at: line) { return false }
        if line.isLink, !line.isSentence {
            pending.append(line)
            return pending.count < Self.mostPending
        }
        if line.isChrome || line.isMeta || line.begins(withAnyOf: Vocabulary.reading) {
            if !line.isTool || line.count > 1 { pending.append(line) }
            return pending.count < Self.mostPending
        }
        if let block = block(line) {
            settlePending()
            append(block)
            end = index + 1
        } else {
            pending.append(line)
        }
        return pending.count < Self.mostPending
    }

    /// Whether a line tells that the body above it has ended.
    private func ends(at line: PageLine) -> Bool {
        if line.isHeadingOfGroup || line.isBelowBody { return true }
        if line.isTool, line.folded.contains(where: \.isAlphabetic), line.count > 1 { return true }
        return !line.isSentence
            && reader.credits(ofLine: line).contains { [.editor, .proofreader, .chiefEditor].contains($0.role) }
    }

    /// The block that a line is by itself, or nil where what follows must tell.
    private mutating func block(_ line: PageLine) -> Block? {
        switch line.markup?.kind {
        case .table(let rows): return blocks.isEmpty ? nil : .table(rows: rows)
        case .figure(let image):
            credits += reader.credits(inCaption: line)
            return .figure(image: image, caption: line.text)
        case .item(let ordered) where !blocks.isEmpty && !line.isLink && !line.isMeta:
            length += line.count
            return .item(ordered: ordered, line.text)
        case .heading: return nil
        default: break
        }
        if let bullet = line.bullet { return blocks.isEmpty ? nil : .item(ordered: bullet == .number, line.text) }
        let isCaption = !line.isIndented || !images.isEmpty && line.count <= 100
        let photographers = isCaption ? reader.credits(inCaption: line) : []
        if !photographers.isEmpty || line.folded.first.map({ $0.isOne(of: "▲△") }) ?? false {
            credits += photographers
            return .figure(image: nil, caption: line.text)
        }
        let isClause = line.endsSentence || line.folded.last == ","
        guard line.isProse || isClause && !blocks.isEmpty, line.isSentence || reader.credits(ofLine: line).isEmpty
        else { return nil }
        length += line.count
        hasSentences = hasSentences || isClause || line.folded.contains("。")
        credits += reader.credits(inParagraph: line)
        return line.markup?.kind == .quote ? .quote(line.text) : .paragraph(line.text)
    }

    /// Makes headings and short paragraphs of the short lines above a running text.
    private mutating func settlePending() {
        let lines = pending.filter {
            !$0.isLink && !$0.isMeta && !$0.isChrome && !$0.begins(withAnyOf: Vocabulary.reading)
        }
        for line in lines {
            let own = reader.credits(ofLine: line)
            credits += own
            guard own.isEmpty else { continue }
            let isHeading = !line.endsSentence && line.count <= (line.isWide ? 40 : 90) && lines.count <= 3
            if case .heading(let level) = line.markup?.kind {
                append(.heading(level: level, line.text))
            } else {
                append(isHeading ? .heading(level: 2, line.text) : .paragraph(line.text))
            }
        }
        pending = []
    }

    /// Adds a block, and in front of it the pictures above; a caption takes the picture right above it.
    private mutating func append(_ block: Block) {
        var block = block
        if case .figure(nil, let caption) = block, let image = images.popLast() {
            block = .figure(image: image, caption: caption)
        }
        blocks += images.map { .figure(image: $0, caption: "") }
        images = []
        blocks.append(block)
    }
}

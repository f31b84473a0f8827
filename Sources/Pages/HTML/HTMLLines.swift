import Articles
import Markup

/// Sets the lines of a page as a browser does: one for each block, link break and list item, without what is hidden.
struct HTMLLines {
    private var lines: [RawLine] = []
    private var text: [Unicode.Scalar] = []
    private var linkedCount = 0
    private var url: String?
    /// The nodes whose lines are marked as the body's.
    private let bodies: Set<Node>

    /// What the elements around a text make of it.
    private struct Surroundings {
        var kind = LineMarkup.Kind.paragraph
        var link: String?
        var keepsSpaces = false
        var isOrdered = false
    }

    private init(bodies: Set<Node>) { self.bodies = bodies }

    /// The lines below a node; those of some nodes below it are marked as the body's.
    static func lines(of node: Node, bodies: Set<Node> = []) -> [RawLine] {
        var setter = HTMLLines(bodies: bodies)
        setter.visitChildren(of: node, Surroundings())
        setter.endLine(Surroundings())
        return setter.lines
    }

    private mutating func visitChildren(of node: Node, _ surroundings: Surroundings) {
        for child in node.children {
            guard !bodies.isEmpty, bodies.contains(child) else {
                visit(child, surroundings)
                continue
            }
            endLine(surroundings)
            let start = lines.count
            visit(child, surroundings, isShown: true)
            endLine(surroundings)
            for index in start..<lines.count { lines[index].markup?.isBody = true }
        }
    }

    /// - Parameter isShown: whether the node is shown even if the page hides it until a script runs.
    private mutating func visit(_ node: Node, _ surroundings: Surroundings, isShown: Bool = false) {
        if node.isText { return addText(node, surroundings) }
        guard node.isElement else { return }
        let display = HTMLElements.display(of: node)
        guard isShown || display != .unseen && !HTMLElements.isHidden(node) else { return }
        var inner = surroundings
        var isLink = false
        switch HTMLElements.role(of: node) {
        case .lineBreak: return endLine(surroundings)
        case .picture: return addImage(node, surroundings)
        case .figure where addFigure(node, surroundings): return
        case .table where addTable(node, surroundings): return
        case .heading(let level): inner.kind = .heading(level: level)
        case .quote: inner.kind = .quote
        case .orderedList: inner.isOrdered = true
        case .list: inner.isOrdered = false
        case .item: inner.kind = .item(ordered: surroundings.isOrdered)
        case .preformatted: inner.keepsSpaces = true
        case .link:
            inner.link = node.attribute("href") ?? ""
            isLink = true
        default: break
        }
        if let counter = LabelledCounter.counter(of: node), !HTMLElements.isBesideText(node),
            CounterWord.trailing(PageLine(text).folded[...])?.kind != counter.kind
        {
            return addCounter(counter, surroundings)
        }
        let isTool = isLink && HTMLElements.isScripted(inner.link ?? "") && text.allSatisfy(PageLine.isSpace)
        let isBlock = isTool || display == .block
        if isBlock { endLine(surroundings) }
        visitChildren(of: node, inner)
        if isBlock { endLine(inner) }
        if display == .cell, !text.isEmpty { add(" ", surroundings) }
    }

    private mutating func addText(_ node: Node, _ surroundings: Surroundings) {
        node.withText { text in
            // Most texts are the indents of the markup.
            let isIndent = !text.isEmpty && text.allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 }
            guard !isIndent || surroundings.keepsSpaces else { return add(" ", surroundings) }
            text.forEachScalar { add($0, surroundings) }
        }
    }

    /// Adds to the text, runs of white space made one space; an indent of wide or unbreakable spaces stays.
    private mutating func add(_ scalar: Unicode.Scalar, _ surroundings: Surroundings) {
        let isBreakable = scalar == " " || scalar == "\n" || scalar == "\t" || scalar == "\r" || scalar == "\u{C}"
        if isBreakable, surroundings.keepsSpaces, scalar == "\n" {
            endLine(surroundings)
        } else if isBreakable {
            if let last = text.last, last != " " { text.append(" ") }
        } else {
            text.append(scalar)
            if let link = surroundings.link {
                linkedCount += 1
                if url == nil { url = link }
            }
        }
    }

    /// Ends the line, if it has any text.
    private mutating func endLine(_ surroundings: Surroundings) {
        guard !text.isEmpty else { return }
        defer {
            text.removeAll(keepingCapacity: true)
            linkedCount = 0
            url = nil
        }
        let count = text.reduce(0) { PageLine.isSpace($1) ? $0 : $0 + 1 }
        guard count > 0 else { return }
        let share = min(1, Double(linkedCount) / Double(count))
        // A copy, since the room of the text is used for the next line.
        let scalars = text.withUnsafeBufferPointer { Array($0) }
        lines.append(RawLine(scalars: scalars, markup: LineMarkup(kind: surroundings.kind, linkShare: share, url: url)))
    }

    private mutating func addCounter(_ counter: Counter, _ surroundings: Surroundings) {
        endLine(surroundings)
        let scalars = Array((counter.printed ?? "").unicodeScalars)
        lines.append(RawLine(scalars: scalars, markup: LineMarkup(counter: counter)))
    }

    private mutating func addImage(_ node: Node, _ surroundings: Surroundings) {
        guard let image = HTMLElements.picture(node) else { return }
        endLine(surroundings)
        lines.append(RawLine(scalars: [], markup: LineMarkup(kind: .figure(image: image))))
    }

    /// Adds a figure that holds one picture; says whether the element was one.
    private mutating func addFigure(_ node: Node, _ surroundings: Surroundings) -> Bool {
        let images = node.descendants.lazy.filter { $0.isElement("img") }
        let pictures = Array(images.compactMap(HTMLElements.picture).prefix(2))
        guard pictures.count == 1, let image = pictures.first else { return false }
        endLine(surroundings)
        let caption = HTMLLines.lines(of: node).filter { !$0.scalars.isEmpty }
        let joined = Array(caption.map(\.scalars).joined(separator: [" "]))
        lines.append(RawLine(scalars: joined, markup: LineMarkup(kind: .figure(image: image))))
        return true
    }

    /// Adds a table of data as one line; says whether the element was one, and not a means of layout.
    private mutating func addTable(_ node: Node, _ surroundings: Surroundings) -> Bool {
        guard let rows = HTMLElements.dataTable(node) else { return false }
        endLine(surroundings)
        let text = rows.map { $0.joined(separator: "\t") }.joined(separator: "\t")
        lines.append(RawLine(scalars: Array(text.unicodeScalars), markup: LineMarkup(kind: .table(rows: rows))))
        return true
    }
}

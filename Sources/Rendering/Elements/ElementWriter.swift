/// Writes elements as text.
///
/// An element with running text is written on one line, since spaces count in it; the content of every other one stands
/// on lines of its own, indented by two spaces a level.
struct ElementWriter {
    /// How elements are written.
    enum Syntax: Sendable {
        case html, xml
    }

    private let syntax: Syntax
    private(set) var text = ""

    init(syntax: Syntax) {
        self.syntax = syntax
    }

    mutating func writeDeclaration() {
        text += #"<?xml version="1.0" encoding="UTF-8"?>"# + "\n"
    }

    /// Writes an element and ends the line.
    mutating func write(_ element: Element, level: Int = 0) {
        if element.tag == .style || element.content.isEmpty || element.holdsRunningText {
            indent(level)
            if element.tag == .style { writeStyle(element) } else { writeInline(element) }
            text += "\n"
        } else {
            writeOpening(of: element, level: level)
            writeClosing(of: element, level: level)
        }
    }

    /// Writes an element whose content stands on lines of its own, without its end.
    mutating func writeOpening(of element: Element, level: Int) {
        indent(level)
        writeStart(of: element)
        text += "\n"
        write(element.content, level: level + 1)
    }

    /// Writes the end of such an element and ends the line.
    mutating func writeClosing(of element: Element, level: Int) {
        indent(level)
        writeEnd(of: element)
        text += "\n"
    }

    /// Writes contents, each element that is not in running text on a line of its own.
    mutating func write(_ content: [Element.Content], level: Int) {
        var isInLine = false
        for piece in content {
            if case .element(let element) = piece, !element.isRunningText {
                if isInLine { text += "\n" }
                isInLine = false
                write(element, level: level)
            } else {
                if !isInLine { indent(level) }
                isInLine = true
                writeInline(piece)
            }
        }
        if isInLine { text += "\n" }
    }

    private mutating func indent(_ level: Int) {
        for _ in 0..<level { text += "  " }
    }

    private mutating func writeInline(_ content: Element.Content) {
        switch content {
        case .text(let string): text += MarkupEscaping.escaped(string)
        case .element(let element): writeInline(element)
        case .style(let sheet): text += sheet.text
        }
    }

    private mutating func writeInline(_ element: Element) {
        if syntax == .xml, element.content.isEmpty {
            text += "<" + element.tag.rawValue
            writeAttributes(of: element)
            text += "/>"
            return
        }
        writeStart(of: element)
        if syntax == .html, element.tag.isVoid { return }
        for piece in element.content { writeInline(piece) }
        writeEnd(of: element)
    }

    private mutating func writeStyle(_ element: Element) {
        writeStart(of: element)
        text += "\n"
        for piece in element.content { writeInline(piece) }
        writeEnd(of: element)
    }

    private mutating func writeStart(of element: Element) {
        text += "<" + element.tag.rawValue
        writeAttributes(of: element)
        text += ">"
    }

    private mutating func writeAttributes(of element: Element) {
        for attribute in element.attributes {
            text += " " + attribute.name
            if let value = attribute.value { text += "=\"" + MarkupEscaping.escaped(value) + "\"" }
        }
    }

    private mutating func writeEnd(of element: Element) {
        text += "</" + element.tag.rawValue + ">"
    }
}

extension Element {
    /// Whether text or elements of running text stand in it.
    fileprivate var holdsRunningText: Bool {
        content.contains { piece in
            guard case .element(let element) = piece else { return true }
            return element.isRunningText
        }
    }

    /// Whether it stands in running text itself.
    fileprivate var isRunningText: Bool {
        guard tag.isPhrasing else { return false }
        return tag != .ins && tag != .del || content.isEmpty || holdsRunningText
    }
}

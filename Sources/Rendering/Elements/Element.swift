/// An element of an HTML, SVG or XML document.
///
/// The names of elements and attributes are those of this module, links lead to http and https only, and every text is
/// escaped when the element is written: nothing that a page says becomes markup.
public struct Element: Hashable, Sendable {
    public var tag: Tag
    public var attributes: [Attribute]
    public var content: [Content]

    /// What stands inside an element.
    public enum Content: Hashable, Sendable {
        case text(String)
        case element(Element)
        /// Rules of a style sheet, which are written as they are.
        case style(StyleSheet)
    }

    /// An element; attributes that are nil are left out.
    public init(
        _ tag: Tag, _ attributes: Attribute?..., @ContentBuilder content: () -> [Content] = { [] }
    ) {
        self.init(tag, attributes: attributes.compactMap(\.self), content: content())
    }

    /// An element from its parts.
    public init(_ tag: Tag, attributes: [Attribute], content: [Content]) {
        self.tag = tag
        self.attributes = attributes
        self.content = content
    }

    /// An element with a list of attributes.
    public init(_ tag: Tag, _ attributes: [Attribute], @ContentBuilder content: () -> [Content]) {
        self.init(tag, attributes: attributes, content: content())
    }

    /// The element as HTML, each element that holds no running text on lines of its own.
    public var html: String {
        var writer = ElementWriter(syntax: .html)
        writer.write(self)
        return writer.text
    }

    /// The element as an XML document of its own.
    public var xml: String {
        var writer = ElementWriter(syntax: .xml)
        writer.writeDeclaration()
        writer.write(self)
        return writer.text
    }
}

/// An element whose content is written piece by piece: the element with the first of it, then elements behind it one level
/// deeper, then the end.
extension Element {
    /// The element as HTML without its end.
    func htmlOpening(level: Int) -> String {
        var writer = ElementWriter(syntax: .html)
        writer.writeOpening(of: self, level: level)
        return writer.text
    }

    /// The end of the element as HTML.
    func htmlClosing(level: Int) -> String {
        var writer = ElementWriter(syntax: .html)
        writer.writeClosing(of: self, level: level)
        return writer.text
    }

    /// The element as an XML document without its end.
    var xmlOpening: String {
        var writer = ElementWriter(syntax: .xml)
        writer.writeDeclaration()
        writer.writeOpening(of: self, level: 0)
        return writer.text
    }

    /// The element as it stands in an XML document.
    func xml(level: Int) -> String {
        var writer = ElementWriter(syntax: .xml)
        writer.write(self, level: level)
        return writer.text
    }

    /// The end of the element as an XML document.
    var xmlClosing: String {
        var writer = ElementWriter(syntax: .xml)
        writer.writeClosing(of: self, level: 0)
        return writer.text
    }
}

extension [Element.Content] {
    /// The content as HTML, indented so many levels.
    public func html(level: Int = 0) -> String {
        var writer = ElementWriter(syntax: .html)
        writer.write(self, level: level)
        return writer.text
    }
}

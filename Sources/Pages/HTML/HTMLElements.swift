import Markup

/// What elements are for the setting of lines.
enum HTMLElements {
    /// How an element stands among lines.
    enum Display {
        case inline
        /// It begins and ends lines.
        case block
        /// A space is seen behind it, though none is written.
        case cell
        /// Its content is not shown as text.
        case unseen
    }

    /// What more an element does to lines.
    enum Role {
        case lineBreak, picture, figure, table
        case heading(level: Int)
        case quote, orderedList, list, item, preformatted, link
    }

    /// How an element stands among lines.
    static func display(of element: Node) -> Display { displays[element] ?? .inline }

    /// What more an element does to lines, if anything.
    static func role(of element: Node) -> Role? { roles[element] }

    private static let displays = ElementTable(
        Dictionary(
            uniqueKeysWithValues: blocks.map { ($0, Display.block) } + cells.map { ($0, .cell) }
                + unseen.map { ($0, .unseen) }))

    private static let roles: ElementTable<Role> = ElementTable([
        "br": .lineBreak, "img": .picture, "figure": .figure, "table": .table, "h1": .heading(level: 1),
        "h2": .heading(level: 2), "h3": .heading(level: 3), "h4": .heading(level: 4), "h5": .heading(level: 5),
        "h6": .heading(level: 6), "blockquote": .quote, "ol": .orderedList, "ul": .list, "li": .item,
        "pre": .preformatted, "a": .link,
    ])

    private static let blocks: Set<String> = [
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir",
        "div",
        "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
        "hgroup", "hr", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "search", "section", "summary",
        "table",
        "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    ]

    private static let cells: Set<String> = ["button", "label"]

    private static let unseen: Set<String> = [
        "applet", "audio", "canvas", "datalist", "embed", "head", "iframe", "input", "link", "map", "meta", "noscript",
        "object", "option", "script", "select", "style", "svg", "template", "textarea", "title", "video",
    ]

    private static let hidingClasses: [StaticString] = [
        "hidden", "d-none", "is-hidden", "sr-only", "visually-hidden", "screen-reader-text",
    ]

    /// Whether the attributes of an element hide it.
    static func isHidden(_ node: Node) -> Bool {
        var isHidden = node.hasAttribute("hidden") || node.hasClass(anyOf: hidingClasses)
        node.withAttribute("style") { style in
            let rules = PlainText(style, keepsSpaces: false)
            isHidden = isHidden || rules.holds(anyOf: ["display:none", "visibility:hidden"])
        }
        return isHidden
    }

    /// Whether text stands right in front of an element or right behind it.
    static func isBesideText(_ node: Node) -> Bool {
        [node.previousSibling, node.nextSibling].contains { sibling in
            guard let sibling, sibling.isText else { return false }
            return !isBlank(sibling)
        }
    }

    /// Whether a text is nothing but spaces.
    static func isBlank(_ text: Node) -> Bool {
        var isASCIISpace = true
        text.withText { isASCIISpace = $0.allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) } }
        return isASCIISpace || text.textContent.unicodeScalars.allSatisfy(PageLine.isSpace)
    }

    /// Whether a link to a target leads nowhere but serves as a button.
    static func isScripted(_ target: String) -> Bool { target.begins(withASCII: "javascript:") || target == "#" }

    /// The address of a picture that belongs to what a page says; nil for icons, spacers and counters of visits.
    static func picture(_ node: Node) -> String? {
        let names = ["data-src", "data-original", "data-lazy-src", "data-actualsrc", "src"]
        guard !isHidden(node), let address = names.lazy.compactMap({ node.attribute($0) }).first(where: isAddress)
        else { return nil }
        if isSmall(node, "width") || isSmall(node, "height") { return nil }
        return PlainText(address).holds(anyOf: signs) ? nil : address
    }

    /// Whether an attribute says that a picture has less than a hundred pixels.
    private static func isSmall(_ picture: Node, _ size: String) -> Bool {
        var isSmall = false
        picture.withAttribute(size) { value in
            let digits = value.prefix { (0x30...0x39).contains($0) }
            isSmall = !digits.isEmpty && digits.drop { $0 == 0x30 }.count < 3
        }
        return isSmall
    }

    /// What the address of a picture holds that is none of the article's.
    private static let signs: [StaticString] = [
        "icon", "logo", "avatar", "qrcode", "erweima", "blank.", "loading", "spacer", "pixel", "placeholder",
    ]

    private static func isAddress(_ text: String) -> Bool {
        !text.isEmpty && !text.begins(withASCII: "data:") && text.utf8.count <= 2000
    }

    /// The cells of a table that holds data; nil for one that serves to lay out the page.
    static func dataTable(_ node: Node) -> [[String]]? {
        var rows: [[String]] = []
        for element in node.descendants where element.isElement {
            switch tableParts[element] {
            case .foreign: return nil
            case .row: rows.append([])
            case .cell where !rows.isEmpty: rows[rows.count - 1].append(collapsed(element.textContent))
            default: break
            }
            if rows.count > 2000 { return nil }
        }
        let cells = rows.joined()
        let isGrid = rows.count >= 2 && rows.filter { $0.count >= 2 }.count * 2 > rows.count
        let filled = cells.filter { !$0.isEmpty }
        let isShort = filled.count >= 4 && filled.allSatisfy { $0.unicodeScalars.count <= 120 }
        return isGrid && isShort ? rows : nil
    }

    /// What an element is to a table of data.
    private enum TablePart {
        /// No such table holds it.
        case foreign
        case row, cell
    }

    private static let tableParts: ElementTable<TablePart> = ElementTable([
        "table": .foreign, "form": .foreign, "img": .foreign, "ul": .foreign, "ol": .foreign, "h1": .foreign,
        "h2": .foreign, "h3": .foreign, "tr": .row, "td": .cell, "th": .cell,
    ])

    private static func collapsed(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

/// One piece of an article's body.
public enum Block: Hashable, Sendable {
    case paragraph(String)
    /// A heading inside the body; the level is 1 for the outermost and 6 for the innermost.
    case heading(level: Int, String)
    case quote(String)
    case item(ordered: Bool, String)
    /// A picture by its address, if known, with its caption.
    case figure(image: String?, caption: String)
    case table(rows: [[String]])

    /// The words of the block; a table's cells are joined by tabs, its rows by line feeds.
    public var text: String {
        switch self {
        case .paragraph(let text), .heading(_, let text), .quote(let text), .item(_, let text), .figure(_, let text):
            text
        case .table(let rows):
            rows.map { $0.joined(separator: "\t") }.joined(separator: "\n")
        }
    }

    /// The kind of block, without its content.
    public var kind: Kind {
        switch self {
        case .paragraph: .paragraph
        case .heading: .heading
        case .quote: .quote
        case .item: .item
        case .figure: .figure
        case .table: .table
        }
    }

    /// The kinds of blocks, named as in the JSON form.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        case paragraph, heading, quote, item, figure, table
    }
}

import Articles

/// What the markup of a page says of one of its lines.
struct LineMarkup: Hashable {
    var kind = Kind.paragraph
    /// The share of the text that stands in links, from 0 to 1.
    var linkShare = 0.0
    /// Where the first link of the line leads, as written.
    var url: String?
    /// Whether the line says what the page declares to be its title.
    var isDeclaredTitle = false
    /// The counter that the line shows, where only an attribute tells what it counts.
    var counter: Counter?
    /// Whether the rule for the site says that the line is the body's.
    var isBody = false

    /// What a line is by its element.
    enum Kind: Hashable {
        case paragraph
        case heading(level: Int)
        case quote
        case item(ordered: Bool)
        /// A picture with its caption; the text of the line is the caption, and may be empty.
        case figure(image: String)
        case table(rows: [[String]])
    }
}

extension PageLine {
    /// The address of the picture that the line shows or is the caption of.
    var image: String? {
        guard case .figure(let image) = markup?.kind else { return nil }
        return image
    }

    /// Whether next to all of the line leads elsewhere.
    var isLink: Bool { (markup?.linkShare ?? 0) >= 0.7 }
}

/// A line before it is read: its text as printed, and what the markup says of it, if there is markup.
struct RawLine {
    var scalars: [Unicode.Scalar]
    var markup: LineMarkup?
}

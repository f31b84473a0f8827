/// The colours of documents and charts by what they are for, each on light and on dark ground.
///
/// Text and its ground differ by 4.5 to 1 at least, lines and shapes by 3 to 1 (WCAG 2.2, level AA).
public enum Palette: String, CaseIterable, Sendable {
    /// The ground of the page, and that of panels on it.
    case paper, panel
    /// Text, and text that says less.
    case ink, quiet
    /// Lines between parts.
    case rule
    /// Links, and the outline of what has the focus.
    case link
    /// Text that was inserted, with its ground.
    case inserted, insertedGround = "inserted-ground"
    /// Text that was deleted, with its ground.
    case deleted, deletedGround = "deleted-ground"
    /// Text that was moved, with its ground.
    case moved, movedGround = "moved-ground"
    /// What a reader should not overlook, with its ground.
    case warning, warningGround = "warning-ground"
    /// The curve of a chart, and the area below it.
    case curve, area

    /// The colour on light and on dark ground, in six hexadecimal digits.
    public var shades: (light: String, dark: String) {
        switch self {
        case .paper: ("fdfcf9", "15181b")
        case .panel: ("f4f2ec", "1e2226")
        case .ink: ("1d2125", "e6e4df")
        case .quiet: ("5a626a", "a2a9b0")
        case .rule: ("d8d4c8", "3a4046")
        case .link: ("0b5394", "8fbdf2")
        case .inserted: ("0c5132", "a5e0b9")
        case .insertedGround: ("d9f0e0", "14382a")
        case .deleted: ("8f1d18", "f3b4ab")
        case .deletedGround: ("fbe2de", "46201d")
        case .moved: ("324491", "bcc8f8")
        case .movedGround: ("e6eafa", "262e4e")
        case .warning: ("7a4300", "f0c27f")
        case .warningGround: ("fbeed3", "40300f")
        case .curve: ("0b5394", "8fbdf2")
        case .area: ("dfe9f3", "22303d")
        }
    }

    /// The reference to the colour in a style sheet.
    var variable: String { "var(--\(rawValue))" }
}

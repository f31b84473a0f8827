/// A format string, read: what `git log --format` would write, and signs of Stet's own.
struct FormatTemplate: Sendable {
    var pieces: [Piece] = []

    /// One piece of a format.
    enum Piece: Sendable {
        /// Text as it was written.
        case text(String)
        case placeholder(Placeholder, Spacing?)
        /// Parameters of "select graphic rendition" (ECMA-48); empty to reset them.
        case style(String)
        /// Colours for what has one by itself, such as the names of commits, from here on.
        case automaticStyle
        /// Room for the next placeholder.
        case room(Room)
        /// The width and the indents of what follows.
        case wrapping(Wrapping)
    }

    /// What is done beside a placeholder, depending on whether its value is empty.
    enum Spacing: Character, Sendable {
        /// A line feed in front of a value that is not empty.
        case lineFeed = "+"
        /// No line feeds in front of a value that is empty.
        case noLineFeed = "-"
        /// A space in front of a value that is not empty.
        case space = " "
    }

    /// How many columns a placeholder takes.
    struct Room: Hashable, Sendable {
        var alignment: Alignment
        var columns: Int
        /// Whether the columns are counted from the beginning of the line.
        var isColumn: Bool
        var cut: Cut?

        enum Alignment: Hashable, Sendable {
            /// The value stands at this end of its room; `stealing` takes spaces in front of the room as well.
            case left, right, stealing, center
        }

        /// Where a value that is too long loses text.
        enum Cut: String, Sendable {
            case trunc, ltrunc, mtrunc
        }
    }

    /// How lines are broken.
    struct Wrapping: Hashable, Sendable {
        /// Nothing is broken at 0.
        var width = 0
        var firstIndent = 0
        var indent = 0
    }

    /// What must be read for the placeholders.
    var needs: LogRecord.Needs {
        pieces.reduce(into: []) { needs, piece in
            if case .placeholder(let placeholder, _) = piece { needs.formUnion(placeholder.needs) }
        }
    }
}

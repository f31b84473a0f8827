/// How a diff is shown.
public struct DiffFormat: Hashable, Sendable {
    public var form: Form
    /// How many unchanged blocks are shown beside each changed one; nil for as many as the form has by itself.
    public var context: Int?
    /// The columns of the terminal; nil where lines may be as long as they are.
    public var width: Int?

    /// The forms, named as the options that ask for them.
    public enum Form: String, CaseIterable, Sendable {
        /// Each block that changed, with what was edited in it; text far from edits is left out.
        case inline
        /// The old text beside the new one.
        case sideBySide = "side-by-side"
        /// Blocks as the lines of a unified diff.
        case unified
        /// Edits counted by kind, each with a bar.
        case stat
        /// The counts of edits in one line.
        case shortstat
        /// Whole blocks, what was edited between signs: `[-old-]{+new+}`.
        case wordDiff = "word-diff"
        /// Whole blocks, what was edited in colours.
        case colorWords = "color-words"
    }

    /// A format; by default the inline form of any width.
    public init(_ form: Form = .inline, context: Int? = nil, width: Int? = nil) {
        self.form = form
        self.context = context
        self.width = width
    }
}

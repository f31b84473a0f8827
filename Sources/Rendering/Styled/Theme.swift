/// How labels look on a terminal.
public struct Theme: Hashable, Sendable {
    /// The parameters of "select graphic rendition" (ECMA-48) for each label.
    var codes: [StyledText.Label: String]

    /// No colours; edits are marked by signs instead.
    public static let plain = Theme(codes: [:])

    /// Colours of Git's, from the terminal's own palette, which makes them readable on dark and on light ground.
    public static let colored = Theme(codes: [
        .version: "33", .headline: "1", .key: "36", .section: "1", .deleted: "31;9", .inserted: "32", .moved: "35",
        .quiet: "36", .warning: "31", .deletedLine: "31", .insertedLine: "32",
    ])

    /// Whether edits need signs to be told apart.
    var marksEdits: Bool { codes.isEmpty }
}

/// How labels look on a terminal.
public struct Theme: Hashable, Sendable {
    /// The parameters of "select graphic rendition" (ECMA-48) for each label.
    var codes: [StyledText.Label: String]

    /// No colours; edits are marked by signs instead.
    public static let plain = Theme(codes: [:])

    /// Colours of Git's from the terminal's own palette, for terminals that have no others; how readable they are is the
    /// palette's.
    public static let colored = Theme(
        version: "33", key: "36", quiet: "36", deleted: "31", inserted: "32", moved: "35", warning: "31")

    /// Light colours, readable on dark grounds.
    public static let dark = Theme(
        version: "38;5;178", key: "38;5;80", quiet: "38;5;110", deleted: "38;5;210", inserted: "38;5;114",
        moved: "38;5;183", warning: "38;5;210")

    /// Dark colours, readable on light grounds.
    public static let light = Theme(
        version: "38;5;94", key: "38;5;24", quiet: "38;5;23", deleted: "38;5;160", inserted: "38;5;22",
        moved: "38;5;90", warning: "38;5;160")

    /// Colours between light and dark, readable on black and on white, for a ground that is not known.
    public static let middle = Theme(
        version: "38;5;163", key: "38;5;63", quiet: "38;5;243", deleted: "38;5;131", inserted: "38;5;29",
        moved: "38;5;98", warning: "38;5;131")

    private init(codes: [StyledText.Label: String]) {
        self.codes = codes
    }

    private init(
        version: String, key: String, quiet: String, deleted: String, inserted: String, moved: String, warning: String
    ) {
        self.init(codes: [
            .version: version, .headline: "1", .key: key, .section: "1", .deleted: deleted + ";9", .inserted: inserted,
            .moved: moved, .quiet: quiet, .warning: warning, .deletedLine: deleted, .insertedLine: inserted,
        ])
    }

    /// Whether edits need signs to be told apart.
    var marksEdits: Bool { codes.isEmpty }
}

extension Theme {
    /// The colours for the terminal that environment variables tell of.
    ///
    /// `STET_THEME` names a theme: `dark`, `light`, or `palette` for the terminal's own colours. Else `COLORFGBG` tells
    /// the ground, by its last number, where the terminal sets it. Colours beyond the palette need a terminal with 256
    /// of them, which `TERM` or `COLORTERM` says.
    public init(environment: [String: String]) {
        switch environment["STET_THEME"] {
        case "dark": self = .dark
        case "light": self = .light
        case "palette": self = .colored
        default:
            let hasMany =
                environment["TERM"]?.contains("256color") ?? false || environment["COLORTERM"]?.isEmpty == false
            self = hasMany ? Self.onGround(environment["COLORFGBG"]) : .colored
        }
    }

    /// The theme for a ground given by its number in the palette, behind a semicolon: 0 to 6 and 8 are dark.
    private static func onGround(_ colors: String?) -> Theme {
        guard let ground = colors?.split(separator: ";").last.flatMap({ Int($0) }), (0...15).contains(ground) else {
            return .middle
        }
        return ground < 7 || ground == 8 ? .dark : .light
    }
}

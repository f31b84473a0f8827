/// How times are written, in the forms of Git's option `--date`.
public struct DateForm: Hashable, Sendable {
    var style: Style
    /// Whether times are told by the local clock and not by the one that told them.
    var isLocal: Bool

    enum Style: Hashable, Sendable {
        case iso, isoStrict, short, relative, human, unix, raw, mail, ordinary
        /// By the signs of the C function `strftime`.
        case custom(String)
    }

    /// `2023-11-10 19:02:11 +0800`, the form that is used unless another one is asked for.
    public static let iso = DateForm(style: .iso, isLocal: false)

    /// The names of the forms; each but `unix` may end in `-local`.
    public static let names = [
        "iso", "iso-strict", "short", "relative", "human", "unix", "raw", "rfc", "default", "local", "format:<format>",
    ]

    init(style: Style, isLocal: Bool) {
        self.style = style
        self.isLocal = isLocal
    }

    /// Reads a form: `iso`, `short-local`, `format:%Y-%m-%d`; nil for anything else.
    public init?(_ text: String) {
        for (prefix, isLocal) in [("format:", false), ("format-local:", true)] where text.hasPrefix(prefix) {
            self.init(style: .custom(String(text.dropFirst(prefix.count))), isLocal: isLocal)
            return
        }
        if text == "local" {
            self.init(style: .ordinary, isLocal: true)
            return
        }
        let isLocal = text.hasSuffix("-local")
        guard let style = Self.styles[isLocal ? String(text.dropLast("-local".count)) : text] else { return nil }
        self.init(style: style, isLocal: isLocal)
    }

    private static let styles: [String: Style] = [
        "iso": .iso, "iso8601": .iso, "iso-strict": .isoStrict, "iso8601-strict": .isoStrict, "short": .short,
        "relative": .relative, "human": .human, "unix": .unix, "raw": .raw, "rfc": .mail, "rfc2822": .mail,
        "default": .ordinary,
    ]
}

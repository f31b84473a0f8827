/// Rules in CSS, made by this module alone.
public struct StyleSheet: Hashable, Sendable {
    public let text: String

    init(_ text: String) {
        self.text = text
    }

    /// The style sheet of every HTML document.
    public static let document = StyleSheet(
        [colors, page, text, edits, parts, tables, charts, narrow, print].map { $0 + "\n" }.joined())

    /// The style sheet of a chart that stands alone.
    static let chart = StyleSheet([colors, chartAlone, charts].map { $0 + "\n" }.joined())

    /// The colours as variables, for light and dark.
    private static let colors = """
        :root {
          color-scheme: light dark;
        \(declarations(\.light))
        }
        @media (prefers-color-scheme: dark) {
          :root {
        \(declarations(\.dark))
          }
        }
        """

    static func declarations(_ shade: KeyPath<(light: String, dark: String), String>) -> String {
        Palette.allCases.map { "  --\($0.rawValue): #\($0.shades[keyPath: shade]);" }.joined(separator: "\n")
    }
}

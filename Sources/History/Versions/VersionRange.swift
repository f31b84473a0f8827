/// The versions from one to another; either end may be left open.
public struct VersionRange: Hashable, Sendable {
    public var lower: VersionName?
    public var upper: VersionName?

    /// Reads a range such as `v2..v5`, `v2..` or `..@~1`; a name alone is both ends.
    public init(_ text: String, clock: LocalClock) throws(VersionError) {
        guard let dots = Self.dots(in: text) else {
            lower = try VersionName(Self.bare(text[...]), clock: clock)
            upper = lower
            return
        }
        let before = Self.bare(text[..<dots.lowerBound])
        let after = Self.bare(text[dots.upperBound...])
        lower = before.isEmpty ? nil : try VersionName(before, clock: clock)
        upper = after.isEmpty ? nil : try VersionName(after, clock: clock)
    }

    /// The two dots that part the ends, but for those inside braces.
    private static func dots(in text: String) -> Range<String.Index>? {
        var depth = 0
        var index = text.startIndex
        while index < text.endIndex {
            if text[index] == "{" { depth += 1 }
            if text[index] == "}" { depth -= 1 }
            if depth == 0, text[index...].hasPrefix("..") { return index..<text.index(index, offsetBy: 2) }
            index = text.index(after: index)
        }
        return nil
    }

    /// A name without the `@` that may stand in front of it.
    private static func bare(_ text: Substring) -> String {
        String(text.hasPrefix("@") ? text.dropFirst() : text)
    }
}

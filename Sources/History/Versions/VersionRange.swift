/// Versions as a user asks for them: one by its name, or those from one to another.
public enum VersionRange: Hashable, Sendable {
    case one(VersionName)
    /// `v2..v5`; an end that is left out is nil.
    case between(VersionName?, VersionName?)

    /// Reads `v3`, `v2..v5`, `v2..` or `..@~1`.
    ///
    /// - Parameter clock: tells what relative times are relative to.
    public init(_ text: String, clock: LocalClock) throws(VersionError) {
        guard let dots = Self.dots(in: text) else {
            self = .one(try VersionName(Self.bare(text[...]), clock: clock))
            return
        }
        let lower = Self.bare(text[..<dots.lowerBound])
        let upper = Self.bare(text[dots.upperBound...])
        self = .between(
            lower.isEmpty ? nil : try VersionName(lower, clock: clock),
            upper.isEmpty ? nil : try VersionName(upper, clock: clock))
    }

    /// The two versions to compare: one alone is compared with the last one, an open end is the first or the last.
    ///
    /// - Parameter versions: all versions of the article, oldest first.
    public func ends(in versions: [Version]) throws(VersionError) -> (old: Version, new: Version) {
        switch self {
        case .one(let name):
            return (try name.resolved(in: versions), try VersionName.last.resolved(in: versions))
        case .between(let lower, let upper):
            return (
                try (lower ?? .first).resolved(in: versions), try (upper ?? .last).resolved(in: versions)
            )
        }
    }

    /// The versions of a history that the range spans, as `git log` spans them: a name alone means all up to it, the
    /// lower end itself is left out.
    public func versions(of history: [Version]) throws(VersionError) -> [Version] {
        let lower: Version?
        let upper: Version
        switch self {
        case .one(let name):
            (lower, upper) = (nil, try name.resolved(in: history))
        case .between(let low, let high):
            lower = try low?.resolved(in: history)
            upper = try (high ?? .last).resolved(in: history)
        }
        return history.filter { $0.number <= upper.number && $0.number > lower?.number ?? 0 }
    }

    /// The two dots that part the ends, but for those inside braces.
    private static func dots(in text: String) -> Range<String.Index>? {
        var depth = 0
        for index in text.indices {
            if text[index] == "{" { depth += 1 }
            if text[index] == "}" { depth -= 1 }
            if depth == 0, text[index...].hasPrefix("..") { return index..<text.index(index, offsetBy: 2) }
        }
        return nil
    }

    /// A name without the `@` that may stand in front of it; an `@` alone stays, since it names nothing.
    private static func bare(_ text: Substring) -> String {
        String(text.hasPrefix("@") && text.count > 1 ? text.dropFirst() : text)
    }
}

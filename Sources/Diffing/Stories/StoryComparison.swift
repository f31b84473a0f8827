public import Articles

/// Whether two articles that were found at one address are one story that was edited, or two stories.
public struct StoryComparison: Hashable, Sendable {
    /// How much of the shorter headline, in pairs of characters, stands in the other: from 0 to 1.
    public let headlines: Double
    /// How much of the shorter text, in runs of five characters, stands in the other: from 0 to 1.
    public let texts: Double
    /// Whether both print a time of publication, and the same one.
    public let haveSameTime: Bool

    private static let leastHeadline = 0.35
    private static let leastText = 0.15

    /// Compares two articles, in time proportional to their lengths.
    public init(_ old: Article, _ new: Article) {
        headlines = Self.share(old.headline, new.headline, run: 2)
        texts = Self.share(Self.text(of: old), Self.text(of: new), run: 5)
        haveSameTime = old.published != nil && old.published == new.published
    }

    /// Whether they are two stories: neither headline nor text nor time of publication speak for one.
    ///
    /// A headline or a text that was rewritten is an edit as long as the other stays.
    public var isAnotherStory: Bool {
        headlines < Self.leastHeadline && texts < Self.leastText && !haveSameTime
    }

    private static func text(of article: Article) -> String {
        article.body.map(\.text).joined(separator: "\n")
    }

    /// The share of the runs of letters and digits that two texts have in common; 0 where either has none.
    private static func share(_ old: String, _ new: String, run length: Int) -> Double {
        let (first, second) = (runs(of: old, length), runs(of: new, length))
        let shorter = min(first.count, second.count)
        return shorter == 0 ? 0 : Double(first.intersection(second).count) / Double(shorter)
    }

    private static func runs(of text: String, _ length: Int) -> Set<[Unicode.Scalar]> {
        let scalars = text.lowercased().unicodeScalars.filter {
            $0.properties.isAlphabetic || $0.properties.numericType != nil
        }
        let letters = Array(scalars)
        guard letters.count >= length else { return letters.isEmpty ? [] : [letters] }
        return Set((0...(letters.count - length)).map { Array(letters[$0..<($0 + length)]) })
    }
}

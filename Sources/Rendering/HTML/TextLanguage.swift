public import Articles

/// The language and the direction of an article's text, for the attributes `lang` and `dir`.
public struct TextLanguage: Hashable, Sendable {
    /// A BCP 47 language tag; empty where the language is not known.
    public let tag: String
    public let direction: TextDirection

    /// The language that an article names, or the one that its letters tell; the direction of its first letter.
    public init(of article: Article) {
        let texts = [article.headline, article.subheadline ?? ""] + article.body.lazy.map(\.text)
        tag = article.language.flatMap { Self.isTag($0) ? $0 : nil } ?? Self.guess(texts)
        direction = texts.lazy.compactMap(TextDirection.init(of:)).first ?? .leftToRight
    }

    /// The language that the letters of a headline tell.
    public init(ofHeadline headline: String) {
        self.init(of: Article(headline: headline))
    }

    /// The attributes of an element that holds text of the article.
    public var attributes: [Attribute] { [.language(tag), .direction(direction)] }

    /// Whether a text is a language with, at most, a script and a region.
    private static func isTag(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard let language = parts.first, parts.count <= 3, (2...3).contains(language.utf8.count) else { return false }
        return parts.allSatisfy { part in
            (2...4).contains(part.utf8.count)
                && part.utf8.allSatisfy { Unicode.Scalar($0).properties.isAlphabetic && $0 < 0x80 }
        }
    }

    /// The language whose letters a text has: kana are Japanese, Hangul is Korean, Han alone is Chinese.
    private static func guess(_ texts: [String]) -> String {
        var hasHan = false
        for scalar in texts.lazy.flatMap(\.unicodeScalars).prefix(2000) {
            switch scalar.value {
            case 0x3041...0x309F, 0x30A1...0x30FA: return "ja"
            case 0xAC00...0xD7A3: return "ko"
            case 0x4E00...0x9FFF: hasHan = true
            default: break
            }
        }
        return hasHan ? "zh" : ""
    }
}

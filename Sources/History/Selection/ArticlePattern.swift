import Articles
import Glibc
import Patterns

/// Chooses articles as a user names several of them: by a pattern of their addresses, or by a piece of text.
public struct ArticlePattern: Sendable {
    private let glob: String?
    private let piece: Pattern?

    /// A pattern with `*`, `?` or `[`, which is matched against whole addresses and names as a shell matches the names of
    /// files; or a text that addresses, names or headlines hold, in either case of letters.
    public init(_ text: String) {
        glob = Self.isGlob(text) ? text : nil
        // A text that is sought as it is can always be read.
        piece = glob == nil ? try? Pattern(text, Pattern.Options(isFixed: true, ignoresCase: true)) : nil
    }

    /// Whether a text is a pattern and not the name of one article.
    public static func isGlob(_ text: String) -> Bool {
        text.contains { "*?[".contains($0) }
    }

    /// Whether an article is chosen.
    public func matches(_ article: ArticleSummary) -> Bool {
        let identity = article.reference.identity
        if let glob { return fnmatch(glob, identity.text, 0) == 0 || fnmatch(glob, identity.display, 0) == 0 }
        return [identity.text, article.headline].contains { text in (try? piece?.matches(text)) ?? false }
    }
}

extension ArticleReference {
    /// Whether the article is of a host or of one of its subdomains.
    public func isOf(host: String) -> Bool {
        guard let own = identity.url?.host else { return false }
        let host = host.lowercased()
        return own == host || own.hasSuffix("." + host)
    }
}

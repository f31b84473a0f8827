import Articles
import Glibc
import Patterns

/// Chooses articles as a user names several of them: by a pattern of their addresses, by a host, or by a piece of text.
public struct ArticlePattern: Sendable {
    private let kind: Kind

    private enum Kind: Sendable {
        case glob(String)
        case piece(Pattern?)
        case host(String, Needle)
        case hosts(glob: String)
    }

    /// A pattern with `*`, `?` or `[`, which is matched against whole addresses and names as a shell matches the names of
    /// files; or a text that addresses, names or headlines hold, in either case of letters.
    public init(_ text: String) {
        kind = Self.isGlob(text) ? .glob(text) : Self.piece(text)
    }

    /// A text that addresses, names or headlines hold, in either case of letters.
    public init(piece text: String) {
        kind = Self.piece(text)
    }

    /// A host, with its subdomains; or a pattern of whole hosts, such as `news*.example`.
    public init(host: String) {
        let host = host.lowercased()
        kind = Self.isGlob(host) ? .hosts(glob: host) : .host(host, Needle(host))
    }

    /// A text that is sought as it is can always be read.
    private static func piece(_ text: String) -> Kind {
        .piece(try? Pattern(text, Pattern.Options(isFixed: true, ignoresCase: true)))
    }

    /// Whether a text is a pattern and not the name of one article.
    public static func isGlob(_ text: String) -> Bool {
        text.contains { "*?[".contains($0) }
    }

    /// Whether an article is chosen.
    ///
    /// - Parameters:
    ///   - identity: the whole address or the given name.
    ///   - headline: that of the last version.
    public func matches(identity: String, headline: String = "") -> Bool {
        switch kind {
        case .glob(let glob):
            return fnmatch(glob, identity, 0) == 0 || fnmatch(glob, Self.withoutScheme(identity), 0) == 0
        case .piece(let piece):
            // One search in both, parted by what no argument of a command can hold.
            return (try? piece?.matches(identity + "\0" + headline)) ?? false
        case .host(let host, let needle):
            var text = identity
            guard text.withUTF8({ needle.isFound(in: UnsafeRawBufferPointer($0)) }) else { return false }
            return Address(identity)?.isOf(host: host) ?? false
        case .hosts(let glob): return Address(identity).map { fnmatch(glob, $0.host, 0) == 0 } ?? false
        }
    }

    private static func withoutScheme(_ address: String) -> String {
        for scheme in ["https://", "http://"] where address.hasPrefix(scheme) {
            return String(address.dropFirst(scheme.utf8.count))
        }
        return address
    }
}

extension Address {
    /// Whether the address is of a host, given in lower case, or of one of its subdomains.
    fileprivate func isOf(host other: String) -> Bool {
        host == other || host.hasSuffix("." + other)
    }
}

import Articles
import Glibc
import Patterns

/// Chooses articles as a user names several of them: by a pattern of their addresses, by a host, or by a piece of text.
public struct ArticlePattern: Sendable {
    private let kind: Kind

    private enum Kind: Sendable {
        case glob(Glob)
        case piece(Pattern?)
        case host(String, Needle)
        case hosts(glob: String)
    }

    /// A pattern with `*`, `?` or `[`, which is matched against whole addresses and names as a shell matches the names of
    /// files; or a text that addresses, names or headlines hold, in either case of letters.
    public init(_ text: String) {
        kind = Self.isGlob(text) ? .glob(Glob(text)) : Self.piece(text)
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
        var (identity, headline) = (identity, headline)
        return identity.withUTF8 { identity in
            headline.withUTF8 {
                matches(identity: UnsafeRawBufferPointer(identity), headline: UnsafeRawBufferPointer($0))
            }
        }
    }

    /// Whether an article is chosen, of which the bytes in UTF-8 are given.
    public func matches(identity: UnsafeRawBufferPointer, headline: UnsafeRawBufferPointer) -> Bool {
        switch kind {
        case .glob(let glob): glob.matches(identity)
        case .piece(let piece): (try? piece?.matches(identity)) ?? false || (try? piece?.matches(headline)) ?? false
        case .host(let host, let needle):
            needle.isFound(in: identity)
                && Address(String(decoding: identity, as: UTF8.self))?.isOf(host: host) ?? false
        case .hosts(let glob):
            Address(String(decoding: identity, as: UTF8.self)).map { fnmatch(glob, $0.host, 0) == 0 } ?? false
        }
    }
}

/// A pattern of addresses and names in the manner of a shell.
private struct Glob: Sendable {
    private let text: String
    /// What every match begins with.
    private let beginning: [UInt8]

    init(_ text: String) {
        self.text = text
        beginning = Array(text.utf8.prefix { !"*?[\\".utf8.contains($0) })
    }

    /// Whether it matches the whole of an address, with or without its scheme, or of a name.
    func matches(_ identity: UnsafeRawBufferPointer) -> Bool {
        if matches(identity[...]) { return true }
        for scheme in ["https://", "http://"] where identity.starts(with: scheme.utf8) {
            return matches(identity.dropFirst(scheme.utf8.count))
        }
        return false
    }

    private func matches(_ bytes: Slice<UnsafeRawBufferPointer>) -> Bool {
        bytes.starts(with: beginning) && fnmatch(text, String(decoding: bytes, as: UTF8.self), 0) == 0
    }
}

extension Address {
    /// Whether the address is of a host, given in lower case, or of one of its subdomains.
    fileprivate func isOf(host other: String) -> Bool {
        host == other || host.hasSuffix("." + other)
    }
}

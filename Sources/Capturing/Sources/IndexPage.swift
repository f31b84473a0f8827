import Markup

/// A page that links to articles.
public enum IndexPage {
    /// The links of a page that fit a pattern, each once, in the order of the page.
    ///
    /// - Parameters:
    ///   - charset: the encoding that the HTTP header names.
    ///   - base: the address of the page.
    public static func content(
        of bytes: [UInt8], charset: String?, base: WebAddress, fitting pattern: LinkPattern
    ) throws(SourceError) -> SourceContent {
        let document: HTMLDocument
        do {
            document = try HTMLDocument(decoding: bytes, charset: charset, keepsUnseen: false)
        } catch {
            throw .unreadable(error.description)
        }
        var content = SourceContent()
        var known: Set<String> = []
        let elements = document.root?.descendants.filter(\.isElement) ?? []
        let declared = elements.first { $0.isElement("base") }?.attribute("href")
        let base = declared.flatMap { try? base.resolved($0) } ?? base
        for link in elements where link.isElement("a") {
            guard let reference = link.attribute("href"), let address = try? base.resolved(reference.trimmed),
                pattern.fits(address.text), known.insert(address.text).inserted
            else { continue }
            content.add(address.text, base: base, title: link.textContent)
        }
        return content
    }
}

/// A pattern for addresses, in which `*` stands for any text: `https://news.example/2026/*.html`.
public struct LinkPattern: Hashable, Sendable {
    public let text: String
    private let pieces: [[UInt8]]

    /// A pattern; it fits whole addresses.
    public init(_ text: String) {
        self.text = text
        pieces = text.split(separator: "*", omittingEmptySubsequences: false).map { Array($0.utf8) }
    }

    /// Whether the pattern fits an address.
    public func fits(_ address: String) -> Bool {
        var rest = Array(address.utf8)[...]
        guard let first = pieces.first, rest.starts(with: first) else { return false }
        if pieces.count == 1 { return rest.count == first.count }
        rest = rest.dropFirst(first.count)
        for piece in pieces[1..<(pieces.count - 1)] {
            guard let end = Self.end(of: piece, in: rest) else { return false }
            rest = rest[end...]
        }
        let last = pieces[pieces.count - 1]
        return rest.count >= last.count && rest.suffix(last.count).elementsEqual(last)
    }

    /// Where the first occurrence of a piece ends.
    private static func end(of piece: [UInt8], in text: ArraySlice<UInt8>) -> Int? {
        guard text.count >= piece.count else { return nil }
        return (text.startIndex...(text.endIndex - piece.count)).first { text[$0...].starts(with: piece) }
            .map { $0 + piece.count }
    }
}

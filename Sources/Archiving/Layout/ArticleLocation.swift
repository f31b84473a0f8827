import Articles
import Hashing
public import History

extension ArticleReference {
    /// The reference of an article: its id and its folder follow from its identity alone.
    public init(_ identity: ArticleIdentity) {
        let id = String(Substring(SHA256.digest(of: identity.text.utf8).hex.utf8.prefix(16)))
        var path = "articles/"
        path += ReadableName.host(of: identity)
        for digit in id.unicodeScalars.prefix(3) {
            path += "/"
            path.unicodeScalars.append(digit)
        }
        path += "/"
        path += ReadableName.of(identity)
        path += "-"
        path += id
        self.init(identity: identity, path: path, id: id)
    }
}

extension ArticleIdentity {
    /// The identity that a trailer or a list names: an address where the text is one, else a name.
    init(text: String) {
        self = Address(text).map(ArticleIdentity.url) ?? .name(text)
    }

    /// The identity of an article that is known by a given name.
    ///
    /// - Throws: why the text can be no name.
    public static func named(_ name: String) throws(ArchiveError) -> ArticleIdentity {
        guard name.contains(where: { !$0.isWhitespace }) else { throw .emptyName }
        guard !name.unicodeScalars.contains(where: \.isControlOrOverride) else { throw .nameHasControlCharacters }
        guard Address(name) == nil else { throw .nameIsAddress(name) }
        return .name(name)
    }
}

/// Short pieces of addresses and names that are safe as names of folders on every system.
private enum ReadableName {
    /// How many bytes a piece may take.
    private static let longest = 60

    /// The host's folder; articles that have a name and no address share one.
    static func host(of identity: ArticleIdentity) -> String {
        guard let address = identity.url else { return "_" }
        return cleaned(address.port.map { "\(address.host)_\($0)" } ?? address.host, or: "_")
    }

    /// The last piece of the path without its ending, or the name.
    static func of(_ identity: ArticleIdentity) -> String {
        guard let address = identity.url else { return cleaned(identity.text, or: "article") }
        if let name = cleanName(inPath: address.path) { return name }
        let piece = address.decodedPath.split(separator: "/").last.map(String.init) ?? "index"
        let stem = piece.lastIndex(of: ".").map { String(piece[..<$0]) } ?? piece
        return cleaned(stem.isEmpty ? piece : stem, or: "article")
    }

    /// The name that a path ends in, with an ending behind a dot or without, where it surely stays as it is.
    private static func cleanName(inPath path: String) -> String? {
        let utf8 = path.utf8
        guard let slash = utf8.lastIndex(of: UInt8(ascii: "/")) else { return nil }
        let piece = utf8[utf8.index(after: slash)...]
        guard !piece.contains(UInt8(ascii: "%")) else { return nil }
        let stem = String(Substring(piece[..<(piece.lastIndex(of: UInt8(ascii: ".")) ?? piece.endIndex)]))
        return isClean(stem) ? stem : nil
    }

    /// Whether a text surely stays as it is, as the names of most pages do.
    private static func isClean(_ text: String) -> Bool {
        let utf8 = text.utf8
        guard let first = utf8.first, first != UInt8(ascii: "."), utf8.count <= longest else { return false }
        var last = first
        for (index, byte) in utf8.enumerated() {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."):
                break
            case UInt8(ascii: "_") where index == 0 || last != byte: break
            default: return false
            }
            last = byte
        }
        return last != UInt8(ascii: ".") && last != UInt8(ascii: "_")
    }

    /// The letters, digits, hyphens and dots of a text; a run of anything else becomes one underscore.
    private static func cleaned(_ text: String, or fallback: String) -> String {
        if isClean(text) { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            let isKept = scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "-"
            let isInnerDot = scalar == "." && !result.isEmpty
            let piece = isKept || isInnerDot ? String(scalar) : "_"
            if result.utf8.count + piece.utf8.count > longest { break }
            if piece != "_" || result.last != "_" { result += piece }
        }
        while let last = result.last, last == "." || last == "_" { result.removeLast() }
        return result.isEmpty ? fallback : result
    }
}

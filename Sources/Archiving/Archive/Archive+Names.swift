import Articles
public import History

extension Archive {
    /// The article that a user names, with its versions.
    ///
    /// A name is the address, with or without its scheme; the given name; the path in the archive; any ending of these
    /// that begins at a slash; the folder's name without the id; or at least four digits of the id.
    ///
    /// It takes a few look-ups; one look at every article where there is none, for those whose address or name has the
    /// text in it.
    public func history(named name: String) throws(ArchiveError) -> ArticleHistory {
        let found = try index.answer { (catalog) throws(ArchiveError) in try catalog.articles(named: name) }
        if let only = found.first, found.count == 1 { return try history(of: only) }
        guard found.isEmpty else {
            throw .ambiguousArticle(name: name, candidates: found.map(\.identity.display))
        }
        let piece = ArticlePattern(piece: name)
        let near = try index.answer { (catalog) throws(ArchiveError) in
            try catalog.articles { identity, _ in piece.matches(identity: identity, headline: "") }
        }
        throw .noSuchArticle(name: name, near: near.map(\.identity.display))
    }
}

extension Archive {
    /// Whether a name is that of one article or fits several, as in ``history(named:)``.
    public func hasArticle(named name: String) throws(ArchiveError) -> Bool {
        try index.answer { (catalog) throws(ArchiveError) in try !catalog.articles(named: name).isEmpty }
    }

    /// The hosts of articles that are a host or its subdomains.
    public func hosts(of host: String) throws(ArchiveError) -> [String] {
        try index.answer { (catalog) throws(ArchiveError) in try catalog.hosts(of: host.lowercased()) }
    }
}

extension Catalog {
    /// The articles that a name fits, those changed last first; only the one whose whole identity, path or id it is, where there is one.
    fileprivate func articles(named name: String) throws(ArchiveError) -> [ArticleReference] {
        var candidates: [ArticleReference] = []
        for identity in Self.identities(of: name) {
            if let article = try article(ArticleReference(identity).key) { candidates.append(article) }
        }
        let piece = name.split(separator: "/").last ?? ""
        for keys in [Self.keys(of: name[...]), Self.keys(of: piece.suffix(16))] {
            if let keys { candidates += try articles(in: keys, limit: 100) }
        }
        let exact = Set(candidates.filter { $0.isExactly(name) })
        if exact.count == 1 { return Array(exact) }
        candidates += try articles(ending: String(piece), stem: String(piece))
        let found = candidates.filter { $0.fits(name) || $0.isExactly(name) }
        var ranked: [(article: ArticleReference, tip: Int64)] = []
        for article in Set(found) { ranked.append((article, try tip(of: article.key))) }
        return ranked.sorted { $1.tip < $0.tip }.map(\.article)
    }

    /// The identities that a text may be the whole of.
    private static func identities(of text: String) -> [ArticleIdentity] {
        let addresses = [text, "https://" + text, "http://" + text].compactMap { Address($0) }
        return addresses.map(ArticleIdentity.url) + [.name(text)]
    }

    /// The ids that begin with a text of at least four hexadecimal digits.
    private static func keys(of text: Substring) -> ClosedRange<Int64>? {
        guard (4...16).contains(text.utf8.count), text.allSatisfy({ $0.isHexDigit && $0.isASCII }),
            let digits = UInt64(text, radix: 16)
        else { return nil }
        let shift = UInt64(4 * (16 - text.utf8.count))
        let first = digits << shift
        return ArticleReference.key(first)...ArticleReference.key(first | ((1 << shift) - 1))
    }
}

extension ArticleReference {
    /// Whether a text is the whole identity, path or id of the article.
    func isExactly(_ text: String) -> Bool {
        let address = Address(text).map(\.text)
        return [identity.text, identity.display, path, id].contains(text) || address == identity.text
    }

    /// Whether a text is an ending of the article's identity or path, the readable part of its folder's name, or the
    /// beginning of its id.
    func fits(_ text: String) -> Bool {
        let text = text.hasSuffix("/") ? String(text.dropLast()) : text
        guard !text.isEmpty else { return false }
        if text.utf8.count >= 4, id.hasPrefix(text.lowercased()) { return true }
        let folder = path.split(separator: "/").last ?? ""
        if folder.dropLast(id.count + 1) == text { return true }
        return [identity.display, path].contains { $0.hasSuffix("/" + text) }
            || path.hasSuffix(text) && text.contains(id)
    }
}

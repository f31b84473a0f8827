import Articles
public import History

extension Archive {
    /// The article that a user names, with its versions.
    ///
    /// A name is the address, with or without its scheme; the given name; the path in the archive; any ending of these
    /// that begins at a slash; the folder's name without the id; or at least four digits of the id.
    public func history(named name: String) throws(ArchiveError) -> ArticleHistory {
        let histories = try histories()
        let exact = histories.filter { $0.reference.isExactly(name) }
        if let only = exact.first, exact.count == 1 { return only }
        let found = histories.filter { $0.reference.fits(name) }
        if let only = found.first, found.count == 1 { return only }
        guard found.isEmpty else {
            throw .ambiguousArticle(name: name, candidates: found.map(\.reference.identity.display))
        }
        let near = histories.map(\.reference.identity.display).filter { $0.lowercased().contains(name.lowercased()) }
        throw .noSuchArticle(name: name, near: near)
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

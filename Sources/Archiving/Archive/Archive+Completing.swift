import Articles
public import History

extension Archive {
    /// The articles of which the address, with or without its scheme, the address's last piece or the given name begins
    /// with a text, by address.
    ///
    /// It takes one look at every article, and none at the versions.
    public func articles(beginning text: String) throws(ArchiveError) -> [ArticleReference] {
        let start = text.utf8
        let found = try index.current().articles { _, _ in true }.filter { article in
            [article.identity.display, article.identity.text, article.stem].contains { $0.utf8.starts(with: start) }
                || article.identity.display.utf8.split(separator: UInt8(ascii: "/")).last?.starts(with: start) ?? false
        }
        return found.sorted { $0.identity.text.precedesByBytes($1.identity.text) }
    }
}

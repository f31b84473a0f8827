import Archiving
import Articles
import History

/// An article as an archive has it, if it has it.
struct KnownArticle {
    let history: ArticleHistory
    /// The article of the last version; nil where there is none.
    let last: Article?

    var identity: ArticleIdentity { history.reference.identity }
}

extension Archive {
    /// The article of an address; where there is none, the one that the archive has under another spelling of it.
    ///
    /// So an article stays one article where its site moves to https, or to a name with or without `www.`.
    func known(at address: Address) throws(Failure) -> KnownArticle {
        let own = try known(.url(address))
        if own.last != nil { return own }
        for spelling in address.spellings {
            let other = try known(.url(spelling))
            if other.last != nil { return other }
        }
        return own
    }

    /// The article of an identity.
    func known(_ identity: ArticleIdentity) throws(Failure) -> KnownArticle {
        let history = try attempt { () throws(ArchiveError) in try self.history(of: ArticleReference(identity)) }
        return KnownArticle(history: history, last: try articles(of: history, last: 1).last)
    }

    /// The articles of the last versions, oldest first.
    func articles(of history: ArticleHistory, last count: Int) throws(Failure) -> [Article] {
        var articles: [Article] = []
        for version in history.versions.suffix(count) {
            articles.append(
                try attempt { () throws(ArchiveError) in try article(of: history.reference, at: version) })
        }
        return articles
    }
}

extension Address {
    /// Whether this is the front page of its site.
    var isFrontPage: Bool { path == "/" && query == nil }

    /// Whether another address is, as sites go, one more way to write this one: they differ in the scheme, a leading
    /// `www.`, or a slash at the end alone.
    func names(samePageAs other: Address) -> Bool {
        comparable == other.comparable
    }

    /// The addresses that differ from this one in the scheme and a leading `www.` alone; those by https come first.
    var spellings: [Address] {
        let rest = display.dropFirst(host.count)
        let texts = ["https", "http"].flatMap { scheme in
            [bareHost, "www." + bareHost].map { "\(scheme)://\($0)\(rest)" }
        }
        return texts.compactMap { Address($0) }.filter { $0 != self }
    }

    private var comparable: String {
        let path = path.hasSuffix("/") ? String(path.dropLast()) : path
        return "\(bareHost):\(port.map(String.init) ?? "")\(path)?\(query ?? "")"
    }

    private var bareHost: String { host.hasPrefix("www.") ? String(host.dropFirst(4)) : host }
}

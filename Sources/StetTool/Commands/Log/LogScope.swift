import Archiving
import History

extension VersionSelection.Scope {
    /// The versions that a user names: those of an article, perhaps some of them, of a host, or of the articles that a
    /// pattern fits; all where nothing is named.
    init(_ name: String?, range: String?, _ archive: borrowing Archive, _ tool: Tool) throws(Failure) {
        guard let name else {
            self = .all
            return
        }
        // A pattern or a host may be the name of one article, which then is meant.
        if range == nil, try !attempt({ () throws(ArchiveError) in try archive.hasArticle(named: name) }),
            let several = try attempt({ () throws(ArchiveError) in try Self.several(name, archive) })
        {
            self = several
            return
        }
        let selection = try ArticleSelection(name, in: archive)
        let chosen = try selection.versions(in: range ?? selection.version, tool.clock)
        guard let first = chosen.first?.number, let last = chosen.last?.number else {
            self = .articles([])
            return
        }
        self = .article(selection.history.reference, numbers: first...last)
    }

    /// The articles of a host, with its subdomains, or of a pattern; nil where there are none.
    private static func several(_ name: String, _ archive: borrowing Archive) throws(ArchiveError) -> Self? {
        var pattern = ArticlePattern(name)
        if !ArticlePattern.isGlob(name) {
            let hosts = try archive.hosts(of: name)
            if let only = hosts.first, hosts.count == 1, only == name.lowercased() { return .host(only) }
            if hosts.isEmpty { return nil }
            pattern = ArticlePattern(host: name)
        }
        let articles = try archive.summaries(of: pattern).map(\.reference)
        return articles.isEmpty ? nil : .articles(Set(articles))
    }
}

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
        let selection: ArticleSelection
        do throws(Failure) {
            selection = try ArticleSelection(name, in: archive)
        } catch {
            // A pattern or a host may be the name of one article, which then is meant.
            let articles = range == nil ? try Self.articles(name, archive) : []
            guard !articles.isEmpty else { throw error }
            self = .articles(Set(articles))
            return
        }
        let versions = selection.history.versions
        var chosen = versions[...]
        if let text = range ?? selection.version {
            let named = try attemptVersion { () throws(VersionError) in
                try VersionRange(text, clock: tool.clock).versions(of: versions)
            }
            chosen = named[...]
        }
        guard let first = chosen.first?.number, let last = chosen.last?.number else {
            self = .articles([])
            return
        }
        self = .article(selection.history.reference, numbers: first...last)
    }

    /// The articles of a host or a pattern.
    private static func articles(_ name: String, _ archive: borrowing Archive) throws(Failure) -> [ArticleReference] {
        let pattern = ArticlePattern.isGlob(name) ? ArticlePattern(name) : ArticlePattern(host: name)
        return try attempt { () throws(ArchiveError) in try archive.summaries(of: pattern) }.map(\.reference)
    }
}

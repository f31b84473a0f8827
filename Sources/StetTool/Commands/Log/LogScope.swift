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
        let all = try attempt { () throws(ArchiveError) in try archive.summaries() }
        guard !ArticlePattern.isGlob(name) else {
            return all.filter(ArticlePattern(name).matches).map(\.reference)
        }
        return all.map(\.reference).filter { $0.isOf(host: name) }
    }
}

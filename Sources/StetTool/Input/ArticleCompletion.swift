import Archiving
import Articles
import Commands
import Glibc
import History

/// The articles and versions that may stand where a word is being typed.
///
/// A user waits for the answer, so it is silent: where there is no archive, or something is wrong with it, nothing fits.
struct ArticleCompletion {
    private(set) var candidates: [Completion.Candidate] = []

    /// Only so many articles are told by their headlines, which have to be looked up one by one.
    private static let mostHeadlines = 50

    /// - Parameter words: the whole command line, for the options before the command's name.
    init(_ completion: Completion, _ words: [String], _ tool: Tool) {
        guard [.article, .version].contains(completion.kind), let archive = Self.archive(words, tool) else { return }
        let value = completion.value
        if completion.kind == .version {
            guard let article = completion.operands.first else { return }
            addVersions(of: article, value, behind: completion.prefix, archive)
        } else if let at = value.lastIndex(of: "@") {
            let start = value.index(after: at)
            addVersions(
                of: String(value[..<at]), String(value[start...]), behind: completion.prefix + value[..<start], archive)
        } else {
            addArticles(value, behind: completion.prefix, archive)
        }
    }

    private static func archive(_ words: [String], _ tool: Tool) -> Archive? {
        let globals = (try? StetTool.program.split(words))?.globals ?? GlobalOptions()
        if let folder = globals.directory, chdir(folder) != 0 { return nil }
        guard let path = try? tool.archivePath(globals.archive) else { return nil }
        return try? Archive(at: path)
    }

    /// Adds the articles whose addresses begin with a text, a piece of the address at a time as shells complete paths,
    /// and those whose last piece or name does.
    private mutating func addArticles(_ typed: String, behind prefix: String, _ archive: borrowing Archive) {
        guard let found = try? archive.articles(beginning: typed) else { return }
        var known: Set<String> = []
        for reference in found {
            let whole = typed.contains("://") ? reference.identity.text : reference.identity.display
            var text = whole
            if !whole.hasPrefix(typed) {
                text = whole.split(separator: "/").last.map(String.init) ?? whole
            } else if let slash = whole.dropFirst(typed.count).firstIndex(of: "/"), slash != whole.indices.last {
                text = String(whole[...slash])
            }
            guard known.insert(text).inserted else { continue }
            let isWhole = text == whole || !whole.hasPrefix(typed)
            let headline =
                isWhole && found.count <= Self.mostHeadlines ? (try? archive.history(of: reference))?.headline : nil
            candidates.append(Completion.Candidate(prefix + text, headline ?? ""))
        }
    }

    /// Adds the versions whose names begin with what is behind the last two dots, the newest first.
    private mutating func addVersions(
        of article: String, _ typed: String, behind prefix: String, _ archive: borrowing Archive
    ) {
        guard let history = try? archive.history(named: article) else { return }
        let start = typed.firstRange(of: "..")?.upperBound ?? typed.startIndex
        let names = history.versions.reversed().map { version in
            (name: version.name, help: "\(version.captured.gitISO)  \(version.headline)")
        }
        let all = names + [("first", "the first version"), ("last", "the last version")]
        for (name, help) in all where name.hasPrefix(typed[start...]) {
            candidates.append(Completion.Candidate(prefix + typed[..<start] + name, help))
        }
    }
}

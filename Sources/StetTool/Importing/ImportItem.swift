import Archiving
import Articles
import History
import Pages

/// One snapshot to import, not yet read.
enum ImportItem: Sendable {
    /// A line of JSON.
    case line([UInt8], name: String, number: Int)
    /// The file of a page, with what a manifest says of it.
    case file(path: String, url: Address?, name: String?, captured: Instant?)
    /// A version of another archive, or a snapshot that is ready.
    case version(Snapshot, ArticleIdentity)
    /// A capture in a web archive.
    case capture(any WebArchiveCaptures, number: Int, CaptureFacts)
    /// What turned out to show no article, or to be unreadable.
    case noArticle(label: String)
    case problem(String, label: String)

    /// What the item is called in messages.
    var label: String {
        switch self {
        case .line(_, let name, let number): "\(name):\(number)"
        case .file(let path, _, _, _): path
        case .version(let snapshot, let identity): "\(identity.display) of \(snapshot.captured.gitISO)"
        case .capture(_, _, let facts): facts.label
        case .noArticle(let label), .problem(_, let label): label
        }
    }

    /// How many bytes it takes up in its source.
    var size: Int {
        switch self {
        case .line(let bytes, _, _): bytes.count + 1
        case .capture(_, _, let facts): facts.size
        default: 1
        }
    }

    /// Reads the snapshot.
    func snapshot(
        settings: ArchiveSettings, sites: SiteRules
    ) -> Importer<ImportItem, String>.Reading {
        do throws(Failure) {
            guard let (snapshot, identity) = try read(sites) else { return .noArticle }
            return .snapshot(
                try attempt { () throws(ArchiveError) in
                    try PreparedSnapshot(snapshot, as: identity, settings: settings)
                })
        } catch {
            return .problem(error.message)
        }
    }

    /// The snapshot with its article; nil where there is no article, and nothing wrong with that.
    private func read(_ sites: SiteRules) throws(Failure) -> (Snapshot, ArticleIdentity)? {
        switch self {
        case .version(let snapshot, let identity): return (snapshot, identity)
        case .line(let bytes, _, _): return try Self.snapshot(inJSON: bytes)
        case .noArticle: return nil
        case .problem(let problem, _): throw Failure(problem)
        case .capture(let captures, let number, _):
            let capture: WebCapture
            do { capture = try captures.capture(number) } catch { throw Failure(error.message) }
            return try Self.snapshot(of: capture, sites: sites)
        case .file(let path, let url, let name, let captured):
            var options = PageOptions()
            options.url = url
            let input = try PageInput(InputFile(path), options, captured: captured, sites: sites)
            guard let time = input.captured ?? captured else { throw Failure("nothing says when it was captured") }
            let snapshot = Snapshot(article: input.article, captured: time, page: input.page)
            if let name {
                return (snapshot, try attempt { () throws(ArchiveError) in try ArticleIdentity.named(name) })
            }
            guard let address = input.article.url else { throw Failure("the page gives no address of its own") }
            return (snapshot, .url(address))
        }
    }

    /// The snapshot that a line of JSON holds.
    static func snapshot(inJSON bytes: [UInt8]) throws(Failure) -> (Snapshot, ArticleIdentity) {
        do throws(FormatError) {
            let line = try readJSON(CapturedArticle.self, from: bytes)
            return (Snapshot(article: line.article, captured: try line.time()), try line.identity())
        } catch {
            throw Failure(error.description)
        }
    }
}

/// A line of JSON: an article with the time of its capture, and a name where it has no address.
private struct CapturedArticle: Decodable {
    var article: Article
    var captured: String?
    var name: String?

    private enum Key: String, CodingKey {
        case captured, name
    }

    init(from decoder: any Decoder) throws {
        article = try Article(from: decoder)
        let container = try decoder.container(keyedBy: Key.self)
        captured = try container.decodeIfPresent(String.self, forKey: .captured)
        name = try container.decodeIfPresent(String.self, forKey: .name)
    }

    func time() throws(FormatError) -> Instant {
        guard let captured else { throw FormatError("the member 'captured' is missing") }
        guard let time = Instant(captured, offsetMinutes: 0) else {
            throw FormatError("captured: '\(captured)' is no time in ISO 8601")
        }
        return time
    }

    func identity() throws(FormatError) -> ArticleIdentity {
        if let url = article.url { return .url(url) }
        guard let name else { throw FormatError("it has neither 'url' nor 'name'") }
        do {
            return try ArticleIdentity.named(name)
        } catch {
            throw FormatError(error.description)
        }
    }
}

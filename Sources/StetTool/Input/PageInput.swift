import Articles
import Commands
import History
import Pages

/// The options that say how a page is to be read.
struct PageOptions: Sendable {
    var url: Address?
    var format: InputFormat?
    var time: String?

    /// Whether no option was given.
    var isUnset: Bool { url == nil && format == nil && time == nil }

    static let address = ValueParser { (text: String) throws(ArgumentProblem) in
        if let address = Address(text) { return address }
        throw ArgumentProblem("not an http or https address")
    }

    static let group = ArgumentGroup<PageOptions>(
        "Reading pages",
        [
            .option("--url", \.url, "<url>", "the address of the page", as: address),
            .option("--at", \.time, "<time>", "when the page was captured"),
            .option("--from", \.format, "<format>", "what the input is; told from its content when left out"),
        ])
}

/// What an input holds.
enum InputFormat: String, ArgumentChoice {
    case html, text, json

    /// What a file's name says that it holds, else what its content looks like.
    init(of file: InputFile) {
        let ending = file.name.lastIndex(of: ".").map { file.name[$0...].lowercased() }
        switch ending {
        case ".html", ".htm", ".xhtml", ".shtml": self = .html
        case ".json": self = .json
        default:
            let isHTML = PageReader.format(of: file.bytes) == .html
            self = Self.startsAsObject(file.bytes) ? .json : isHTML ? .html : .text
        }
    }
}

extension InputFormat {
    /// Whether bytes begin as an object of JSON does: with a brace and a string or the closing brace.
    private static func startsAsObject(_ bytes: [UInt8]) -> Bool {
        let start = bytes.lazy.filter { !" \t\r\n".utf8.contains($0) }.prefix(2)
        return start.elementsEqual("{\"".utf8) || start.elementsEqual("{}".utf8)
    }
}

/// An article read from an input, with the page and the time of capture where the input has them.
struct PageInput {
    /// The name of the input, for messages.
    private(set) var name = ""
    var article: Article
    var page: Page?
    /// Where on the page the parts of the article were found.
    var origins: [PageReading.Origin] = []
    /// The time of capture that an article in JSON holds.
    var captured: Instant?

    /// Reads the article in a file.
    ///
    /// - Parameters:
    ///   - captured: when a page was captured, for times that it prints without a year or relative to then.
    ///   - sites: the rules for sites.
    init(_ file: InputFile, _ options: PageOptions, captured: Instant?, sites: SiteRules) throws(Failure) {
        let format = options.format ?? InputFormat(of: file)
        do throws(PageError) {
            switch format {
            case .json: try self.init(json: file.bytes, options)
            case .html: try self.init(Page(bytes: file.bytes, format: .html, url: options.url), captured, sites)
            case .text: try self.init(Page(bytes: file.bytes, format: .text, url: options.url), captured, sites)
            }
        } catch {
            throw Failure("\(file.name): \(error.description)")
        }
        name = file.name
    }

    /// The input with another article in place of its own.
    func holding(_ article: Article) -> PageInput {
        var input = self
        input.article = article
        return input
    }

    private init(_ page: Page, _ captured: Instant?, _ sites: SiteRules) throws(PageError) {
        let reading = try PageReader.reading(of: page, captured: captured, sites: sites)
        article = reading.article
        origins = reading.origins
        self.page = page
    }

    private init(json bytes: [UInt8], _ options: PageOptions) throws(PageError) {
        guard !bytes.isEmpty else { throw .empty }
        do throws(FormatError) {
            article = try readJSON(Article.self, from: bytes)
            let text = try readJSON(Capture.self, from: bytes).captured
            captured = text.flatMap { Instant($0, offsetMinutes: 0) }
            if let text, captured == nil { throw FormatError("captured: '\(text)' is no time in ISO 8601") }
        } catch {
            throw .malformed(error.description)
        }
        if let url = options.url { article.url = url }
    }
}

/// The time of capture beside an article in JSON.
private struct Capture: Decodable {
    var captured: String?
}

import Articles
import Markup

/// Reads an article out of an HTML page: sets its lines as a browser does, reads these like the text of a page, and fills
/// in what only the markup tells.
struct HTMLPageReader {
    private let lines: [PageLine]
    private let facts: DeclaredFacts
    private let url: Address?
    private let language: String?
    private let encoding: String
    private let encodingSource: DecodedText.Source
    private let replacements: Int

    init(_ bytes: [UInt8], url: Address?, captured: Instant?) throws(PageError) {
        let decoded = TextDecoding.decode(bytes)
        let document: HTMLDocument
        do {
            document = try HTMLDocument(parsing: decoded.text, keepsCode: false)
        } catch {
            throw .unreadableMarkup("\(error)")
        }
        encoding = decoded.encoding.rawValue
        encodingSource = decoded.source
        replacements = decoded.replacements
        let facts = DeclaredFacts(document)
        let raw = HTMLLines.lines(of: document.node)
        let text = raw.lazy.map(\.scalars).joined(separator: ["\n"])
        let language = Language.detected(in: text) ?? facts.language
        let address = url ?? facts.url
        self.facts = facts
        self.url = address
        self.language = language
        lines = LineReader(url: address, language: language, captured: captured).lines(raw).map { line in
            var line = line
            let isDeclared = facts.declares(line)
            line.markup?.isDeclaredTitle = isDeclared
            return line
        }
    }

    /// The article of the page, with where its parts were found.
    func reading() throws(PageError) -> PageReading {
        var reading = try ArticleReader(lines, url: url, language: language).reading()
        reconcileTimes(&reading)
        resolveAddresses(&reading.article)
        if reading.article.source == nil, let source = facts.source {
            reading.article.source = Source(name: source)
            reading.origins.append(.init(part: "source", value: source, place: Self.declaration))
        }
        if let url, url == facts.url {
            reading.origins.append(.init(part: "url", value: url.text, place: Self.declaration))
        }
        reading.origins.append(encodingOrigin)
        return reading
    }

    /// Which encoding the page was read in, how it is known, and how many characters could not be read.
    private var encodingOrigin: PageReading.Origin {
        let place =
            switch encodingSource {
            case .byteOrderMark: "the byte order mark"
            case .header: "the HTTP header"
            case .meta: Self.declaration
            case .detected: "the page's bytes"
            }
        let lost = replacements == 0 ? "" : ", \(replacements) characters could not be decoded"
        return .init(part: "encoding", value: encoding + lost, place: place)
    }

    /// Makes the addresses of links and pictures absolute, where the page's own address is known.
    private func resolveAddresses(_ article: inout Article) {
        guard let url else { return }
        article.links = article.links.map { link in
            var link = link
            link.url = link.url.flatMap(url.resolved)
            return link
        }
        article.body = article.body.map { block in
            guard case .figure(let image?, let caption) = block else { return block }
            return .figure(image: url.resolved(image), caption: caption)
        }
    }

    private static let declaration = "what the page declares"

    /// The printed time wins; the declared one lends it its zone, stands beside it where it differs, and stands for it
    /// where none is printed.
    private func reconcileTimes(_ reading: inout PageReading) {
        guard let declared = facts.published else { return }
        guard let printed = reading.article.published else {
            let offset = TimeZones.offsetMinutes(url: url, language: language)
            let published = declared.assuming(offsetMinutes: offset)
            reading.article.published = published
            reading.origins.append(.init(part: "published", value: published.iso8601, place: Self.declaration))
            return
        }
        if printed.offsetMinutes == nil, declared.hasSameClock(as: printed) {
            reading.article.published = printed.assuming(offsetMinutes: declared.offsetMinutes)
        } else if !declared.agrees(with: printed) {
            reading.article.declaredPublished = declared
            reading.origins.append(.init(part: "declaredPublished", value: declared.iso8601, place: Self.declaration))
        }
    }
}

extension PrintedTime {
    /// Whether a clock and a calendar show the same, whatever the zones.
    fileprivate func hasSameClock(as other: PrintedTime) -> Bool {
        (year, month, day, hour, minute) == (other.year, other.month, other.day, other.hour, other.minute)
    }

    /// Whether two times are the same moment at the precision of the coarser one.
    fileprivate func agrees(with printed: PrintedTime) -> Bool {
        guard hour != nil, printed.hour != nil else {
            return (year, month, day) == (printed.year, printed.month, printed.day)
        }
        let difference =
            Instant(self, offsetMinutes: printed.offsetMinutes ?? 0).seconds
            - Instant(printed, offsetMinutes: offsetMinutes ?? 0).seconds
        return abs(difference) < 60
    }
}

import Articles
import Markup

/// Reads an article out of an HTML page.
///
/// Sets the lines of the page as a browser does, reads these like the text of a page, and fills in what only the markup
/// tells. A rule for the site goes before all that.
struct HTMLPageReader {
    private let lines: [PageLine]
    private let facts: DeclaredFacts
    private let url: Address?
    private let language: String?
    private let captured: Instant?
    private let decoded: DecodedText
    private let ruled: (rule: SiteRule, facts: RuledFacts)?

    /// - Parameter rule: looks up the rule for the page's site.
    init(
        _ source: Page, captured: Instant?,
        rule: (Address?) throws(SiteRuleError) -> SiteRule? = { _ in nil }
    ) throws(PageError) {
        let page = try RulablePage(source, rule: rule)
        let raw = HTMLLines.lines(of: page.node, bodies: page.bodies)
        let facts = page.declared
        let language = Language.detected(in: raw.lazy.map(\.scalars)) ?? facts.language
        let address = source.url ?? facts.url
        self.facts = facts
        self.url = address
        self.language = language
        self.captured = captured
        ruled = page.ruled
        decoded = page.decoded
        let reader = LineReader(
            url: address, language: language, captured: captured, offsetMinutes: ruled?.rule.offsetMinutes)
        lines = reader.lines(raw).map { facts.declares($0) ? PageLine(declaredTitle: $0) : $0 }
    }

    /// The article of the page, with where its parts were found if that is asked for.
    func reading(isPlaced: Bool) throws(PageError) -> PageReading { try result(isPlaced: isPlaced).reading }

    /// The article of the page, and which parts of it the rule gave.
    func ruledReading() throws(PageError) -> SiteRuleReading {
        let (reading, keys) = try result(isPlaced: false)
        return SiteRuleReading(article: reading.article, keys: keys)
    }

    private func result(isPlaced: Bool) throws(PageError) -> (reading: PageReading, keys: [SiteRuleReading.Key]) {
        var (reading, hasRuledBody) = try readLines(isPlaced: isPlaced)
        reconcileTimes(&reading)
        if reading.article.source == nil, let source = facts.source {
            reading.article.source = Source(name: source)
            reading.origins.append(.init(part: "source", value: source, place: Self.declaration))
        }
        var keys: [SiteRuleReading.Key] = []
        if let ruled {
            let result = RuledArticle(
                reading.article, ruled.rule, ruled.facts, hasBody: hasRuledBody, captured: captured)
            reading.article = result.article
            keys = result.keys
            reading.origins += keys.filter(\.isFound).map { key in
                .init(part: key.name, value: "by the site's rule", place: ruled.rule.file)
            }
        }
        resolveAddresses(&reading.article)
        if let url, url == facts.url {
            reading.origins.append(.init(part: "url", value: url.text, place: Self.declaration))
        }
        reading.origins.append(encodingOrigin)
        return (reading, keys)
    }

    /// What the lines yield: by the body that the rule marks, if it marks one, else by what they look like.
    private func readLines(isPlaced: Bool) throws(PageError) -> (PageReading, hasRuledBody: Bool) {
        let reader = ArticleReader(
            lines, url: url, language: language, offsetMinutes: ruled?.rule.offsetMinutes, isPlaced: isPlaced)
        guard let ruled else { return (try reader.reading(), false) }
        let titles = Array((ruled.facts.parts[.title] ?? []).prefix(1)) + facts.titles
        if let marked = try reader.reading(titled: titles) { return (marked, true) }
        if !ruled.rule.fallsBack, ruled.rule.parts[.body] != nil {
            throw .siteRule(SiteRuleError(ruled.rule.file, Self.nothingFound))
        }
        return (try reader.reading(), false)
    }

    /// Which encoding the page was read in, how it is known, and how many characters could not be read.
    private var encodingOrigin: PageReading.Origin {
        let place =
            switch decoded.source {
            case .byteOrderMark: "the byte order mark"
            case .header: "the HTTP header"
            case .meta: Self.declaration
            case .detected: "the page's bytes"
            }
        let lost = decoded.replacements == 0 ? "" : ", \(decoded.replacements) characters could not be decoded"
        return .init(part: "encoding", value: decoded.encoding.rawValue + lost, place: place)
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
    private static let nothingFound =
        "no body was found on the page, and autodetect_on_failure is 'no'; "
        + "correct the expressions in body, or take that line out"

    /// The printed time wins; the declared one lends it its zone, stands beside it where it differs, and stands for it
    /// where none is printed.
    private func reconcileTimes(_ reading: inout PageReading) {
        guard let declared = facts.published else { return }
        guard let printed = reading.article.published else {
            let offset = ruled?.rule.offsetMinutes ?? TimeZones.offsetMinutes(url: url, language: language)
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

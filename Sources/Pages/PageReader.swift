public import Articles

/// Reads pages into articles.
public enum PageReader {
    /// The article on a page.
    ///
    /// The article's address is `page.url` or, where that is nil, the one that the page prints as its own.
    ///
    /// - Parameter captured: the time of capture, by which times that leave out the year (`10-08 12:00`) or only tell
    ///   a distance (`3小时前`) are completed; without it the article has none of these.
    /// - Parameter sites: the rules for sites; that for the article's address is applied where the page is HTML.
    /// - Throws: why there is no article, in words for the person who gave the page.
    public static func article(
        from page: Page, captured: Instant? = nil, sites: SiteRules = .none
    ) throws(PageError) -> Article {
        try reading(of: page, captured: captured, sites: sites, isPlaced: false).article
    }

    /// The article on a page, with where each part of it was found; as ``article(from:captured:sites:)``.
    public static func reading(
        of page: Page, captured: Instant? = nil, sites: SiteRules = .none
    ) throws(PageError) -> PageReading {
        try reading(of: page, captured: captured, sites: sites, isPlaced: true)
    }

    private static func reading(
        of page: Page, captured: Instant?, sites: SiteRules, isPlaced: Bool
    ) throws(PageError) -> PageReading {
        switch page.format {
        case .html:
            do throws(PageError) {
                return try htmlReader(page, captured) { (url: Address?) throws(SiteRuleError) in
                    guard let url else { return nil }
                    return try sites.rule(for: url)
                }.reading(isPlaced: isPlaced)
            } catch {
                throw isBinary(page.bytes) ? .binary : error
            }
        case .text:
            let text = try decoded(page.bytes)
            if isMarkup(text) { throw .html }
            let language = Language.detected(in: [text.unicodeScalars])
            let lines = LineReader(url: page.url, language: language, captured: captured).lines(of: text)
            return try ArticleReader(lines, url: page.url, language: language, isPlaced: isPlaced).reading()
        }
    }

    /// Reads an HTML page by a rule, whatever its address, and tells what the rule gave.
    ///
    /// - Throws: as ``article(from:captured:sites:)`` does.
    public static func reading(
        of page: Page, captured: Instant? = nil, by rule: SiteRule
    ) throws(PageError) -> SiteRuleReading {
        try htmlReader(page, captured) { _ in rule }.ruledReading()
    }

    private static func htmlReader(
        _ page: Page, _ captured: Instant?, rule: (Address?) throws(SiteRuleError) -> SiteRule?
    ) throws(PageError) -> HTMLPageReader {
        guard page.bytes.contains(where: { !" \t\r\n".utf8.contains($0) }) else { throw .empty }
        return try HTMLPageReader(page, captured: captured, rule: rule)
    }

    /// The format of a page of which nothing is known but its bytes.
    public static func format(of bytes: some Sequence<UInt8>) -> Page.Format {
        let blank = Set(" \t\r\n\u{FEFF}".utf8).union([0, 0xFE, 0xFF])
        return bytes.first { !blank.contains($0) } == UInt8(ascii: "<") ? .html : .text
    }

    /// Whether a text begins as an HTML document does.
    private static func isMarkup(_ text: String) -> Bool {
        let start = text.unicodeScalars.drop { $0.properties.isWhitespace }.prefix(9).map(\.asciiLowercased)
        return ["<!doctype", "<html", "<head", "<body", "<?xml"].contains { start.starts(with: $0.unicodeScalars) }
    }

    /// Whether a file begins as no text does: with a "binary data byte" (WHATWG MIME Sniffing).
    ///
    /// A page may have such a byte and be read all the same.
    private static func isBinary(_ bytes: [UInt8]) -> Bool {
        guard !bytes.starts(with: [0xFE, 0xFF]), !bytes.starts(with: [0xFF, 0xFE]) else { return false }
        return bytes.prefix(1445).contains { $0 < 0x20 && 0xF7FF_C9FF >> UInt32($0) & 1 == 1 }
    }

    private static func decoded(_ bytes: [UInt8]) throws(PageError) -> String {
        let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        guard !content.isEmpty else { throw .empty }
        guard let text = String(validating: content, as: UTF8.self) else {
            throw content.contains(0) ? .binary : .notUTF8(offset: invalidOffset(in: bytes))
        }
        guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else { throw .empty }
        guard !content.contains(0) else { throw .binary }
        return text
    }

    /// The offset of the first byte that is not UTF-8.
    private static func invalidOffset(in bytes: [UInt8]) -> Int {
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var offset = 0
        while case .scalarValue(let scalar) = decoder.decode(&iterator) { offset += UTF8.width(scalar) }
        return offset
    }
}

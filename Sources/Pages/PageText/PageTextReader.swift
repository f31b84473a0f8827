import Articles

/// Reads an article out of the text of a page: what a person copies from the browser, or a crawler saves as text.
///
/// The page is cut by lines into its head (headline, source, time), its body, and what stands below (credits, counters,
/// groups of links). Each region is read by a type of its own.
struct PageTextReader {
    private let lines: [PageLine]
    private let url: Address?
    private let language: String?

    init(_ text: String, url: Address?) {
        lines = PageLine.lines(of: text)
        self.url = url
        language = Language.detected(in: text)
    }

    /// The article of the page.
    func article() throws(PageError) -> Article {
        let credits = CreditReader(language: language)
        guard let head = PageHead.found(in: lines) else { throw .noHeadline }
        let body = PageBody.read(lines[head.end...], credits: credits)
        guard !body.blocks.isEmpty else { throw .noBody(headline: String(head.headline.prefix(40))) }
        let foot = PageFoot.read(lines[body.end...], credits: credits)
        let offset = TimeZones.offsetMinutes(url: url, language: language)
        return Article(
            url: url ?? printedAddress, headline: head.headline, subheadline: head.subheadline,
            section: breadcrumb(before: head.end), source: head.source.map { Source(name: $0) },
            published: head.published?.assuming(offsetMinutes: offset),
            modified: head.modified?.assuming(offsetMinutes: offset), language: language, body: body.blocks,
            credits: Self.unique(head.credits(credits) + body.credits + foot.credits),
            counters: head.counters + body.counters + foot.counters,
            links: foot.links.map { link in
                var link = link
                link.published = link.published?.assuming(offsetMinutes: offset)
                return link
            })
    }

    /// The steps of the breadcrumb between the front page and the article.
    private func breadcrumb(before end: Int) -> [String] {
        for line in lines[..<end] {
            let steps = Breadcrumb.steps(of: line)
            if !steps.isEmpty { return steps }
        }
        return []
    }

    /// The address that the page prints as its own.
    private var printedAddress: Address? {
        lines.lazy.filter { $0.begins(withAnyOf: Vocabulary.addressLabels) }
            .compactMap { line in line.foldedText.range(of: "http").map { String(line.foldedText[$0.lowerBound...]) } }
            .compactMap(Address.init).first
    }

    /// The credits, each person in each role once.
    private static func unique(_ credits: [Credit]) -> [Credit] {
        var seen: Set<[String]> = []
        return credits.filter { seen.insert([$0.role.rawValue, $0.name]).inserted }
    }
}

/// A breadcrumb such as `首页> 网安频道> 要闻 > 正文`.
enum Breadcrumb {
    /// The sections it names; none where the line is no breadcrumb.
    static func steps(of line: PageLine) -> [String] {
        guard line.count <= 80 else { return [] }
        for separator in [">", "›", "»", "/"] as [Unicode.Scalar] {
            let pieces = line.folded.split(separator: separator).map { slice in
                line.original(slice.startIndex..<slice.endIndex).trimmingWhitespace()
            }
            guard pieces.count > 1, let first = pieces.first?.lowercased(),
                Vocabulary.home.contains(where: { first == $0 || first.hasSuffix($0) || first.hasPrefix($0 + ":") })
            else { continue }
            return pieces.dropFirst().filter { !$0.isEmpty && !Vocabulary.breadcrumbEnds.contains($0.lowercased()) }
        }
        return []
    }
}

extension StringProtocol {
    /// The first place of a part, by characters.
    func range(of part: String) -> Range<Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(part) { return start..<index(start, offsetBy: part.count) }
            start = index(after: start)
        }
        return nil
    }
}

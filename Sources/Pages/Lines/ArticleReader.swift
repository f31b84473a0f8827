import Articles

/// Reads an article out of the lines of a page, whether they were copied from a browser or set from its markup.
///
/// The page is cut by lines into its head (headline, source, time), its body, and what stands below (credits, counters,
/// groups of links). Each region is read by a type of its own.
struct ArticleReader {
    let lines: [PageLine]
    let url: Address?
    let language: String?
    let offsetMinutes: Int?
    /// Whether it is told where the parts were found.
    let isPlaced: Bool

    /// A reader of lines.
    ///
    /// - Parameters:
    ///   - offsetMinutes: the offset of times that print none; by default it is guessed.
    ///   - isPlaced: whether to tell where the parts were found.
    init(_ lines: [PageLine], url: Address?, language: String?, offsetMinutes: Int? = nil, isPlaced: Bool) {
        self.lines = lines
        self.url = url
        self.language = language
        self.offsetMinutes = offsetMinutes ?? TimeZones.offsetMinutes(url: url, language: language)
        self.isPlaced = isPlaced
    }

    /// The article of the page, with where its parts were found if that is to be told.
    func reading() throws(PageError) -> PageReading {
        let reader = CreditReader(language: language)
        guard let head = PageHead.best(in: lines, credits: reader) else {
            if let error = lines.prefix(5).first(where: \.isErrorTitle) { throw .errorPage(error.text) }
            if let wall = lines.first(where: \.isWall) { throw .wall(wall.text) }
            throw .noHeadline
        }
        let body = PageBody.read(lines[head.end...], credits: reader)
        if PageLine(Array(head.headline.unicodeScalars)).isErrorTitle, body.length < 300 {
            throw .errorPage(head.headline)
        }
        if body.length < Self.behindWall, let wall = lines.first(where: \.isWall) { throw .wall(wall.text) }
        guard body.length >= Self.shortestBody, body.hasSentences else {
            throw .noBody(headline: String(head.headline.prefix(40)))
        }
        let foot = PageFoot.read(lines[body.end...], credits: reader)
        return assembled(head, body.blocks, body.credits, foot, bodyEnd: body.end)
    }

    /// The article that the regions of the page make, with where its parts were found if that is to be told.
    func assembled(
        _ head: PageHead, _ blocks: [Block], _ bodyCredits: [Credit], _ foot: PageFoot, bodyEnd: Int
    ) -> PageReading {
        let reader = CreditReader(language: language)
        let article = Article(
            url: url ?? printedAddress, headline: head.headline, subheadline: head.subheadline,
            section: section(before: head.end), source: (head.source ?? foot.source).map { Source(name: $0) },
            published: zoned(head.published ?? foot.published), modified: zoned(head.modified), language: language,
            body: blocks, credits: Self.unique(head.credits(reader) + bodyCredits + foot.credits),
            counters: Self.unique(
                head.counters + foot.counters, labelled: head.labelledCounters + foot.labelledCounters),
            links: foot.links.map { link in
                var link = link
                link.published = zoned(link.published)
                return link
            })
        guard isPlaced else { return PageReading(article: article, origins: []) }
        let places = LinePlaces(lines, head: head, bodyEnd: bodyEnd)
        return PageReading(article: article, origins: places.origins(of: article))
    }

    /// A page that asks to sign in and shows no more text than this shows no article.
    private static let behindWall = 200
    /// So many scalars of running text make an article.
    private static let shortestBody = 10

    /// A time with the offset that holds on the page, where it prints none.
    private func zoned(_ time: PrintedTime?) -> PrintedTime? {
        time?.assuming(offsetMinutes: offsetMinutes)
    }

    /// The steps of the breadcrumb between the front page and the article.
    private func section(before end: Int) -> [String] {
        lines[..<end].lazy.filter(Breadcrumb.isOne).map(Breadcrumb.steps).last { !$0.isEmpty } ?? []
    }

    /// The address that the page prints as its own.
    private var printedAddress: Address? {
        for line in lines where line.count <= 2000 {
            guard let label = Vocabulary.addressLabels.first(in: line.folded.prefix(40)) else { continue }
            let rest = line.folded[label.upperBound...].drop { $0.isOne(of: " :") }
            let text = rest.prefix { $0.value > 0x20 && $0.value < 0x7F }
            if let address = Address(text.string) { return address }
        }
        return nil
    }

    /// The credits, each person in each role once.
    static func unique(_ credits: [Credit]) -> [Credit] {
        var seen: Set<[String]> = []
        return credits.filter { seen.insert([$0.role.rawValue, $0.name]).inserted }
    }

    /// The counters, each kind or reaction once in each group, since pages print them above and below the body.
    ///
    /// A counter of which only the markup tells what it counts yields to one that the page names in words.
    static func unique(_ named: [Counter], labelled: [Counter]) -> [Counter] {
        let counters =
            named + labelled.filter { counter in !named.contains { $0.value == counter.value && counter.value > 9 } }
        var seen: Set<[String]> = []
        return counters.filter { counter in
            let name = counter.kind == .reaction || counter.kind == .other ? counter.name : counter.kind.rawValue
            return seen.insert([counter.group ?? "", name]).inserted
        }
    }
}

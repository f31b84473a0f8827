public import Articles

extension PageReader {
    /// One article of several pages that it spans, in their order.
    ///
    /// The facts are those of the first page that tells them; the bodies follow each other. A heading that only repeats
    /// the headline and paragraphs that stand at the end of one page and again at the beginning of the next are kept once.
    public static func joined(_ pages: [Article]) -> Article? {
        guard var article = pages.first else { return nil }
        for page in pages.dropFirst() {
            var body = page.body[...]
            if case .heading(_, let text) = body.first, text == article.headline { body.removeFirst() }
            body.removeFirst(overlap(article.body, body))
            article.body += body
            article.subheadline = article.subheadline ?? page.subheadline
            article.source = article.source ?? page.source
            article.published = article.published ?? page.published
            article.modified = page.modified ?? article.modified
            if article.section.isEmpty { article.section = page.section }
            article.credits += page.credits.filter { credit in
                !article.credits.contains { $0.role == credit.role && $0.name == credit.name }
            }
            article.counters += page.counters.filter { counter in
                !article.counters.contains { $0.name == counter.name && $0.group == counter.group }
            }
            article.links += page.links.filter { !article.links.contains($0) }
        }
        return article
    }

    /// How many blocks at the end of one body stand again at the beginning of the next; three at most.
    private static func overlap(_ first: [Block], _ second: ArraySlice<Block>) -> Int {
        (1...3).last { count in
            count <= first.count && count <= second.count && first.suffix(count).elementsEqual(second.prefix(count))
        } ?? 0
    }
}

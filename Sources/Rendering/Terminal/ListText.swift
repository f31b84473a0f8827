import Articles
public import History

/// The articles of an archive as a table.
public struct ListText: Sendable {
    private let articles: [ArticleSummary]

    /// An address or name keeps so many columns before a headline is cut.
    private static let leastIdentityWidth = 24

    /// A list of articles.
    public init(_ articles: [ArticleSummary]) {
        self.articles = articles
    }

    /// One row for each article: versions, time of the last one, id, address or name, headline.
    ///
    /// - Parameter width: the columns that a row must fit into; nil cuts nothing. Addresses and names are cut first, in
    ///   their middle, so that host and ending stay; then headlines are. The columns before them are never cut, for
    ///   which a terminal of 40 columns is wide enough.
    public func styled(width: Int? = nil) -> StyledText {
        var table = TextTable(alignments: [.right, .left, .left, .left, .left])
        for article in articles {
            table.add([
                "\(article.versions)", String(article.last.gitISO.prefix(16)), String(article.reference.id.prefix(8)),
                article.reference.identity.display, article.headline,
            ])
        }
        if let width { cut(&table, to: width) }
        return table.styled()
    }

    private func cut(_ table: inout TextTable, to width: Int) {
        let widths = table.widths
        let room = width - widths[0] - widths[1] - widths[2] - 8
        let identity = min(widths[3], max(Self.leastIdentityWidth, room - widths[4]), max(1, room))
        let headline = max(0, room - identity)
        for row in table.rows.indices {
            table.rows[row][3].text = table.rows[row][3].text.truncatedInMiddle(to: identity)
            table.rows[row][4].text = table.rows[row][4].text.truncated(to: headline)
        }
    }
}

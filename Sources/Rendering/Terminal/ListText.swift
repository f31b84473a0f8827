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
    ///   their middle, so that host and ending stay; then headlines are. Where little would be left, the day stands for the
    ///   time and no id is told, for which a terminal of 40 columns is wide enough.
    public func styled(width: Int? = nil) -> StyledText {
        var table = table(isShort: false)
        guard let width else { return table.styled() }
        if Self.room(in: table, width) < Self.leastIdentityWidth { table = self.table(isShort: true) }
        cut(&table, to: Self.room(in: table, width))
        return table.styled()
    }

    private func table(isShort: Bool) -> TextTable {
        var table = TextTable(alignments: [.right, .left] + (isShort ? [] : [.left]) + [.left, .left])
        for article in articles {
            let time = String(article.last.gitISO.prefix(isShort ? 10 : 16))
            table.add(
                ["\(article.versions)", time] + (isShort ? [] : [String(article.reference.id.prefix(8))])
                    + [article.reference.identity.display, article.headline])
        }
        return table
    }

    /// The columns that are left for address and headline together.
    private static func room(in table: TextTable, _ width: Int) -> Int {
        width - table.widths.dropLast(2).reduce(0) { $0 + $1 + 2 } - 2
    }

    private func cut(_ table: inout TextTable, to room: Int) {
        let columns = table.alignments.count
        let widths = table.widths
        let identity = min(widths[columns - 2], max(Self.leastIdentityWidth, room - widths[columns - 1]), max(1, room))
        let headline = max(0, room - identity)
        if headline == 0 { return dropHeadlines(&table, addressWidth: room + 2) }
        for row in table.rows.indices {
            let (address, title) = (table.rows[row][columns - 2].text, table.rows[row][columns - 1].text)
            table.rows[row][columns - 2].text = address.truncatedInMiddle(to: identity)
            table.rows[row][columns - 1].text = title.truncated(to: headline)
        }
    }

    private func dropHeadlines(_ table: inout TextTable, addressWidth: Int) {
        table.alignments.removeLast()
        for row in table.rows.indices {
            table.rows[row].removeLast()
            let address = table.rows[row].removeLast().text
            table.rows[row].append(TextTable.Cell(text: address.truncatedInMiddle(to: max(1, addressWidth))))
        }
    }
}

import Articles
public import History

/// Who is credited for what, person by person with the articles below, in the manner of `git shortlog`.
public struct CreditList: Sendable {
    private let people: [CreditedPerson]

    /// An address or name keeps so many columns; times are told by their days where that is needed for it.
    private static let leastIdentityWidth = 24
    private static let niceIdentityWidth = 40

    /// A list of some people, in their order.
    public init(_ people: [CreditedPerson]) {
        self.people = people
    }

    /// A line for each person, below it one for each role and article: role, first and last capture with the credit,
    /// number of versions, address or name.
    ///
    /// - Parameter width: the columns that a line should fit into, for which addresses and names are cut in their middle;
    ///   nil cuts nothing.
    public func styled(width: Int? = nil) -> StyledText {
        var table = self.table(timeLength: 16)
        if let width {
            if room(for: table, in: width) < Self.niceIdentityWidth { table = self.table(timeLength: 10) }
            let room = max(Self.leastIdentityWidth, self.room(for: table, in: width))
            for row in table.rows.indices {
                table.rows[row][4].text = table.rows[row][4].text.truncatedInMiddle(to: room)
            }
        }
        return joined(table.styledRows(indent: Self.indent))
    }

    private static let indent = 2

    /// The columns that are left for addresses and names.
    private func room(for table: TextTable, in width: Int) -> Int {
        width - Self.indent - table.widths.prefix(4).reduce(0) { $0 + $1 + 2 }
    }

    private func table(timeLength: Int) -> TextTable {
        var table = TextTable(alignments: [.left, .left, .left, .right, .left])
        for tally in people.flatMap(\.tallies) {
            for article in tally.articles {
                let (first, last) = (article.first.gitISO.prefix(timeLength), article.last.gitISO.prefix(timeLength))
                table.add([
                    tally.role.rawValue, String(first), String(last),
                    EditPhrases.counted(article.versions, "version"), article.reference.identity.display,
                ])
            }
        }
        return table
    }

    /// The rows below the names they belong to.
    private func joined(_ rows: [StyledText]) -> StyledText {
        var rows = rows[...]
        var text = StyledText()
        for (index, person) in people.enumerated() {
            if index > 0 { text.endLine() }
            text.add(person.title, .key)
            text.addLine(" (\(EditPhrases.counted(person.articles, "article")))")
            for _ in person.tallies.flatMap(\.articles) {
                if let row = rows.popFirst() { text.add(row) }
            }
        }
        return text
    }
}

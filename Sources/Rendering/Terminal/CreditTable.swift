import Articles
public import History

/// Who is credited for what, as a table in the manner of `git shortlog -s`.
public struct CreditTable: Sendable {
    private let tallies: [CreditTally]

    /// A table of some tallies, in their order.
    public init(_ tallies: [CreditTally]) {
        self.tallies = tallies
    }

    /// One row for each name and role, below a row that names the columns; nothing where there is none.
    public func styled() -> StyledText {
        var table = TextTable(alignments: [.right, .right, .left, .left, .left, .left])
        guard !tallies.isEmpty else { return StyledText() }
        table.add(["articles", "versions", "role", "first seen", "last seen", "name"], .key)
        for tally in tallies {
            table.add([
                String(tally.articles), String(tally.versions), tally.role.rawValue,
                String(tally.first.gitISO.prefix(16)), String(tally.last.gitISO.prefix(16)), tally.name,
            ])
        }
        return table.styled()
    }
}

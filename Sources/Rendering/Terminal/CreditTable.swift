import Articles
public import History

/// Who is credited for what and how often, as a table in the manner of `git shortlog -s`.
public struct CreditTable: Sendable {
    private let people: [CreditedPerson]

    /// A table of some people, in their order.
    public init(_ people: [CreditedPerson]) {
        self.people = people
    }

    /// One row for each name and role, below a row that names the columns; nothing where there is none.
    public func styled() -> StyledText {
        var table = TextTable(alignments: [.right, .right, .left, .left, .left, .left])
        guard !people.isEmpty else { return StyledText() }
        table.add(["articles", "versions", "role", "first seen", "last seen", "name"], .key)
        for person in people {
            for tally in person.tallies {
                table.add([
                    String(tally.articles.count), String(tally.versions), tally.role.rawValue,
                    String(tally.first.gitISO.prefix(16)), String(tally.last.gitISO.prefix(16)), person.title,
                ])
            }
        }
        return table.styled()
    }
}

extension CreditedPerson {
    /// The name, with the organization in angle brackets as `git shortlog -e` has addresses.
    var title: String {
        name + (organization.map { " <\($0)>" } ?? "")
    }
}

public import Articles
public import History

extension JSON {
    /// Who is credited for what, in the form `stet.credits/1`.
    public init(_ tallies: [CreditTally]) {
        self = [
            "schema": "stet.credits/1",
            "credits": JSON(tallies) { tally in
                [
                    "name": .string(tally.name), "role": .string(tally.role.rawValue),
                    "articles": .integer(tally.articles), "versions": .integer(tally.versions),
                    "first": .string(tally.first.iso8601), "last": .string(tally.last.iso8601),
                ]
            },
        ]
    }
}

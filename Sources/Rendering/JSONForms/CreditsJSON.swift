public import Articles
public import History

extension JSON {
    /// Who is credited for what, in the form `stet.credits/1`.
    ///
    /// - Parameter listsArticles: whether to name the articles, and not only how many there are.
    public init(_ tallies: [CreditTally], listsArticles: Bool = true) {
        self = [
            "schema": "stet.credits/1", "credits": JSON(tallies) { JSON($0, listsArticles: listsArticles) },
        ]
    }

    private init(_ tally: CreditTally, listsArticles: Bool) {
        var members = [
            Member("name", .string(tally.name)), Member("organization", JSON(tally.organization)),
            Member("role", .string(tally.role.rawValue)), Member("articles", .integer(tally.articles.count)),
            Member("versions", .integer(tally.versions)), Member("first", .string(tally.first.iso8601)),
            Member("last", .string(tally.last.iso8601)),
        ]
        if listsArticles { members.append(Member("in", JSON(tally.articles, JSON.init(_:)))) }
        self = .object(members)
    }

    private init(_ credited: CreditedArticle) {
        self = [
            "article": JSON(credited.reference), "versions": .integer(credited.versions),
            "first": .string(credited.first.iso8601), "last": .string(credited.last.iso8601),
        ]
    }
}

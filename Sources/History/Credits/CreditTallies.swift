import Articles

/// Counts who is credited for what, one version after another.
///
/// Names are the same where their bytes are. Memory grows with the pairs of a credit and an article.
public struct CreditTallies: Sendable {
    private let tellsOrganizations: Bool
    private var found: [Key: [ArticleReference: CreditedArticle]] = [:]

    /// A count of nothing yet.
    ///
    /// - Parameter tellsOrganizations: whether a name with two organizations is told as two.
    public init(tellsOrganizations: Bool = false) {
        self.tellsOrganizations = tellsOrganizations
    }

    /// Counts the credits of a version; a name that it credits twice in one role counts once.
    public mutating func add(_ version: CreditedVersion) {
        let new = CreditedArticle(
            reference: version.reference, versions: 0, first: version.captured, last: version.captured)
        for key in Set(version.credits.map { Key($0, tellsOrganizations) }) {
            found[key, default: [:]][version.reference, default: new].count(version.captured)
        }
    }

    /// The tallies: those of most articles first, then of most versions, then by name and role.
    public var all: [CreditTally] {
        people(by: .number).flatMap(\.tallies).sorted { first, second in
            let counts = ((first.articles.count, first.versions), (second.articles.count, second.versions))
            return counts.0 != counts.1 ? counts.0 > counts.1 : first.precedes(second)
        }
    }

    /// Everybody who is credited.
    public func people(by order: CreditedPerson.Order) -> [CreditedPerson] {
        let tallies = found.map { key, articles in
            CreditTally(
                role: key.role, name: key.name, organization: key.organization,
                articles: articles.values.sorted { ($0.first, $0.reference.path) < ($1.first, $1.reference.path) })
        }
        var people: [CreditedPerson] = []
        for tally in tallies.sorted(by: { $0.precedes($1) }) {
            if let last = people.indices.last, people[last].isCredited(by: tally) {
                people[last].tallies.append(tally)
            } else {
                people.append(CreditedPerson(tally))
            }
        }
        guard order == .number else { return people }
        // Those with the same numbers stay in the order of their names.
        let numbers = people.map { (articles: $0.articles, versions: $0.versions) }
        return people.indices.sorted { first, second in
            numbers[first] != numbers[second] ? numbers[first] > numbers[second] : first < second
        }.map { people[$0] }
    }

    /// What makes two credits one; `==` of names alone takes canonically equivalent ones for the same.
    private struct Key: Hashable {
        let role: Credit.Role
        let name: String
        let organization: String?
        private let bytes: [UInt8]

        init(_ credit: Credit, _ tellsOrganizations: Bool) {
            role = credit.role
            name = credit.name
            organization = tellsOrganizations ? credit.organization : nil
            bytes = Array(name.utf8) + [0] + Array((organization ?? "").utf8)
        }

        static func == (left: Key, right: Key) -> Bool {
            left.role == right.role && left.bytes == right.bytes
        }

        func hash(into hasher: inout Hasher) {
            hasher.combine(role)
            hasher.combine(bytes)
        }
    }
}

extension CreditTally {
    /// The order by name, organization and role.
    fileprivate func precedes(_ other: CreditTally) -> Bool {
        if !name.hasSameBytes(as: other.name) { return name.precedesByBytes(other.name) }
        let (own, theirs) = (organization ?? "", other.organization ?? "")
        if !own.hasSameBytes(as: theirs) { return own.precedesByBytes(theirs) }
        return role.rawValue < other.role.rawValue
    }
}

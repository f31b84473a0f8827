import Articles

/// Somebody who is credited, with all that is credited to the name.
public struct CreditedPerson: Hashable, Sendable {
    public let name: String
    /// The organization printed with the name, where these are told apart.
    public let organization: String?
    /// One for each role, by role.
    public var tallies: [CreditTally]

    /// How people stand in a list.
    public enum Order: Sendable {
        /// By name, in the order of its bytes.
        case name
        /// Those of most articles first, then of most versions, then by name.
        case number
    }

    init(_ tally: CreditTally) {
        (name, organization, tallies) = (tally.name, tally.organization, [tally])
    }

    /// How many articles credit the name, in whatever role.
    public var articles: Int {
        tallies.count == 1
            ? tallies[0].articles.count : Set(tallies.flatMap { $0.articles.map(\.reference.path) }).count
    }

    /// How many credits in versions the name has.
    public var versions: Int { tallies.reduce(0) { $0 + $1.versions } }

    /// Whether a tally is of the same name and organization.
    func isCredited(by tally: CreditTally) -> Bool {
        name.hasSameBytes(as: tally.name)
            && (organization ?? "").hasSameBytes(as: tally.organization ?? "")
    }
}

public import Articles

/// How often a name is credited in a role, and when it was seen first and last.
public struct CreditTally: Hashable, Sendable {
    public var role: Credit.Role
    public var name: String
    /// How many articles credit the name in the role in any of their versions.
    public var articles: Int
    /// How many versions do.
    public var versions: Int
    /// When the first version that does was captured, and when the last one was.
    public var first: Instant
    public var last: Instant

    /// The tallies of some articles: those of most articles first, then of most versions, then by name and role.
    ///
    /// Names are the same where their bytes are. Linear in the number of credits.
    ///
    /// - Parameter articles: for each article its versions, each with its credits.
    public static func tallies(of articles: [[CreditedVersion]]) -> [CreditTally] {
        var found: [Key: CreditTally] = [:]
        for versions in articles {
            var seen: Set<Key> = []
            for version in versions {
                for key in Set(version.credits.map(Key.init)) {
                    let isNew = seen.insert(key).inserted
                    found[key, default: CreditTally(key, version.captured)].count(version.captured, asArticle: isNew)
                }
            }
        }
        return found.values.sorted { $0.precedes($1) }
    }

    private init(_ key: Key, _ captured: Instant) {
        self.init(role: key.role, name: key.name, articles: 0, versions: 0, first: captured, last: captured)
    }

    /// A tally by its parts.
    public init(role: Credit.Role, name: String, articles: Int, versions: Int, first: Instant, last: Instant) {
        self.role = role
        self.name = name
        self.articles = articles
        self.versions = versions
        self.first = first
        self.last = last
    }

    private mutating func count(_ captured: Instant, asArticle isNew: Bool) {
        versions += 1
        if isNew { articles += 1 }
        first = min(first, captured)
        last = max(last, captured)
    }

    private func precedes(_ other: CreditTally) -> Bool {
        if articles != other.articles { return articles > other.articles }
        if versions != other.versions { return versions > other.versions }
        if !name.hasSameBytes(as: other.name) { return name.precedesByBytes(other.name) }
        return role.rawValue < other.role.rawValue
    }
}

/// When a version was captured, and whom it credits.
public struct CreditedVersion: Hashable, Sendable {
    public var captured: Instant
    public var credits: [Credit]

    /// A version with its credits.
    public init(captured: Instant, credits: [Credit]) {
        self.captured = captured
        self.credits = credits
    }
}

/// What makes two credits one; `==` of names alone takes canonically equivalent ones for the same.
private struct Key: Hashable {
    let role: Credit.Role
    let name: String
    private let bytes: [UInt8]

    init(_ credit: Credit) {
        role = credit.role
        name = credit.name
        bytes = Array(credit.name.utf8)
    }

    static func == (left: Key, right: Key) -> Bool {
        left.role == right.role && left.bytes == right.bytes
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(role)
        hasher.combine(bytes)
    }
}

public import Articles
public import Diffing
public import Patterns

/// Chooses the changes that others are told of: all conditions must hold, and of each one of its values; a condition without
/// values holds.
public struct ChangeFilter: Hashable, Sendable {
    /// Kinds of edits of headline and body.
    public var kinds: [EditKind] = []
    /// Of the whole change.
    public var significances: [Significance] = []
    /// Hosts with their subdomains, or patterns of hosts such as `*.example`.
    public var hosts: [String] = []
    /// Texts, of which an occurrence in headline, body or credited names was edited, came, or went.
    public var phrases: [String] = []

    /// A filter that chooses every change.
    public init() {}

    /// Whether a change is chosen.
    public func accepts(_ entry: HistoryEntry) throws(PatternError) -> Bool {
        let (diff, identity) = (entry.diff, entry.reference.identity.text)
        guard hosts.isEmpty || hosts.contains(where: { ArticlePattern(host: $0).matches(identity: identity) }),
            significances.isEmpty || significances.contains(diff.significance),
            kinds.isEmpty || !diff.kinds.keys.allSatisfy({ !kinds.contains($0) })
        else { return false }
        for phrase in phrases {
            if try diff.edits(textMatching: Pattern(phrase, Pattern.Options(isFixed: true))) { return true }
        }
        return phrases.isEmpty
    }
}

extension ChangeFilter: Decodable {
    /// The conditions that have values, by their names.
    public var conditions: [(name: String, values: [String])] {
        let all = [
            (name: "kinds", values: kinds.map(\.rawValue)),
            (name: "significances", values: significances.map(\.rawValue)), (name: "hosts", values: hosts),
            (name: "phrases", values: phrases),
        ]
        return all.filter { !$0.values.isEmpty }
    }

    /// The conditions as members of an object.
    public var json: JSON {
        .object(conditions.map { JSON.Member($0.name, JSON($0.values, JSON.string)) })
    }

    private enum CodingKeys: String, CodingKey {
        case kinds, significances, hosts, phrases
    }

    /// Reads the conditions; kinds and significances that are not known are left out.
    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: CodingKeys.self)
        func texts(_ key: CodingKeys) throws -> [String] {
            try members.decodeIfPresent([String].self, forKey: key) ?? []
        }
        kinds = try texts(.kinds).compactMap(EditKind.init)
        significances = try texts(.significances).compactMap(Significance.init)
        hosts = try texts(.hosts)
        phrases = try texts(.phrases)
    }
}

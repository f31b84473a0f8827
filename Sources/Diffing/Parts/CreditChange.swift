public import Articles

/// A change in who is credited for what.
public struct CreditChange: Hashable, Sendable {
    public var op: Op
    public var old: Credit?
    public var new: Credit?

    /// What happened to a credit, named as in the JSON form.
    public enum Op: String, CaseIterable, Hashable, Sendable {
        case insert, delete
        /// The same role, another name.
        case rename
        /// The same role and person, the name spelled in another way: with spaces, in other widths, with a staff code.
        case spelling
        /// The same role and name, in another place among those of the role.
        case order
        /// The same name, another role.
        case role
    }

    /// The changes between two lists of credits: role changes first claimed, then renames, then what came and went.
    ///
    /// Credits are equal when role and name are, byte by byte; where and how they are printed does not count. Among
    /// several of one role, names that share characters are paired first. The changes are in the order of the new list,
    /// deletions last.
    static func changes(from old: [Credit], to new: [Credit]) -> [CreditChange] {
        // Mostly a page credits whom it credited.
        let isSame = { old[$0].role == new[$0].role && old[$0].name.hasSameBytes(as: new[$0].name) }
        if old.count == new.count, old.indices.allSatisfy(isSame) { return [] }
        var pairing = CreditPairing(old: old, new: new)
        let equal = pairing.pair { "\($0.role.rawValue):\($0.name)" }
        let spellings = pairing.pair { "\($0.role.rawValue):\(PersonName($0.name).plain)" }
        let roles = pairing.pair(by: \.name)
        let renames = pairing.pairAlikeNames() + pairing.pair(by: \.role.rawValue)
        var changes: [(place: Int, change: CreditChange)] = []
        func add(_ op: Op, _ pairs: [(old: Int, new: Int)]) {
            changes += pairs.map { ($0.new, CreditChange(op: op, old: old[$0.old], new: new[$0.new])) }
        }
        add(.order, reordered(equal, new))
        add(.spelling, spellings)
        add(.role, roles)
        add(.rename, renames)
        changes += pairing.freeNew.map { ($0, CreditChange(op: .insert, old: nil, new: new[$0])) }
        return changes.sorted { $0.place < $1.place }.map(\.change)
            + pairing.freeOld.map { CreditChange(op: .delete, old: old[$0], new: nil) }
    }

    /// The names that are credited before or after.
    static func names(_ old: [Credit], _ new: [Credit]) -> [String] {
        let isSame = { old[$0].name.hasSameBytes(as: new[$0].name) }
        if old.count == new.count, old.indices.allSatisfy(isSame) { return new.map(\.name) }
        return Array(Set((old + new).map(\.name)))
    }

    /// The pairs of equal credits that changed places with others of their role; as few as possible.
    private static func reordered(_ equal: [(old: Int, new: Int)], _ new: [Credit]) -> [(old: Int, new: Int)] {
        Dictionary(grouping: equal.sorted { $0.new < $1.new }) { new[$0.new].role }.values.flatMap { pairs in
            let staying = IncreasingSubsequence.heaviest(
                of: pairs.map(\.old), weights: pairs.map { _ in 1 }, limit: (pairs.map(\.old).max() ?? 0) + 1)
            let kept = Set(staying)
            return pairs.indices.filter { !kept.contains($0) }.map { pairs[$0] }
        }
    }
}

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
        /// The same name, another role.
        case role
    }

    /// The changes between two lists of credits: role changes first claimed, then renames, then what came and went.
    ///
    /// Credits are equal when role and name are, byte by byte; where and how they are printed does not count. Among
    /// several of one role, names that share characters are paired first. The changes are in the order of the new list,
    /// deletions last.
    static func changes(from old: [Credit], to new: [Credit]) -> [CreditChange] {
        var pairing = CreditPairing(old: old, new: new)
        pairing.pair { "\($0.role.rawValue):\($0.name)" }
        let roles = pairing.pair(by: \.name)
        let renames = pairing.pairAlikeNames() + pairing.pair(by: \.role.rawValue)
        var changes = roles.map { ($0.new, CreditChange(op: .role, old: old[$0.old], new: new[$0.new])) }
        changes += renames.map { ($0.new, CreditChange(op: .rename, old: old[$0.old], new: new[$0.new])) }
        changes += pairing.freeNew.map { ($0, CreditChange(op: .insert, old: nil, new: new[$0])) }
        return changes.sorted { $0.0 < $1.0 }.map(\.1)
            + pairing.freeOld.map { CreditChange(op: .delete, old: old[$0], new: nil) }
    }
}

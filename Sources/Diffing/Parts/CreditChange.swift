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
    /// Credits are equal when role and name are; where and how they are printed does not count. The changes are in the
    /// order of the new list, deletions last.
    static func changes(from old: [Credit], to new: [Credit]) -> [CreditChange] {
        var pairing = CreditPairing(old: old, new: new)
        pairing.pair { $0.role == $1.role && isSame($0.name, $1.name) }
        let roles = pairing.pair { isSame($0.name, $1.name) }
        let similar = pairing.pair { $0.role == $1.role && sharesCharacters($0.name, $1.name) }
        let renames = similar + pairing.pair { $0.role == $1.role }
        var changes = roles.map { ($0.new, CreditChange(op: .role, old: old[$0.old], new: new[$0.new])) }
        changes += renames.map { ($0.new, CreditChange(op: .rename, old: old[$0.old], new: new[$0.new])) }
        changes += pairing.freeNew.map { ($0, CreditChange(op: .insert, old: nil, new: new[$0])) }
        return changes.sorted { $0.0 < $1.0 }.map(\.1)
            + pairing.freeOld.map { CreditChange(op: .delete, old: old[$0], new: nil) }
    }

    private static func isSame(_ first: String, _ second: String) -> Bool {
        first.utf8.elementsEqual(second.utf8)
    }

    private static func sharesCharacters(_ first: String, _ second: String) -> Bool {
        !Set(first).isDisjoint(with: second)
    }
}

/// Two lists of credits of which ever more are paired off.
private struct CreditPairing {
    let old: [Credit]
    let new: [Credit]
    private(set) var freeOld: [Int]
    private(set) var freeNew: [Int]

    init(old: [Credit], new: [Credit]) {
        self.old = old
        self.new = new
        freeOld = Array(old.indices)
        freeNew = Array(new.indices)
    }

    /// Pairs each free old credit with the first free new one that fits.
    @discardableResult
    mutating func pair(where fits: (Credit, Credit) -> Bool) -> [(old: Int, new: Int)] {
        var pairs: [(old: Int, new: Int)] = []
        for index in freeOld {
            guard let place = freeNew.firstIndex(where: { fits(old[index], new[$0]) }) else { continue }
            pairs.append((index, freeNew.remove(at: place)))
        }
        freeOld.removeAll { index in pairs.contains { $0.old == index } }
        return pairs
    }
}

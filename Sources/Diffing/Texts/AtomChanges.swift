/// A text as atoms: the pieces no edit cuts.
struct AtomText {
    let bytes: [UInt8]
    var atoms: [Token]

    /// The bytes of an atom.
    func content(_ index: Int) -> ArraySlice<UInt8> { bytes[atoms[index].range] }

    /// The range of bytes that a range of atoms covers.
    func byteRange(_ range: Range<Int>) -> Range<Int> {
        let start = range.lowerBound < atoms.count ? atoms[range.lowerBound].range.lowerBound : bytes.count
        return start..<(range.isEmpty ? start : atoms[range.upperBound - 1].range.upperBound)
    }

    /// How much of a text a reader sees in a range of atoms: characters, a whole word or number counting as its length.
    func weight(_ range: Range<Int>) -> Int {
        range.reduce(0) { weight, index in
            switch atoms[index].kind {
            case .characters: weight + 1
            case .word, .number: weight + max(1, atoms[index].range.count / 2)
            case .space, .punctuation: weight
            }
        }
    }
}

/// The changes between two texts in atoms, in the making: compared again inside changed stretches, then cleaned.
struct AtomChanges {
    var old: AtomText
    var new: AtomText
    var changes: [Change]

    /// Adds a stretch whose tokens are equal.
    mutating func appendEqual(_ oldAtoms: [Token], _ newAtoms: [Token]) {
        old.atoms += oldAtoms
        new.atoms += newAtoms
    }

    /// Adds a stretch whose tokens differ; the atoms inside it are compared once more.
    mutating func appendChanged(_ oldAtoms: [Token], _ newAtoms: [Token]) {
        let (oldStart, newStart) = (old.atoms.count, new.atoms.count)
        old.atoms += oldAtoms
        new.atoms += newAtoms
        var interner = Interner<ArraySlice<UInt8>>()
        let inner = MyersDiff.changes(
            from: oldAtoms.map { interner.number(of: old.bytes[$0.range]) },
            to: newAtoms.map { interner.number(of: new.bytes[$0.range]) })
        for change in inner {
            changes.append(
                Change(
                    old: (change.old.lowerBound + oldStart)..<(change.old.upperBound + oldStart),
                    new: (change.new.lowerBound + newStart)..<(change.new.upperBound + newStart)))
        }
    }

    /// The changes as ranges of bytes, with small islands absorbed and boundaries put where a person would cut.
    consuming func cleaned() -> [Change] {
        absorbIslands()
        slideBoundaries()
        return changes.map { Change(old: old.byteRange($0.old), new: new.byteRange($0.new)) }
    }

    private mutating func slideBoundaries() {
        let slider = BoundarySlider(old: old, new: new)
        for index in changes.indices {
            let previous = index > 0 ? changes[index - 1] : Change(old: 0..<0, new: 0..<0)
            let isLast = index == changes.count - 1
            let room = Change(
                old: previous.old.upperBound..<(isLast ? old.atoms.count : changes[index + 1].old.lowerBound),
                new: previous.new.upperBound..<(isLast ? new.atoms.count : changes[index + 1].new.lowerBound))
            changes[index] = slider.slid(changes[index], within: room)
        }
        joinTouching()
    }

    private mutating func joinTouching() {
        changes = changes.reduce(into: []) { joined, change in
            guard let last = joined.last, last.old.upperBound == change.old.lowerBound else {
                joined.append(change)
                return
            }
            joined[joined.count - 1] = Change(
                old: last.old.lowerBound..<change.old.upperBound, new: last.new.lowerBound..<change.new.upperBound)
        }
    }

    /// Joins changes between which less stays equal than they change on either side.
    ///
    /// The rule is that of Neil Fraser's "semantic cleanup" (2006): an equal stretch that is shorter than the edits
    /// around it is a coincidence, and reads better as a part of one edit.
    private mutating func absorbIslands() {
        var kept: [Change] = []
        for change in changes {
            kept.append(change)
            while kept.count > 1, isIsland(between: kept[kept.count - 2], and: kept[kept.count - 1]) {
                let last = kept.removeLast()
                let first = kept.removeLast()
                kept.append(
                    Change(
                        old: first.old.lowerBound..<last.old.upperBound,
                        new: first.new.lowerBound..<last.new.upperBound))
            }
        }
        changes = kept
    }

    private func isIsland(between first: Change, and last: Change) -> Bool {
        let island = old.weight(first.old.upperBound..<last.old.lowerBound)
        return island <= 1 + size(first) / 4 && island < size(first) && island < size(last) || island == 0
    }

    private func size(_ change: Change) -> Int {
        max(old.weight(change.old), new.weight(change.new))
    }
}

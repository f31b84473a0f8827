/// The changes between two texts in atoms, in the making: compared again inside changed stretches, then cleaned.
struct AtomChanges {
    private var old: AtomText
    private var new: AtomText
    private var changes: [Change] = []

    init(old: [UInt8], new: [UInt8]) {
        self.old = AtomText(bytes: old)
        self.new = AtomText(bytes: new)
    }

    /// Adds a stretch whose tokens are equal.
    mutating func appendEqual(_ oldTokens: ArraySlice<Token>, _ newTokens: ArraySlice<Token>) {
        old.append(oldTokens)
        new.append(newTokens)
    }

    /// Adds a stretch whose tokens differ; the atoms inside it are compared once more.
    mutating func appendChanged(_ oldTokens: ArraySlice<Token>, _ newTokens: ArraySlice<Token>) {
        let (oldStart, newStart) = (old.atoms.count, new.atoms.count)
        old.append(oldTokens)
        new.append(newTokens)
        var interner = Interner<ArraySlice<UInt8>>()
        let inner = MyersDiff.changes(
            from: (oldStart..<old.atoms.count).map { interner.number(of: old.content($0)) },
            to: (newStart..<new.atoms.count).map { interner.number(of: new.content($0)) })
        changes += inner.map { change in
            Change(
                old: (change.old.lowerBound + oldStart)..<(change.old.upperBound + oldStart),
                new: (change.new.lowerBound + newStart)..<(change.new.upperBound + newStart))
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

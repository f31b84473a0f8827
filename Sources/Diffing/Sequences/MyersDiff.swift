/// The shortest edit script between two sequences, in linear space.
///
/// Eugene W. Myers, "An O(ND) Difference Algorithm and Its Variations" (1986), section 4b: the middle of the script is
/// searched from both ends, then the halves likewise. Time is O(ND) for N elements with D differences. A search that
/// becomes too costly settles for the farthest path found, as GNU diff does; the script is then valid but perhaps not
/// the shortest. Elements count from 0 and leave few numbers out.
struct MyersDiff {
    private let old: [Int32]
    private let new: [Int32]
    private var isOldChanged: [Bool]
    private var isNewChanged: [Bool]

    /// The changes that turn one sequence into the other, in order, no two of them touching.
    static func changes(from old: [Int32], to new: [Int32]) -> [Change] {
        var diff = MyersDiff(old: old, new: new)
        diff.compare()
        return diff.changes()
    }

    private init(old: [Int32], new: [Int32]) {
        self.old = old
        self.new = new
        isOldChanged = Array(repeating: true, count: old.count)
        isNewChanged = Array(repeating: true, count: new.count)
    }

    /// Compares what is left without the elements that the other sequence lacks, which are changed on any path.
    private mutating func compare() {
        let (oldValues, newValues) = (Self.isPresent(old), Self.isPresent(new))
        let oldPlaces = old.indices.filter { old[$0] < newValues.count && newValues[Int(old[$0])] }
        let newPlaces = new.indices.filter { new[$0] < oldValues.count && oldValues[Int(new[$0])] }
        let (shared, otherShared) = (oldPlaces.map { old[$0] }, newPlaces.map { new[$0] })
        var search = MiddleSearch(old: shared, new: otherShared)
        var pending = [Change(old: oldPlaces.indices, new: newPlaces.indices)]
        while let whole = pending.popLast() {
            let box = whole.trimmed(shared, otherShared)
            for (x, y) in Self.outside(box, in: whole) {
                isOldChanged[oldPlaces[x]] = false
                isNewChanged[newPlaces[y]] = false
            }
            guard !box.old.isEmpty, !box.new.isEmpty else { continue }
            let (x, y) = search.middle(of: box)
            pending.append(Change(old: x..<box.old.upperBound, new: y..<box.new.upperBound))
            pending.append(Change(old: box.old.lowerBound..<x, new: box.new.lowerBound..<y))
        }
    }

    /// For each number up to the greatest element whether it is one.
    private static func isPresent(_ elements: [Int32]) -> [Bool] {
        var isPresent = Array(repeating: false, count: Int(elements.max() ?? -1) + 1)
        for element in elements { isPresent[Int(element)] = true }
        return isPresent
    }

    /// The pairs of equal elements in front of a box and behind it.
    private static func outside(_ box: Change, in whole: Change) -> [(Int, Int)] {
        Array(zip(whole.old.lowerBound..<box.old.lowerBound, whole.new.lowerBound..<box.new.lowerBound))
            + Array(zip(box.old.upperBound..<whole.old.upperBound, box.new.upperBound..<whole.new.upperBound))
    }

    private func changes() -> [Change] {
        var changes: [Change] = []
        var x = 0
        var y = 0
        while x < old.count || y < new.count {
            let start = (x, y)
            while x < old.count, isOldChanged[x] { x += 1 }
            while y < new.count, isNewChanged[y] { y += 1 }
            if start != (x, y) { changes.append(Change(old: start.0..<x, new: start.1..<y)) }
            if x < old.count { x += 1 }
            if y < new.count { y += 1 }
        }
        return changes
    }
}

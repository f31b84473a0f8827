/// The shortest edit script between two sequences, in linear space.
///
/// Eugene W. Myers, "An O(ND) Difference Algorithm and Its Variations" (1986), section 4b: the middle of the script is
/// searched from both ends, then the halves likewise. Time is O(ND) for N elements with D differences. Beyond
/// `costLimit` differences the search settles for the farthest path found, as GNU diff does, so that unlike sequences
/// take O(N × costLimit); the script is then valid but perhaps not the shortest.
struct MyersDiff {
    /// How many differences the search for one middle may cross.
    static let costLimit = 1024

    private let old: [Int]
    private let new: [Int]
    private var isOldChanged: [Bool]
    private var isNewChanged: [Bool]
    /// The farthest old index reached on each diagonal, from the front and from the back.
    private var forward: [Int]
    private var backward: [Int]
    /// What is added to a diagonal (old index less new index) to make it an index of the two arrays.
    private let base: Int

    /// The changes that turn one sequence into the other, in order, no two of them touching.
    static func changes(from old: [Int], to new: [Int]) -> [Change] {
        var diff = MyersDiff(old: old, new: new)
        diff.compare()
        return diff.changes()
    }

    private init(old: [Int], new: [Int]) {
        self.old = old
        self.new = new
        isOldChanged = Array(repeating: false, count: old.count)
        isNewChanged = Array(repeating: false, count: new.count)
        base = new.count + 1
        forward = Array(repeating: 0, count: old.count + new.count + 3)
        backward = forward
    }

    private mutating func compare() {
        var pending = [Change(old: 0..<old.count, new: 0..<new.count)]
        while let box = pending.popLast() {
            let box = trimmed(box)
            if box.old.isEmpty {
                for index in box.new { isNewChanged[index] = true }
            } else if box.new.isEmpty {
                for index in box.old { isOldChanged[index] = true }
            } else {
                let (x, y) = middle(of: box)
                pending.append(Change(old: x..<box.old.upperBound, new: y..<box.new.upperBound))
                pending.append(Change(old: box.old.lowerBound..<x, new: box.new.lowerBound..<y))
            }
        }
    }

    /// The box without the equal elements at both ends.
    private func trimmed(_ box: Change) -> Change {
        var box = box
        while let x = box.old.first, let y = box.new.first, old[x] == new[y] {
            box = Change(old: (x + 1)..<box.old.upperBound, new: (y + 1)..<box.new.upperBound)
        }
        while let x = box.old.last, let y = box.new.last, old[x] == new[y] {
            box = Change(old: box.old.lowerBound..<x, new: box.new.lowerBound..<y)
        }
        return box
    }

    /// A point on a shortest path through the box, where the paths from both ends meet.
    private mutating func middle(of box: Change) -> (x: Int, y: Int) {
        let start = box.old.lowerBound - box.new.lowerBound
        let end = box.old.upperBound - box.new.upperBound
        let lowest = box.old.lowerBound - box.new.upperBound
        let highest = box.old.upperBound - box.new.lowerBound
        let isOdd = (start - end) % 2 != 0
        var fromStart = Diagonals(start)
        var fromEnd = Diagonals(end)
        forward[base + start] = box.old.lowerBound
        backward[base + end] = box.old.upperBound
        for cost in 1... {
            fromStart.widen(lowest, highest) { forward[base + $0] = -1 }
            for diagonal in fromStart.all {
                let x = stepForward(on: diagonal, in: box)
                if isOdd, fromEnd.contains(diagonal), backward[base + diagonal] <= x { return (x, x - diagonal) }
            }
            fromEnd.widen(lowest, highest) { backward[base + $0] = Int.max }
            for diagonal in fromEnd.all {
                let x = stepBackward(on: diagonal, in: box)
                if !isOdd, fromStart.contains(diagonal), x <= forward[base + diagonal] { return (x, x - diagonal) }
            }
            if cost >= Self.costLimit { break }
        }
        return farthest(fromStart, fromEnd, in: box)
    }

    private mutating func stepForward(on diagonal: Int, in box: Change) -> Int {
        let fromInsertion = forward[base + diagonal + 1]
        let fromDeletion = forward[base + diagonal - 1]
        var x = fromDeletion < fromInsertion ? fromInsertion : fromDeletion + 1
        while x < box.old.upperBound, x - diagonal < box.new.upperBound, old[x] == new[x - diagonal] { x += 1 }
        forward[base + diagonal] = x
        return x
    }

    private mutating func stepBackward(on diagonal: Int, in box: Change) -> Int {
        let fromInsertion = backward[base + diagonal - 1]
        let fromDeletion = backward[base + diagonal + 1]
        var x = fromInsertion < fromDeletion ? fromInsertion : fromDeletion - 1
        while x > box.old.lowerBound, x - diagonal > box.new.lowerBound, old[x - 1] == new[x - diagonal - 1] { x -= 1 }
        backward[base + diagonal] = x
        return x
    }

    /// The point that lies farthest from its end on any path of the search, forwards or backwards.
    private func farthest(_ fromStart: Diagonals, _ fromEnd: Diagonals, in box: Change) -> (x: Int, y: Int) {
        func inside(_ x: Int, _ diagonal: Int) -> Bool {
            (box.old.lowerBound...box.old.upperBound).contains(x)
                && (box.new.lowerBound...box.new.upperBound).contains(x - diagonal)
        }
        let ahead = fromStart.all.map { (x: forward[base + $0], y: forward[base + $0] - $0) }
            .filter { inside($0.x, $0.x - $0.y) }.max { $0.x + $0.y < $1.x + $1.y }
        let behind = fromEnd.all.filter { backward[base + $0] != Int.max }
            .map { (x: backward[base + $0], y: backward[base + $0] - $0) }
            .filter { inside($0.x, $0.x - $0.y) }.min { $0.x + $0.y < $1.x + $1.y }
        let first = ahead ?? (box.old.lowerBound, box.new.lowerBound)
        let last = behind ?? (box.old.upperBound, box.new.upperBound)
        let gained = first.x + first.y - box.old.lowerBound - box.new.lowerBound
        let gainedBehind = box.old.upperBound + box.new.upperBound - last.x - last.y
        return gained >= gainedBehind ? first : last
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

/// The diagonals that a search has reached after some steps: every second one between two bounds.
private struct Diagonals {
    private var low: Int
    private var high: Int

    init(_ start: Int) {
        low = start
        high = start
    }

    var all: StrideThrough<Int> { stride(from: high, through: low, by: -2) }

    func contains(_ diagonal: Int) -> Bool {
        diagonal >= low && diagonal <= high
    }

    /// Takes the next diagonal on both sides, or gives one up where the box ends; `clear` marks those beyond.
    mutating func widen(_ lowest: Int, _ highest: Int, clear: (Int) -> Void) {
        if low > lowest {
            low -= 1
            clear(low - 1)
        } else {
            low += 1
        }
        if high < highest {
            high += 1
            clear(high + 1)
        } else {
            high -= 1
        }
    }
}

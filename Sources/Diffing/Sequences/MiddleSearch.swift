/// Searches the middle of a shortest path between two sequences, for parts of these and again for parts of the parts.
///
/// A path goes through a grid of old indices x and new indices y; it follows diagonals, x - y, where elements are equal.
struct MiddleSearch {
    private let old: [Int32]
    private let new: [Int32]
    /// The farthest old index reached on each diagonal, from the front and from the back.
    private var forward: [Int]
    private var backward: [Int]
    /// What is added to a diagonal to make it an index of the two arrays.
    private let base: Int
    /// How many differences the search for one middle may cross from each end.
    private let costLimit: Int

    /// Marks a diagonal that the search from the back has not reached.
    private static let unreached = Int.max / 2

    /// A search in two sequences.
    ///
    /// Its limit is such that all searches in them together take about 2^22 steps at most, for sequences of up to two
    /// million elements.
    init(old: [Int32], new: [Int32]) {
        self.old = old
        self.new = new
        base = new.count + 1
        forward = Array(repeating: 0, count: old.count + new.count + 3)
        backward = forward
        costLimit = max(64, min(1024, (1 << 22) / max(1, old.count + new.count)))
    }

    /// A point on a shortest path through the box, where the paths from both ends meet.
    ///
    /// - Parameter box: trimmed, and not empty on either side; so the point is none of its two ends.
    mutating func middle(of box: Change) -> (x: Int, y: Int) {
        let start = box.old.lowerBound - box.new.lowerBound
        let end = box.old.upperBound - box.new.upperBound
        let lowest = box.old.lowerBound - box.new.upperBound
        let highest = box.old.upperBound - box.new.lowerBound
        let isOdd = (start - end) % 2 != 0
        var fromStart = Diagonals(start)
        var fromEnd = Diagonals(end)
        forward[base + start] = box.old.lowerBound
        backward[base + end] = box.old.upperBound
        for _ in 1...costLimit {
            fromStart.widen(lowest, highest) { forward[base + $0] = -1 }
            if let found = stepForward(fromStart, meeting: isOdd ? fromEnd : nil, in: box) { return found }
            fromEnd.widen(lowest, highest) { backward[base + $0] = Self.unreached }
            if let found = stepBackward(fromEnd, meeting: isOdd ? nil : fromStart, in: box) { return found }
        }
        return farthest(fromStart, fromEnd, in: box)
    }

    /// Takes the paths from the front one difference further; where they meet those from the back is a middle.
    private mutating func stepForward(
        _ diagonals: Diagonals, meeting others: Diagonals?, in box: Change
    ) -> (x: Int, y: Int)? {
        old.withUnsafeBufferPointer { old in
            new.withUnsafeBufferPointer { new in
                forward.withUnsafeMutableBufferPointer { forward in
                    var diagonal = diagonals.high
                    while diagonal >= diagonals.low {
                        let place = base + diagonal
                        var x = max(forward[place + 1], forward[place - 1] + 1)
                        while x < box.old.upperBound, x - diagonal < box.new.upperBound, old[x] == new[x - diagonal] {
                            x += 1
                        }
                        forward[place] = x
                        if let others, others.contains(diagonal), backward[place] <= x { return (x, x - diagonal) }
                        diagonal -= 2
                    }
                    return nil
                }
            }
        }
    }

    /// Takes the paths from the back one difference further; where they meet those from the front is a middle.
    private mutating func stepBackward(
        _ diagonals: Diagonals, meeting others: Diagonals?, in box: Change
    ) -> (x: Int, y: Int)? {
        old.withUnsafeBufferPointer { old in
            new.withUnsafeBufferPointer { new in
                backward.withUnsafeMutableBufferPointer { backward in
                    var diagonal = diagonals.high
                    while diagonal >= diagonals.low {
                        let place = base + diagonal
                        var x = min(backward[place - 1], backward[place + 1] - 1)
                        while x > box.old.lowerBound, x - diagonal > box.new.lowerBound,
                            old[x - 1] == new[x - diagonal - 1]
                        {
                            x -= 1
                        }
                        backward[place] = x
                        if let others, others.contains(diagonal), x <= forward[place] { return (x, x - diagonal) }
                        diagonal -= 2
                    }
                    return nil
                }
            }
        }
    }

    /// The point that lies farthest from its end on any path of the search, forwards or backwards.
    private func farthest(_ fromStart: Diagonals, _ fromEnd: Diagonals, in box: Change) -> (x: Int, y: Int) {
        func isInside(_ point: (x: Int, y: Int)) -> Bool {
            point.x >= box.old.lowerBound && point.x <= box.old.upperBound && point.y >= box.new.lowerBound
                && point.y <= box.new.upperBound
        }
        let ahead = fromStart.all.map { (x: forward[base + $0], y: forward[base + $0] - $0) }.filter(isInside)
        let behind = fromEnd.all.map { (x: backward[base + $0], y: backward[base + $0] - $0) }.filter(isInside)
        let first = ahead.max { $0.x + $0.y < $1.x + $1.y } ?? (box.old.lowerBound, box.new.lowerBound)
        let last = behind.min { $0.x + $0.y < $1.x + $1.y } ?? (box.old.upperBound, box.new.upperBound)
        let gained = first.x + first.y - box.old.lowerBound - box.new.lowerBound
        let gainedBehind = box.old.upperBound + box.new.upperBound - last.x - last.y
        return gained >= gainedBehind ? first : last
    }
}

/// The diagonals that a search has reached after some steps: every second one between two bounds.
private struct Diagonals {
    private(set) var low: Int
    private(set) var high: Int

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

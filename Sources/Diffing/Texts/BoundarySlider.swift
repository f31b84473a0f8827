/// Moves a change that only inserts or only deletes to the place where a person would have cut.
///
/// `ab[ab]c` says the same as `a[ba]bc`; of all such places the one with the best boundaries is taken. The idea is that
/// of Neil Fraser's "lossless" cleanup and of Git's indent heuristic: score the boundaries, keep the best.
struct BoundarySlider {
    let old: AtomText
    let new: AtomText

    /// The changes at their best places; those that come to touch are joined.
    func slid(_ changes: [Change]) -> [Change] {
        var slid: [Change] = []
        for (index, change) in changes.enumerated() {
            let isLast = index == changes.count - 1
            let room = Change(
                old: (slid.last?.old.upperBound ?? 0)..<(isLast ? old.count : changes[index + 1].old.lowerBound),
                new: (slid.last?.new.upperBound ?? 0)..<(isLast ? new.count : changes[index + 1].new.lowerBound))
            slid.appendJoining(self.slid(change, within: room))
        }
        return slid
    }

    /// Whether a change has another place to which it could be moved, if its neighbours leave it room.
    func canMove(_ change: Change) -> Bool {
        if change.old.isEmpty { return Self.canMove(change.new, in: new) }
        return change.new.isEmpty && Self.canMove(change.old, in: old)
    }

    private static func canMove(_ range: Range<Int>, in text: AtomText) -> Bool {
        let (start, end) = (range.lowerBound, range.upperBound)
        return start > 0 && text.numbers[start - 1] == text.numbers[end - 1]
            || end < text.count && text.numbers[start] == text.numbers[end]
    }

    /// The change at its best place within the room that its neighbours leave it.
    private func slid(_ change: Change, within room: Change) -> Change {
        let shift: Int
        if change.old.isEmpty {
            shift = bestShift(of: change.new, in: new, room.new, along: change.old, room.old)
        } else if change.new.isEmpty {
            shift = bestShift(of: change.old, in: old, room.old, along: change.new, room.new)
        } else {
            return change
        }
        return change.shifted(old: shift, new: shift)
    }

    /// How far the range is moved, to the left where negative; the empty range of the other text moves along.
    private func bestShift(
        of range: Range<Int>, in text: AtomText, _ room: Range<Int>, along point: Range<Int>, _ otherRoom: Range<Int>
    ) -> Int {
        var best = (score: score(range, in: text), shift: 0)
        let left = -min(Self.reach, range.lowerBound - room.lowerBound, point.lowerBound - otherRoom.lowerBound)
        let right = min(Self.reach, room.upperBound - range.upperBound, otherRoom.upperBound - point.upperBound)
        for (direction, end) in [(-1, left), (1, right)] {
            for shift in stride(from: direction, through: end, by: direction) {
                let step = direction < 0 ? shift : shift - 1
                guard text.numbers[range.lowerBound + step] == text.numbers[range.upperBound + step] else { break }
                let candidate = score((range.lowerBound + shift)..<(range.upperBound + shift), in: text)
                if candidate > best.score { best = (candidate, shift) }
            }
        }
        return best.shift
    }

    /// How many atoms a change is moved at most; beyond a sentence no better place is to be expected.
    private static let reach = 200

    /// How good the two boundaries of a range are.
    private func score(_ range: Range<Int>, in text: AtomText) -> Int {
        boundary(range.lowerBound, in: text) + boundary(range.upperBound, in: text)
    }

    /// How good it is to cut in front of an atom: best at the ends of the text and after a sentence.
    private func boundary(_ index: Int, in text: AtomText) -> Int {
        guard index > 0, index < text.count else { return 6 }
        let (before, after) = (text.kinds[index - 1], text.kinds[index])
        switch before {
        case .sentenceEnd: return 5
        case .punctuation: return 4
        case .space: return index > 1 && text.kinds[index - 2] == .sentenceEnd ? 5 : 3
        case .number, .word, .characters: break
        }
        switch after {
        case .space, .punctuation, .sentenceEnd: return 2
        case .number, .word, .characters: return text.startsToken[index] ? 1 : 0
        }
    }
}

/// Moves a change that only inserts or only deletes to the place where a person would have cut.
///
/// `ab[ab]c` says the same as `a[ba]bc`; of all such places the one with the best boundaries is taken. The idea is that
/// of Neil Fraser's "lossless" cleanup and of Git's indent heuristic: score the boundaries, keep the best.
struct BoundarySlider {
    let old: AtomText
    let new: AtomText

    /// The change at its best place within the room that its neighbours leave it.
    func slid(_ change: Change, within room: Change) -> Change {
        let shift: Int
        if change.old.isEmpty {
            shift = bestShift(of: change.new, in: new, room.new, along: change.old, in: old, room.old)
        } else if change.new.isEmpty {
            shift = bestShift(of: change.old, in: old, room.old, along: change.new, in: new, room.new)
        } else {
            return change
        }
        return Change(old: moved(change.old, by: shift), new: moved(change.new, by: shift))
    }

    private func moved(_ range: Range<Int>, by shift: Int) -> Range<Int> {
        (range.lowerBound + shift)..<(range.upperBound + shift)
    }

    /// How far the range is moved, to the left where negative; the empty range of the other text moves along.
    private func bestShift(
        of range: Range<Int>, in text: AtomText, _ room: Range<Int>,
        along point: Range<Int>, in other: AtomText, _ otherRoom: Range<Int>
    ) -> Int {
        var best = (score: score(range, in: text), shift: 0)
        let left = -min(Self.reach, range.lowerBound - room.lowerBound, point.lowerBound - otherRoom.lowerBound)
        let right = min(Self.reach, room.upperBound - range.upperBound, otherRoom.upperBound - point.upperBound)
        for (direction, end) in [(-1, left), (1, right)] {
            for shift in stride(from: direction, through: end, by: direction) {
                let step = direction < 0 ? shift : shift - 1
                guard text.content(range.lowerBound + step).elementsEqual(text.content(range.upperBound + step)) else {
                    break
                }
                let candidate = score(moved(range, by: shift), in: text)
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
        guard index > 0, index < text.atoms.count else { return 6 }
        let before = text.content(index - 1)
        if Self.sentenceEnds.contains(where: { before.elementsEqual($0) }) { return 5 }
        if text.atoms[index - 1].kind == .punctuation { return 4 }
        if text.atoms[index - 1].kind == .space { return 3 }
        if text.atoms[index].kind == .space || text.atoms[index].kind == .punctuation { return 2 }
        return text.atoms[index - 1].kind == .characters && text.atoms[index].kind == .characters ? 0 : 1
    }

    private static let sentenceEnds = ["。", "！", "？", "；", ".", "!", "?", "\n"].map { Array($0.utf8) }
}

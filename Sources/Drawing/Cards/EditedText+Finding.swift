import Diffing
import Segmentation

extension EditedText {
    /// The weightiest edit of a comparison, with the sentence that it stands in.
    ///
    /// - Parameters:
    ///   - borders: the offsets in the new text, or in the old one of a merge, where a border of blocks came or went.
    ///   - isSplit: whether the borders came.
    init?(_ text: TextDiff, borders: [Int] = [], isSplit: Bool = true, _ segmenter: inout Segmenter) {
        let cut = Self.pieces(of: text, borders: borders, isSplit: isSplit)
        guard let focus = cut.focus else { return nil }
        let (piece, place) = (cut.pieces[focus], cut.starts[focus])
        let stop = place + (piece.new == Self.border ? 0 : piece.new.utf8.count)
        let ends = segmenter.boundaries(in: text.new)
        // What came or went alone is shown with the sentences around it, another edit with its own.
        let isReplaced = !piece.old.isEmpty && !piece.new.isEmpty
        let bytes = Array(text.new.utf8)
        let first = ends.last { $0 < place || isReplaced && $0 == place } ?? 0
        let last = ends.first { isReplaced ? $0 >= stop : $0 > stop && !Self.isBlank(bytes[stop..<$0]) } ?? .max
        self.init(focus: Self.cleaned(piece))
        for index in cut.pieces.indices where index != focus {
            let piece = cut.pieces[index]
            let length = piece.new == Self.border ? 0 : piece.new.utf8.count
            guard let kept = Self.part(of: piece, at: cut.starts[index]..<cut.starts[index] + length, first, last)
            else { continue }
            if index < focus { before.append(Self.cleaned(kept)) } else { after.append(Self.cleaned(kept)) }
        }
        trim()
    }

    /// A text that came or went whole.
    init(old: String = "", new: String = "") {
        self.init(focus: Self.cleaned(Piece(old: old, new: new)))
    }

    private static let border = "¶"

    private static func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.allSatisfy { $0 <= UInt8(ascii: " ") }
    }

    private static func cleaned(_ piece: Piece) -> Piece {
        Piece(old: Passage.cleaned(piece.old), new: Passage.cleaned(piece.new))
    }

    /// What of a piece lies inside a sentence of the new text; an edit is never cut.
    private static func part(of piece: Piece, at range: Range<Int>, _ first: Int, _ last: Int) -> Piece? {
        if !piece.isEqual { return range.lowerBound >= first && range.upperBound <= last ? piece : nil }
        let kept = max(range.lowerBound, first)..<max(first, min(range.upperBound, last))
        guard kept.lowerBound < kept.upperBound else { return nil }
        let bytes = piece.new.utf8
        let start = bytes.index(bytes.startIndex, offsetBy: kept.lowerBound - range.lowerBound)
        let text = String(piece.new[start..<bytes.index(start, offsetBy: kept.count)])
        return Piece(old: text, new: text)
    }

    /// Removes the spaces at both ends of what is around the edit.
    private mutating func trim() {
        if let first = before.first, first.isEqual {
            let text = String(first.new.drop(while: \.isWhitespace))
            before[0] = Piece(old: text, new: text)
        }
        if let last = after.last, last.isEqual {
            let text = String(last.new.reversed().drop(while: \.isWhitespace).reversed())
            after[after.count - 1] = Piece(old: text, new: text)
        }
    }
}

extension EditedText {
    /// A comparison in pieces, with where each begins in the new text and which is the weightiest edit.
    private static func pieces(
        of text: TextDiff, borders: [Int], isSplit: Bool
    ) -> (pieces: [Piece], starts: [Int], focus: Int?) {
        var (pieces, starts): ([Piece], [Int]) = ([], [])
        var focus: (index: Int, rank: Int)?
        func add(_ piece: Piece, at start: Int, rank: Int?) {
            if let rank, rank < focus?.rank ?? .max { focus = (pieces.count, rank) }
            pieces.append(piece)
            starts.append(start)
        }
        for edit in text.edits {
            let (old, new) = (text.oldText(of: edit), text.newText(of: edit))
            guard edit.op == .equal else {
                add(Piece(old: old, new: new), at: edit.new.lowerBound, rank: edit.kind.map(rank))
                continue
            }
            let range = isSplit ? edit.new : edit.old
            var done = range.lowerBound
            for border in borders where border > range.lowerBound && border <= range.upperBound {
                let (from, to) = (done - range.lowerBound, border - range.lowerBound)
                add(equal(new, from..<to), at: edit.new.lowerBound + from, rank: nil)
                let mark = Piece(old: isSplit ? "" : Self.border, new: isSplit ? Self.border : "")
                add(mark, at: edit.new.lowerBound + to, rank: .max - 1)
                done = border
            }
            let rest = done - range.lowerBound
            add(equal(new, rest..<range.count), at: edit.new.lowerBound + rest, rank: nil)
        }
        return (pieces, starts, focus?.index)
    }

    private static func rank(_ kind: EditKind) -> Int {
        EditKind.allCases.firstIndex(of: kind) ?? EditKind.allCases.count
    }

    private static func equal(_ text: String, _ range: Range<Int>) -> Piece {
        let start = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
        let part = String(text[start..<text.utf8.index(start, offsetBy: range.count)])
        return Piece(old: part, new: part)
    }
}

import Diffing

/// An edit of a text with the text around it, from which passages of any length are cut.
struct EditedText: Hashable, Sendable {
    /// A stretch as it stood and as it stands; the two are the same where nothing changed.
    struct Piece: Hashable, Sendable {
        var old: String
        var new: String

        var isEqual: Bool { old == new }

        /// How many characters it takes at most.
        var count: Int { max(old.count, new.count) }
    }

    var before: [Piece] = []
    /// The edit that is shown whatever else has to go.
    var focus: Piece
    var after: [Piece] = []

    /// The number of characters in all, counted in the longer of the two texts.
    var count: Int { focus.count + Self.count(before) + Self.count(after) }

    private static func count(_ pieces: [Piece]) -> Int {
        pieces.reduce(0) { $0 + $1.count }
    }
}

extension EditedText {
    /// One of the two texts.
    enum Side {
        case old, new
    }

    /// A side's text in about so many characters: the edit, and as much around it as there is room for.
    ///
    /// An ellipsis stands for what is left out; it never cuts a character.
    func passage(_ side: Side, length: Int) -> Passage {
        let (left, right) = (Self.count(before), Self.count(after))
        let focusLength = min(focus.count, max(8, length - min(left + right, length / 3)))
        let room = max(0, length - focusLength)
        let leftLength = min(left, max(room / 2, room - right))
        let rightLength = min(right, max(room / 2, room - left))
        var passage = Passage()
        Self.add(Self.tail(of: before, leftLength), side, cutsBefore: leftLength < left, to: &passage)
        Self.add(focus, side, length: focusLength, to: &passage)
        Self.add(Self.head(of: after, rightLength), side, to: &passage)
        if rightLength < right { passage.add("…", .quiet) }
        return passage
    }

    private static func add(_ pieces: [Piece], _ side: Side, cutsBefore: Bool = false, to passage: inout Passage) {
        if cutsBefore { passage.add("…", .quiet) }
        for piece in pieces { add(piece, side, length: .max, to: &passage) }
    }

    /// Adds a piece; of one that is longer, its beginning.
    private static func add(_ piece: Piece, _ side: Side, length: Int, to passage: inout Passage) {
        let text = side == .old ? piece.old : piece.new
        let head = text.prefix(length)
        passage.add(head, piece.isEqual ? .plain : side == .old ? .deleted : .inserted)
        if head.endIndex < text.endIndex { passage.add("…", .quiet) }
    }

    /// The first pieces, so many characters of them; an edit is not cut.
    private static func head(of pieces: [Piece], _ length: Int) -> [Piece] {
        var (room, found) = (length, [Piece]())
        for piece in pieces {
            guard room > 0 else { break }
            if piece.count > room {
                if piece.isEqual { found.append(equal(piece.new.prefix(room))) }
                break
            }
            found.append(piece)
            room -= piece.count
        }
        return found
    }

    /// The last pieces, so many characters of them; an edit is not cut.
    private static func tail(of pieces: [Piece], _ length: Int) -> [Piece] {
        var (room, found) = (length, [Piece]())
        for piece in pieces.reversed() {
            guard room > 0 else { break }
            if piece.count > room {
                if piece.isEqual { found.append(equal(piece.new.suffix(room))) }
                break
            }
            found.append(piece)
            room -= piece.count
        }
        return found.reversed()
    }

    private static func equal(_ text: Substring) -> Piece {
        Piece(old: String(text), new: String(text))
    }
}

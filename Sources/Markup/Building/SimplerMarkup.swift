/// A page as the parser gets it: some of it is left out, and of texts and values only placeholders stand there.
///
/// A parser handles every character by itself, though most of them only pass from the page into the tree. A stretch of
/// such characters becomes one; ``restore(_:into:)`` puts back what it stands for. The tree is the same then, since a
/// stretch neither begins nor ends nor changes anything, wherever the parser meets it: it has no character with which
/// markup begins or ends, and none that the parser replaces.
struct SimplerMarkup {
    private(set) var bytes: [UInt8] = []

    private let page: UnsafeBufferPointer<UInt8>
    /// What the placeholders stand for, as ranges of the page.
    private var pieces: [Range<Int>] = []
    private let mostPieces: Int
    /// How much of the page has been taken over.
    private var end = 0

    /// What can stand in front of a `>` that ends something.
    private static let ends = "-]/!".utf8

    /// So many bytes at least get a placeholder.
    private static let shortest = 8

    init(_ page: UnsafeBufferPointer<UInt8>) {
        self.page = page
        mostPieces = page.contains(Placeholder.lead) ? 0 : Placeholder.limit
        bytes.reserveCapacity(page.count)
    }

    /// Leaves out a range, which lies behind all that were given before.
    ///
    /// Where texts would meet in the gap and could become markup together, a comment parts them.
    mutating func cut(_ range: Range<Int>) {
        take(upTo: range.lowerBound)
        end = range.upperBound
        if let last = bytes.last, last != 0x3E, !AttributeCursor.isSpace(last), page[end - 1] == 0x3E {
            bytes += "<!---->".utf8
        }
    }

    /// Puts placeholders into a text or the value of an attribute, which lies behind all that was given before.
    mutating func abridge(_ range: Range<Int>) {
        var start = range.lowerBound
        while range.upperBound - start >= Self.shortest, pieces.count < mostPieces {
            var stop = start
            while stop < range.upperBound, isPassive(at: stop) { stop += 1 }
            replace(start..<stop)
            start = stop < range.upperBound && page[stop] == 0x26 ? referenceEnd(from: stop) : stop + 1
        }
    }

    /// Takes over the rest of the page.
    mutating func finish() { take(upTo: page.count) }

    private mutating func take(upTo index: Int) {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: page[end..<index]))
        end = index
    }

    /// Puts a placeholder for passive bytes without the spaces around them, and without the beginnings of `-->`, `]]>` and
    /// `/>` at their end.
    private mutating func replace(_ range: Range<Int>) {
        var (start, stop) = (range.lowerBound, range.upperBound)
        while start < stop, AttributeCursor.isSpace(page[start]) || page[start] & 0xC0 == 0x80 { start += 1 }
        while start < stop, AttributeCursor.isSpace(page[stop - 1]) || Self.ends.contains(page[stop - 1]) { stop -= 1 }
        guard stop - start >= Self.shortest else { return }
        take(upTo: start)
        Placeholder.append(pieces.count, to: &bytes)
        pieces.append(start..<stop)
        end = stop
    }

    /// Whether the parser does nothing but take over the byte at an index: no ``"&'<=>` ``, no control character, no part
    /// of a noncharacter.
    private func isPassive(at index: Int) -> Bool {
        switch page[index] {
        case 0x22, 0x26, 0x27, 0x3C...0x3E, 0x60, 0x7F: false
        case 0x09, 0x0A, 0x20...0x7E, 0x80...0xC1, 0xC3...0xEE: true
        case 0xEF: page[index + 1] != 0xB7 && page[index + 1] != 0xBF
        default: false
        }
    }

    /// Where what may be a character reference is over, with the byte behind it, on which its meaning can depend.
    private func referenceEnd(from ampersand: Int) -> Int {
        var index = ampersand + 1
        while index < page.count {
            switch page[index] {
            case 0x23, 0x30...0x39, 0x41...0x5A, 0x61...0x7A: index += 1
            case 0x26: return index
            default: return index + 1
            }
        }
        return index
    }
}

extension SimplerMarkup {
    /// Appends a text of the parser's to a buffer, with what its placeholders stand for.
    func restore(_ text: UnsafeBufferPointer<UInt8>, into result: inout [UInt8]) {
        var start = 0
        for index in text.indices where text[index] == Placeholder.lead {
            guard let number = Placeholder.number(at: index, in: text), number < pieces.count else { continue }
            result.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
            result.append(contentsOf: UnsafeBufferPointer(rebasing: page[pieces[number]]))
            start = index + Placeholder.length
        }
        result.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    }
}

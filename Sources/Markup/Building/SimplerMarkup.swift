/// A page as the parser gets it: some of it is left out, and of texts and values only placeholders stand there.
///
/// A parser handles every character by itself, though most of them only pass from the page into the tree. A stretch of
/// such characters becomes one; ``restore(_:into:)`` puts back what it stands for. The tree is the same then, since a
/// stretch neither begins nor ends nor changes anything, wherever the parser meets it: it has no character with which
/// markup begins or ends, and none that the parser replaces. The attributes of what surely is a tag are not shown at all;
/// they are found by where the tag stands.
struct SimplerMarkup {
    private(set) var bytes: [UInt8] = []

    let page: UnsafeBufferPointer<UInt8>
    /// What the placeholders stand for.
    private var pieces: [Piece] = []
    private var attributes: [TagAttribute] = []
    /// The tags whose attributes are left out, in order.
    private var omissions: [Omission] = []
    private let mostPieces: Int
    /// How much of the page has been taken over.
    private var end = 0

    /// What a placeholder stands for.
    private struct Piece {
        let range: Range<Int>
        /// Which attributes, if it stands for all of a tag.
        var attributes = 0..<0
    }

    /// A tag whose attributes the parser does not see.
    private struct Omission {
        /// Where the tag begins in ``bytes``.
        let place: Int
        let attributes: Range<Int>
    }

    /// So many bytes at least get a placeholder.
    private static let shortest = 8

    init(_ page: UnsafeBufferPointer<UInt8>) {
        self.page = page
        mostPieces = page.hasByte(Placeholder.lead) ? 0 : Placeholder.limit
        bytes.reserveCapacity(page.count)
    }

    /// Leaves out a range, which lies behind all that were given before.
    ///
    /// Where texts would meet in the gap and could become markup together, a comment parts them.
    mutating func cut(_ range: Range<Int>) {
        omit(range)
        if let last = bytes.last, last != 0x3E, !AttributeCursor.isSpace(last), page[end - 1] == 0x3E {
            bytes += "<!---->".utf8
        }
    }

    /// Leaves out a range inside one text or comment, which lies behind all that was given before.
    mutating func omit(_ range: Range<Int>) {
        take(upTo: range.lowerBound)
        end = range.upperBound
    }

    /// Puts placeholders into a text or the value of an attribute, which lies behind all that was given before.
    ///
    /// - Parameter keepsSpaces: whether all spaces stay; if not, of a run of them around a stretch only the first does.
    mutating func abridge(_ range: Range<Int>, keepsSpaces: Bool) {
        var start = range.lowerBound
        while start < range.upperBound {
            let stop = PassiveBytes.everywhere.end(in: page, start..<range.upperBound)
            replace(start..<stop, keepsSpaces: keepsSpaces)
            start = stop < range.upperBound ? end(ofActiveAt: stop) : stop
        }
    }

    /// Puts one placeholder, which to the parser is an attribute, for all attributes of a tag, which lie behind all that
    /// was given before; false where the parser could make something else of any of them.
    mutating func abridge(_ tag: [TagAttribute]) -> Bool {
        guard let first = tag.first, let last = tag.last, pieces.count < mostPieces else { return false }
        let range = first.name.lowerBound..<last.end
        guard range.count >= Self.shortest, !Self.canEnd(page[range.upperBound - 1]), arePassive(tag) else {
            return false
        }
        take(upTo: range.lowerBound)
        Placeholder.append(pieces.count, to: &bytes)
        pieces.append(Piece(range: range, attributes: attributes.count..<(attributes.count + tag.count)))
        attributes += tag
        end = range.upperBound
        return true
    }

    /// Leaves out all attributes of a tag, which lies behind all that was given before; false where the parser could make
    /// something else of any of them.
    ///
    /// - Parameters:
    ///   - start: where the tag begins. The parser has to take it for a tag.
    ///   - nameEnd: where its name ends.
    mutating func omit(_ tag: [TagAttribute], ofTagAt start: Int, nameEnd: Int) -> Bool {
        guard let last = tag.last, arePassive(tag) else { return false }
        take(upTo: nameEnd)
        let place = bytes.count - (nameEnd - start)
        omissions.append(Omission(place: place, attributes: attributes.count..<(attributes.count + tag.count)))
        attributes += tag
        end = last.end
        return true
    }

    /// Whether the parser takes over attributes as they stand there.
    private func arePassive(_ tag: [TagAttribute]) -> Bool {
        guard let first = tag.first, let last = tag.last else { return true }
        return areDifferent(tag) && PassiveBytes.inTags.fill(first.name.lowerBound..<last.end, of: page)
            && tag.allSatisfy { $0.form != .unquoted || !$0.value.isEmpty }
    }

    /// Whether some attributes have different names, and few enough to tell.
    private func areDifferent(_ tag: [TagAttribute]) -> Bool {
        guard tag.count <= 16 else { return false }
        for index in tag.indices {
            let name = tag[index].name
            for other in 0..<index where tag[other].name.count == name.count {
                let isSame = zip(page[tag[other].name], page[name]).allSatisfy { $0 | 0x20 == $1 | 0x20 }
                if isSame { return false }
            }
        }
        return true
    }

    /// Takes over the rest of the page.
    mutating func finish() { take(upTo: page.count) }

    private mutating func take(upTo index: Int) {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: page[end..<index]))
        end = index
    }

    /// Puts a placeholder for passive bytes without the spaces around them, and without the beginnings of `-->`, `]]>` and
    /// `/>` at their end.
    private mutating func replace(_ range: Range<Int>, keepsSpaces: Bool) {
        let afterSpaces = page[range].firstIndex { !AttributeCursor.isSpace($0) } ?? range.upperBound
        if !keepsSpaces { omit(range.lowerBound + 1, afterSpaces) }
        let beforeSpaces = (page[afterSpaces..<range.upperBound].lastIndex { !AttributeCursor.isSpace($0) } ?? -1) + 1
        guard beforeSpaces > 0 else { return }
        var (start, stop) = (afterSpaces, beforeSpaces)
        // The range may begin inside a character.
        while start < stop, page[start] & 0xC0 == 0x80 { start += 1 }
        while start < stop, Self.canEnd(page[stop - 1]) { stop -= 1 }
        if stop - start >= Self.shortest, pieces.count < mostPieces {
            take(upTo: start)
            Placeholder.append(pieces.count, to: &bytes)
            pieces.append(Piece(range: start..<stop))
            end = stop
        }
        if !keepsSpaces { omit(beforeSpaces + 1, range.upperBound) }
    }

    private mutating func omit(_ start: Int, _ end: Int) {
        if start < end { omit(start..<end) }
    }

    /// Whether a byte can stand in front of a `>` that ends something.
    private static func canEnd(_ byte: UInt8) -> Bool { byte == 0x2D || byte == 0x5D || byte == 0x2F || byte == 0x21 }

    /// Where what the parser looks at more closely is over, if it begins at an index.
    private func end(ofActiveAt index: Int) -> Int {
        switch page[index] {
        case 0x26: referenceEnd(from: index)
        // The parser makes one newline of the two.
        case 0x0D where index + 1 < page.count && page[index + 1] == 0x0A: index + 2
        default: index + 1
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
    /// Whether placeholders may stand in a text of the parser's.
    static func mayBeAbridged(_ text: UnsafeBufferPointer<UInt8>) -> Bool { text.hasByte(Placeholder.lead) }

    /// Appends a text of the parser's to a buffer, with what its placeholders stand for.
    func restore(_ text: UnsafeBufferPointer<UInt8>, into result: inout [UInt8]) {
        var (start, next) = (0, 0)
        while let index = text.find(Placeholder.lead, from: next) {
            next = index + 1
            guard let range = piece(at: index, in: text) else { continue }
            result.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
            CommonReference.appendDecoded(UnsafeBufferPointer(rebasing: page[range]), to: &result)
            start = index + Placeholder.length
            next = start
        }
        result.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    }

    /// The attributes for which the name of one stands; none where it is an attribute of the page.
    func attributes(for name: UnsafeBufferPointer<UInt8>) -> ArraySlice<TagAttribute> {
        guard name.count == Placeholder.length, name[0] == Placeholder.lead,
            let number = Placeholder.number(at: 0, in: name), number < pieces.count
        else { return [] }
        return attributes[pieces[number].attributes]
    }

    /// The attributes that were left out of the tag at an index of ``bytes``; nil where none were.
    ///
    /// - Parameter hint: the number of the tag that is looked at first; then that of the one behind what was found.
    func omittedAttributes(at place: Int, hint: inout Int) -> ArraySlice<TagAttribute>? {
        let isNear = (hint == 0 || omissions[hint - 1].place < place) && hint < omissions.count
        if !isNear || omissions[hint].place < place { hint = omissions.partitioningIndex { $0.place >= place } }
        guard hint < omissions.count, omissions[hint].place == place else { return nil }
        defer { hint += 1 }
        return attributes[omissions[hint].attributes]
    }

    private func piece(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        Placeholder.number(at: index, in: text).flatMap { $0 < pieces.count ? pieces[$0].range : nil }
    }
}

extension Array {
    /// The index of the first element that is past a border; those behind it are too.
    fileprivate func partitioningIndex(where isPast: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if isPast(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

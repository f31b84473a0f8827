/// A page as the parser gets it: some of it is left out, and of texts and values only placeholders stand there.
///
/// A parser handles every character by itself, though most of them only pass from the page into the tree. A stretch of
/// such characters becomes one, a long run of spaces becomes four spaces of another kind; ``restore(_:into:)`` puts back
/// what they stand for. The tree is the same then, since a stretch neither begins nor ends nor changes anything, wherever
/// the parser meets it: it has no character with which markup begins or ends, and none that the parser replaces.
struct SimplerMarkup {
    private(set) var bytes: [UInt8] = []

    let page: UnsafeBufferPointer<UInt8>
    /// What the placeholders stand for.
    private var pieces: [Piece] = []
    private var attributes: [TagAttribute] = []
    /// What is left out, in the order of places.
    private var omissions: [Omission] = []
    private let mostPieces: Int
    private var spaces: SpaceCodes
    /// How much of the page has been taken over.
    private var end = 0

    /// What a placeholder stands for.
    private struct Piece {
        let range: Range<Int>
        /// Which attributes, if it stands for all of a tag.
        var attributes = 0..<0
    }

    /// What the parser does not see of a tag or a comment that it surely takes for one.
    private struct Omission {
        /// Where the tag or the comment begins in ``bytes``.
        let place: Int
        /// Which attributes.
        var attributes = 0..<0
        /// The comment's text in the page.
        var comment = 0..<0
    }

    /// So many bytes at least get a placeholder.
    private static let shortest = 8

    init(_ page: UnsafeBufferPointer<UInt8>) {
        self.page = page
        mostPieces = page.hasByte(Placeholder.lead) ? 0 : Placeholder.limit
        spaces = SpaceCodes(page)
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
    ///
    /// - Parameter hasSpaceCodes: whether the spaces around stretches are abridged as well.
    mutating func abridge(_ range: Range<Int>, hasSpaceCodes: Bool) {
        var start = range.lowerBound
        while range.upperBound - start >= Self.shortest, pieces.count < mostPieces {
            let stop = PassiveBytes.everywhere.end(in: page, start..<range.upperBound)
            replace(start..<stop, hasSpaceCodes: hasSpaceCodes)
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

    /// Leaves out the text of a comment, which lies behind all that was given before.
    ///
    /// The parser has to take it for one; it begins with `<!--`.
    mutating func omit(comment text: Range<Int>) {
        guard text.count >= Self.shortest, PassiveBytes.inComments.fill(text, of: page) else { return }
        take(upTo: text.lowerBound)
        omissions.append(Omission(place: bytes.count - 4, comment: text))
        end = text.upperBound
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
        for (index, attribute) in tag.enumerated() where index > 0 {
            for other in tag[..<index] where other.name.count == attribute.name.count {
                if zip(page[other.name], page[attribute.name]).allSatisfy({ $0 | 0x20 == $1 | 0x20 }) { return false }
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
    private mutating func replace(_ range: Range<Int>, hasSpaceCodes: Bool) {
        let afterSpaces = page[range].firstIndex { !AttributeCursor.isSpace($0) } ?? range.upperBound
        if hasSpaceCodes { replaceSpaces(range.lowerBound..<afterSpaces) }
        let beforeSpaces = (page[afterSpaces..<range.upperBound].lastIndex { !AttributeCursor.isSpace($0) } ?? -1) + 1
        guard beforeSpaces > 0 else { return }
        var (start, stop) = (afterSpaces, beforeSpaces)
        // The range may begin inside a character.
        while start < stop, page[start] & 0xC0 == 0x80 { start += 1 }
        while start < stop, Self.canEnd(page[stop - 1]) { stop -= 1 }
        if stop - start >= Self.shortest {
            take(upTo: start)
            Placeholder.append(pieces.count, to: &bytes)
            pieces.append(Piece(range: start..<stop))
            end = stop
        }
        if hasSpaceCodes { replaceSpaces(beforeSpaces..<range.upperBound) }
    }

    /// Whether a byte can stand in front of a `>` that ends something.
    private static func canEnd(_ byte: UInt8) -> Bool { byte == 0x2D || byte == 0x5D || byte == 0x2F || byte == 0x21 }

    private mutating func replaceSpaces(_ range: Range<Int>) {
        guard range.count > SpaceCodes.length, let code = spaces.code(for: range) else { return }
        take(upTo: range.lowerBound)
        SpaceCodes.append(code, to: &bytes)
        end = range.upperBound
    }

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
    static func mayBeAbridged(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        text.contains { $0 == Placeholder.lead || $0 == SpaceCodes.lead }
    }

    /// Appends a text of the parser's to a buffer, with what its placeholders stand for.
    func restore(_ text: UnsafeBufferPointer<UInt8>, into result: inout [UInt8]) {
        var (start, index) = (0, 0)
        while index < text.count {
            let isPiece = text[index] == Placeholder.lead
            guard isPiece || text[index] == SpaceCodes.lead,
                let range = isPiece ? piece(at: index, in: text) : spaces.run(at: index, in: text)
            else {
                index += 1
                continue
            }
            if start < index { result.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index])) }
            CommonReference.appendDecoded(UnsafeBufferPointer(rebasing: page[range]), to: &result)
            index += isPiece ? Placeholder.length : SpaceCodes.length
            start = index
        }
        if start < text.count { result.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...])) }
    }

    /// The attributes for which the name of one stands; none where it is an attribute of the page.
    func attributes(for name: UnsafeBufferPointer<UInt8>) -> ArraySlice<TagAttribute> {
        guard name.count == Placeholder.length, name[0] == Placeholder.lead,
            let number = Placeholder.number(at: 0, in: name), number < pieces.count
        else { return [] }
        return attributes[pieces[number].attributes]
    }

    /// What was left out behind an index of ``bytes``: the attributes of a tag or the text of a comment.
    ///
    /// - Parameter hint: the number of the omission that is looked at first; then that of the one behind what was found.
    func omission(
        at place: Int, hint: inout Int
    ) -> (attributes: ArraySlice<TagAttribute>, comment: Range<Int>)? {
        let isNear = (hint == 0 || omissions[hint - 1].place < place) && hint < omissions.count
        if !isNear || omissions[hint].place < place { hint = omissions.partitioningIndex { $0.place >= place } }
        guard hint < omissions.count, omissions[hint].place == place else { return nil }
        defer { hint += 1 }
        return (attributes[omissions[hint].attributes], omissions[hint].comment)
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

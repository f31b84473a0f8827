/// Walks the tags of a page, past comments and the text of scripts and the like.
struct TagCursor {
    /// A tag as it stands in the page.
    struct Tag {
        /// Its name as a number.
        let name: UInt64
        let traits: TagTraits
        let isEnd: Bool
        /// Where its name ends.
        let nameEnd: Int
        /// Whether it ends in `/>`.
        var isEmpty = false
        /// From `<` to behind `>`.
        var range: Range<Int>
        /// Where the first attribute past the bound begins.
        var excess: Int?
        /// The text of a script or the like, up to its end tag.
        var text: Range<Int>?
    }

    let bytes: UnsafeBufferPointer<UInt8>

    /// The texts between the last tag and the one before.
    private(set) var texts: [Range<Int>] = []

    /// The texts of the comments between the last tag and the one before.
    private(set) var comments: [Range<Int>] = []

    /// The last tag's attributes.
    private(set) var attributes: [TagAttribute] = []

    private var position = 0

    init(bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    /// Returns the next tag; nil where there is none that is whole.
    mutating func next() -> Tag? {
        texts.removeAll(keepingCapacity: true)
        if !comments.isEmpty { comments.removeAll(keepingCapacity: true) }
        if !attributes.isEmpty { attributes.removeAll(keepingCapacity: true) }
        while let start = bytes.find(0x3C, from: position), start + 1 < bytes.count {
            texts.append(position..<start)
            let isEnd = bytes[start + 1] == 0x2F
            let name = start + (isEnd ? 2 : 1)
            if name < bytes.count, (0x61...0x7A).contains(bytes[name] | 0x20) {
                return tag(from: start, name: name, isEnd: isEnd)
            }
            position = start + 1
            switch bytes[position] {
            case 0x21 where bytes.starts(with: "!--", at: position): passComment(from: start + 4)
            case 0x21, 0x2F, 0x3F: position = bytes.find(0x3E, from: position) ?? bytes.count
            default: break
            }
        }
        return nil
    }

    private mutating func tag(from start: Int, name: Int, isEnd: Bool) -> Tag? {
        position = name
        moveToNameEnd()
        let number = TagNames.number(of: bytes[name..<position])
        var tag = Tag(
            name: number, traits: TagTable.html[number], isEnd: isEnd, nameEnd: position, range: start..<start)
        guard readAttributes(of: &tag) else { return nil }
        tag.range = start..<position
        if !isEnd, tag.traits.contains(.raw) {
            position = rawTextEnd(from: position, name: number)
            tag.text = tag.range.upperBound..<position
        } else if !isEnd, tag.traits.contains(.plaintext) {
            position = bytes.count
        }
        return tag
    }

    private mutating func moveToNameEnd() {
        while position < bytes.count, bytes[position] != 0x3E, bytes[position] != 0x2F,
            !AttributeCursor.isSpace(bytes[position])
        {
            position += 1
        }
    }

    /// Reads to behind the `>`; false where there is none.
    private mutating func readAttributes(of tag: inout Tag) -> Bool {
        var count = 0
        while position < bytes.count {
            let byte = bytes[position]
            if byte == 0x3E {
                position += 1
                return true
            }
            tag.isEmpty = byte == 0x2F
            guard byte != 0x2F, !AttributeCursor.isSpace(byte) else {
                position += 1
                continue
            }
            count += 1
            if count > MarkupBounds.maximumAttributes, tag.excess == nil { tag.excess = position }
            readAttribute()
        }
        return false
    }

    private mutating func readAttribute() {
        let start = position
        position += 1
        while position < bytes.count, bytes[position] != 0x3D, bytes[position] != 0x3E, bytes[position] != 0x2F,
            !AttributeCursor.isSpace(bytes[position])
        {
            position += 1
        }
        let name = start..<position
        var next = position
        while next < bytes.count, AttributeCursor.isSpace(bytes[next]) { next += 1 }
        guard next < bytes.count, bytes[next] == 0x3D else {
            attributes.append(TagAttribute(name: name, value: position..<position, form: .bare))
            return
        }
        next += 1
        while next < bytes.count, AttributeCursor.isSpace(bytes[next]) { next += 1 }
        position = next
        guard next < bytes.count else { return }
        if bytes[next] == 0x22 || bytes[next] == 0x27 {
            let end = bytes.find(bytes[next], from: next + 1) ?? bytes.count
            attributes.append(TagAttribute(name: name, value: (next + 1)..<end, form: .quoted))
            position = min(end + 1, bytes.count)
        } else {
            while position < bytes.count, bytes[position] != 0x3E, !AttributeCursor.isSpace(bytes[position]) {
                position += 1
            }
            attributes.append(TagAttribute(name: name, value: next..<position, form: .unquoted))
        }
    }

    /// Moves to the end of a comment whose text begins at `start`.
    ///
    /// `<!-->` and `<!--->` are comments too.
    private mutating func passComment(from start: Int) {
        position = start
        if bytes.starts(with: ">", at: start) || bytes.starts(with: "->", at: start) { return }
        while let dash = bytes.find(0x2D, from: position) {
            if bytes.starts(with: "-->", at: dash) || bytes.starts(with: "--!>", at: dash) {
                comments.append(start..<dash)
                position = dash + 2
                return
            }
            position = dash + 1
        }
        position = bytes.count
    }

    /// Where the end tag of an element begins whose content is text.
    private func rawTextEnd(from start: Int, name: UInt64) -> Int {
        var position = start
        while let found = bytes.find(0x3C, from: position) {
            position = found + 1
            guard position < bytes.count, bytes[position] == 0x2F else { continue }
            var cursor = self
            cursor.position = position + 1
            cursor.moveToNameEnd()
            if cursor.position - position < 16,
                TagNames.number(of: bytes[(position + 1)..<cursor.position]) == name
            {
                return found
            }
        }
        return bytes.count
    }
}

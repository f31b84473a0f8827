/// Keeps a page's tags within what the parser can take, and spares it what it need not see.
///
/// gumbo looks through all open elements at many a tag, and through all attributes of a tag at each of them, so both are
/// bounded before it sees the page. Tags are counted by a simpler reading than the parser's: what it takes for nested can
/// be less than what the parser does in pages that are built to deceive it. Those meet the bounds on memory and time.
struct MarkupBounds {
    /// How many elements can be open, not counting those that close by themselves.
    static let maximumOpen = 1000

    /// How many attributes an element can have.
    static let maximumAttributes = 256

    private let bytes: UnsafeBufferPointer<UInt8>
    private var tags: TagCursor
    private var result: SimplerMarkup
    private var open = OpenElements()
    private let keepsCode: Bool
    private var lastName: UInt64 = 0
    /// Whether a text stays whole if any of it stays: in a set of frames, and behind a column in a template, only its spaces
    /// do.
    private var hasWholeTexts = true
    private var hasTemplate = false

    /// Returns the page without the tags and attributes past the bounds and, if asked, without code; what is passive in its
    /// texts and values is abridged.
    static func simplified(_ bytes: UnsafeBufferPointer<UInt8>, keepsCode: Bool) -> SimplerMarkup {
        var bounds = MarkupBounds(bytes: bytes, keepsCode: keepsCode)
        while let tag = bounds.tags.next() { bounds.take(tag) }
        bounds.result.finish()
        return bounds.result
    }

    private init(bytes: UnsafeBufferPointer<UInt8>, keepsCode: Bool) {
        self.bytes = bytes
        self.keepsCode = keepsCode
        tags = TagCursor(bytes: bytes)
        result = SimplerMarkup(bytes)
    }

    /// Takes a tag and the texts in front of it.
    private mutating func take(_ tag: TagCursor.Tag) {
        // In SVG, what looks like text can be CDATA.
        if hasWholeTexts, open.isHTML {
            let isPreformatted = TagNames.preformatted.contains(lastName)
            for text in tags.texts { result.abridge(text, hasSpaceCodes: !isPreformatted) }
        }
        lastName = tag.name
        if tag.name == TagNames.template { hasTemplate = true }
        if tag.name == TagNames.frameset || tag.name == TagNames.column && hasTemplate { hasWholeTexts = false }
        let isKept =
            tag.isEnd ? open.close(tag.name) : open.open(tag.name, isEmpty: tag.isEmpty, limit: Self.maximumOpen)
        guard isKept else { return result.cut(tag.range) }
        if !tag.isEnd, !TagNames.comparedByValue.contains(tag.name) { abridgeAttributes(of: tag) }
        if let excess = tag.excess { result.cut(excess..<(tag.range.upperBound - 1)) }
        if !keepsCode, let code = code(of: tag) { result.cut(code) }
    }

    private mutating func abridgeAttributes(of tag: TagCursor.Tag) {
        if tag.excess == nil, !TagNames.readByParser.contains(tag.name), result.abridge(tags.attributes) { return }
        let end = tag.excess ?? tag.range.upperBound
        for attribute in tags.attributes where attribute.form == .quoted && attribute.value.upperBound <= end {
            result.abridge(attribute.value, hasSpaceCodes: false)
        }
    }

    /// The code behind a tag, where it is certain that the parser takes it for that.
    ///
    /// In SVG it does not, and a comment in a script may hide the end tag.
    private func code(of tag: TagCursor.Tag) -> Range<Int>? {
        guard let text = tag.text, !text.isEmpty, TagNames.code.contains(tag.name), !tag.isEmpty, open.isHTML,
            !UnsafeBufferPointer(rebasing: bytes[tag.range]).holds("json"),
            !UnsafeBufferPointer(rebasing: bytes[text]).holds("<!--")
        else { return nil }
        return text
    }
}

/// Counts the elements that are open, by name.
private struct OpenElements {
    // Names whose numbers share a place share a count, which makes the count no more than a little less exact.
    private var counts = [Int32](repeating: 0, count: 1024)
    private var passedOver = [Int32](repeating: 0, count: 1024)
    private var total = 0
    private var foreign = 0

    /// Whether no element of SVG or MathML is open.
    var isHTML: Bool { foreign == 0 }

    /// Counts a start tag; false where it goes past the limit.
    mutating func open(_ name: UInt64, isEmpty: Bool, limit: Int) -> Bool {
        if TagNames.closedByThemselves.contains(name) || isEmpty && foreign > 0 { return true }
        guard total < limit else {
            passedOver[TagNames.place(of: name)] += 1
            return false
        }
        counts[TagNames.place(of: name)] += 1
        total += 1
        if TagNames.foreign.contains(name) { foreign += 1 }
        return true
    }

    /// Counts an end tag; false where it belongs to a start tag that went past the limit.
    mutating func close(_ name: UInt64) -> Bool {
        let place = TagNames.place(of: name)
        if passedOver[place] > 0 {
            passedOver[place] -= 1
            return false
        }
        guard counts[place] > 0, !TagNames.closedByThemselves.contains(name) else { return true }
        counts[place] -= 1
        total -= 1
        if foreign > 0, TagNames.foreign.contains(name) { foreign -= 1 }
        return true
    }
}

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
    private let keepsUnseen: Bool
    /// Whether a text stays whole if any of it stays: in a set of frames, and behind a column in a template, only its spaces
    /// do.
    private var hasWholeTexts = true
    private var hasTemplate = false
    /// Whether the parser surely takes for tags and comments what the cursor takes for them.
    private var isInStep = true
    /// Whether what the cursor takes for a tag can be a piece of text to the parser.
    private var mayMissText = false
    private var hasSelect = false
    /// How many elements are open in which all spaces are seen.
    private var preformatted = 0

    /// Returns the page without the tags and attributes past the bounds and, if asked, without what no reader sees; what is
    /// passive in its texts and values is abridged.
    static func simplified(_ bytes: UnsafeBufferPointer<UInt8>, keepsUnseen: Bool) -> SimplerMarkup {
        var bounds = MarkupBounds(bytes: bytes, keepsUnseen: keepsUnseen)
        while let tag = bounds.tags.next() { bounds.take(tag) }
        bounds.result.finish()
        return bounds.result
    }

    private init(bytes: UnsafeBufferPointer<UInt8>, keepsUnseen: Bool) {
        self.bytes = bytes
        self.keepsUnseen = keepsUnseen
        tags = TagCursor(bytes: bytes)
        result = SimplerMarkup(bytes)
    }

    /// Takes a tag and the texts in front of it.
    private mutating func take(_ tag: TagCursor.Tag) {
        takeTexts()
        if tag.traits.contains(.preformatted) { preformatted = max(0, preformatted + (tag.isEnd ? -1 : 1)) }
        if tag.traits.contains(.template) { hasTemplate = true }
        if tag.traits.contains(.frameset) || tag.traits.contains(.column) && hasTemplate { hasWholeTexts = false }
        let isKept = tag.isEnd ? open.close(tag) : open.open(tag, limit: Self.maximumOpen)
        defer { if !tag.isEnd { watchStep(behind: tag, isKept: isKept) } }
        guard isKept else { return result.cut(tag.range) }
        if !tag.isEnd, !tag.traits.contains(.comparedByValue) { abridgeAttributes(of: tag) }
        if let excess = tag.excess { result.cut(excess..<(tag.range.upperBound - 1)) }
        if !keepsUnseen, let code = code(of: tag) { result.cut(code) }
    }

    /// Takes the texts and comments in front of a tag.
    private mutating func takeTexts() {
        var comments = isInStep && !keepsUnseen ? tags.comments[...] : []
        for text in tags.texts {
            while let comment = comments.first, comment.lowerBound < text.lowerBound {
                result.omit(comment)
                comments.removeFirst()
            }
            // In SVG, what looks like text can be CDATA.
            if hasWholeTexts, open.isHTML { result.abridge(text, keepsSpaces: keepsUnseen || preformatted > 0) }
        }
    }

    /// Notes whether what follows a start tag may be read otherwise by the parser.
    ///
    /// It is where there can be CDATA, where the parser passes over a tag whose content is text to the cursor, and where a
    /// comment in a script hides the end tag. Without any of these, both know all the time whether they are in a text.
    private mutating func watchStep(behind tag: TagCursor.Tag, isKept: Bool) {
        guard isInStep else { return }
        if tag.traits.contains(.select) { hasSelect = true }
        if tag.traits.contains(.foreign) { isInStep = false }
        guard let text = tag.text, !text.isEmpty else { return }
        let content = UnsafeBufferPointer(rebasing: bytes[text])
        let isScript = tag.traits.contains(.script)
        let mayBePassedOver = !isKept || !hasWholeTexts || hasSelect && !isScript
        if mayBePassedOver ? content.hasByte(0x3C) : isScript && Self.mayHideEnd(content) {
            isInStep = false
            mayMissText = true
        }
    }

    private mutating func abridgeAttributes(of tag: TagCursor.Tag) {
        // What is no tag to the parser is a text, in which references stay as they are.
        if mayMissText, UnsafeBufferPointer(rebasing: bytes[tag.range]).hasByte(0x26) { return }
        if tag.excess == nil, !tag.traits.contains(.readByParser) {
            let isOmitted =
                isInStep && result.omit(tags.attributes, ofTagAt: tag.range.lowerBound, nameEnd: tag.nameEnd)
            if isOmitted || result.abridge(tags.attributes) { return }
        }
        let end = tag.excess ?? tag.range.upperBound
        for attribute in tags.attributes where attribute.form == .quoted && attribute.value.upperBound <= end {
            result.abridge(attribute.value, keepsSpaces: true)
        }
    }

    /// The code behind a tag, where it is certain that the parser takes it for that.
    ///
    /// In SVG it does not, and a comment in a script may hide the end tag.
    private func code(of tag: TagCursor.Tag) -> Range<Int>? {
        guard let text = tag.text, !text.isEmpty, tag.traits.contains(.code), !tag.isEmpty, open.isHTML,
            !UnsafeBufferPointer(rebasing: bytes[tag.range]).holds("json"),
            !Self.mayHideEnd(UnsafeBufferPointer(rebasing: bytes[text]))
        else { return nil }
        return text
    }

    /// Whether a comment in a script may hide the end tag: one in which another script seems to begin.
    private static func mayHideEnd(_ script: UnsafeBufferPointer<UInt8>) -> Bool {
        script.holds("<!--") && (script.holds("<s") || script.holds("<S"))
    }
}

/// Counts the elements that are open, by name.
private struct OpenElements {
    // Names whose numbers share a place share a count, which makes the count no more than a little less exact.
    private var counts = [Int32](repeating: 0, count: TagNames.places)
    private var passedOver = [Int32](repeating: 0, count: TagNames.places)
    private var total = 0
    private var foreign = 0

    /// Whether no element of SVG or MathML is open.
    var isHTML: Bool { foreign == 0 }

    /// Counts a start tag; false where it goes past the limit.
    mutating func open(_ tag: TagCursor.Tag, limit: Int) -> Bool {
        if tag.traits.contains(.closesByItself) || tag.isEmpty && foreign > 0 { return true }
        guard total < limit else {
            passedOver[TagNames.place(of: tag.name)] += 1
            return false
        }
        counts[TagNames.place(of: tag.name)] += 1
        total += 1
        if tag.traits.contains(.foreign) { foreign += 1 }
        return true
    }

    /// Counts an end tag; false where it belongs to a start tag that went past the limit.
    mutating func close(_ tag: TagCursor.Tag) -> Bool {
        let place = TagNames.place(of: tag.name)
        if passedOver[place] > 0 {
            passedOver[place] -= 1
            return false
        }
        guard counts[place] > 0, !tag.traits.contains(.closesByItself) else { return true }
        counts[place] -= 1
        total -= 1
        if foreign > 0, tag.traits.contains(.foreign) { foreign -= 1 }
        return true
    }
}

/// What the names of tags mean to those who read tags before the parser does.
struct TagTraits: OptionSet {
    let rawValue: UInt16

    /// Elements that have no content, and those that end where the next of their kind begins.
    static let closesByItself = TagTraits(rawValue: 1 << 0)

    /// Elements whose content is text up to their end tag.
    static let raw = TagTraits(rawValue: 1 << 1)

    /// Elements whose text is code.
    static let code = TagTraits(rawValue: 1 << 2)

    /// Elements in which `/>` ends an element.
    static let foreign = TagTraits(rawValue: 1 << 3)

    /// Elements of which the parser compares the values of attributes.
    ///
    /// It opens no more than three equal ones of them again, and of links no more than one.
    static let comparedByValue = TagTraits(rawValue: 1 << 4)

    /// Elements of which the parser looks at attributes, or moves them to another element.
    static let readByParser = TagTraits(rawValue: 1 << 5)

    /// Elements in which all spaces are seen.
    static let preformatted = TagTraits(rawValue: 1 << 6)

    /// Elements after which texts can be left out, though spaces are not: the second where the third has been open.
    static let frameset = TagTraits(rawValue: 1 << 7)
    static let column = TagTraits(rawValue: 1 << 8)
    static let template = TagTraits(rawValue: 1 << 9)

    /// The element after which all is text.
    static let plaintext = TagTraits(rawValue: 1 << 10)

    /// The element in which the parser passes over tags, though not over those of scripts.
    static let select = TagTraits(rawValue: 1 << 11)
    static let script = TagTraits(rawValue: 1 << 12)
}

/// The traits of all names that have any, found in about one step.
struct TagTable: Sendable {
    // A hash table with linear probing; names are never 0.
    private var names = [UInt64](repeating: 0, count: TagNames.places)
    private var traits = [UInt16](repeating: 0, count: TagNames.places)

    /// The traits of HTML's names.
    static let html = TagTable([
        (
            .closesByItself,
            "area base basefont bgsound br col embed frame hr image img input keygen link meta param source track wbr "
                + "a body colgroup dd dt head html li optgroup option p rb rp rt rtc tbody td tfoot th thead tr"
        ),
        (.raw, "iframe noembed noframes script style textarea title xmp"),
        (.code, "script style"),
        (.foreign, "math svg"),
        (.comparedByValue, "b big code em font i nobr s small strike strong tt u annotation-xml"),
        (.readByParser, "html body input isindex"),
        (.preformatted, "pre listing"),
        (.frameset, "frameset"), (.column, "col"), (.template, "template"), (.plaintext, "plaintext"),
        (.select, "select"), (.script, "script"),
    ])

    private init(_ entries: [(TagTraits, String)]) {
        for (trait, words) in entries {
            for word in words.split(separator: " ") {
                let name = TagNames.number(of: word.utf8)
                let place = place(of: name)
                names[place] = name
                traits[place] |= trait.rawValue
            }
        }
    }

    subscript(name: UInt64) -> TagTraits { TagTraits(rawValue: traits[place(of: name)]) }

    /// Where a name stands, or would.
    private func place(of name: UInt64) -> Int {
        var place = TagNames.place(of: name)
        while names[place] != name, names[place] != 0 { place = (place + 1) % TagNames.places }
        return place
    }
}

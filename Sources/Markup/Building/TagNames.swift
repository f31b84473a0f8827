/// Names of tags as numbers, which are compared faster than strings.
enum TagNames {
    /// Elements that have no content, and those that end where the next of their kind begins.
    static let closedByThemselves = numbers(
        "area base basefont bgsound br col embed frame hr image img input keygen link meta param source track wbr "
            + "a body colgroup dd dt head html li optgroup option p rb rp rt rtc tbody td tfoot th thead tr")

    /// Elements whose content is text up to their end tag.
    static let raw = numbers("iframe noembed noframes script style textarea title xmp")

    /// Elements whose text is code.
    static let code = numbers("script style")

    /// Elements in which `/>` ends an element.
    static let foreign = numbers("math svg")

    /// Elements of which the parser compares the values of attributes.
    ///
    /// It opens no more than three equal ones of them again, and of links no more than one.
    static let comparedByValue = numbers("b big code em font i nobr s small strike strong tt u annotation-xml")

    /// Elements of which the parser looks at attributes, or moves them to another element.
    static let readByParser = numbers("html body input isindex")

    /// Elements at whose beginning a newline is left out.
    static let preformatted = numbers("pre listing textarea")

    /// Elements after which texts can be left out, though spaces are not.
    static let frameset = number(of: "frameset".utf8)
    static let column = number(of: "col".utf8)
    static let template = number(of: "template".utf8)

    /// The element after which all is text.
    static let plaintext = number(of: "plaintext".utf8)

    /// A number for a name in any case.
    ///
    /// Names of up to eight ASCII letters have numbers of their own.
    static func number(of name: some Sequence<UInt8>) -> UInt64 {
        var number: UInt64 = 0
        for (index, byte) in name.enumerated() {
            let lower = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
            number = index < 8 ? number << 8 | UInt64(lower) : (number ^ UInt64(lower)) &* 0x0100_0000_01B3
        }
        return number
    }

    /// A number below 1024 for the number of a name.
    static func place(of name: UInt64) -> Int {
        Int(truncatingIfNeeded: (name &* 0x9E37_79B9_7F4A_7C15) >> 54)
    }

    private static func numbers(_ names: String) -> TagSet {
        TagSet(names.split(separator: " ").map { number(of: $0.utf8) })
    }
}

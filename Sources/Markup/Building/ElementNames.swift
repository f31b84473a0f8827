import CGumbo
import CXML
import Glibc

/// The names of elements and attributes, each once in the document's dictionary and in lower case.
struct ElementNames {
    private let dictionary: xmlDictPtr?
    private let source: SimplerMarkup
    private var known = [UnsafePointer<xmlChar>?](repeating: nil, count: Int(GUMBO_TAG_LAST.rawValue) + 1)

    /// Short names that were looked up, by their numbers.
    private var recent = [Recent](repeating: Recent(), count: TagNames.places)

    private struct Recent {
        var number: UInt64 = 0
        var name: UnsafePointer<xmlChar>?
    }

    init(_ dictionary: xmlDictPtr?, _ source: SimplerMarkup) {
        self.dictionary = dictionary
        self.source = source
    }

    /// Returns the name of an element; nil where memory ran out.
    mutating func name(of element: UnsafePointer<GumboNode>) -> UnsafePointer<xmlChar>? {
        let tag = cgumbo_tag(element)
        guard tag.rawValue < GUMBO_TAG_UNKNOWN.rawValue else {
            let name = cgumbo_original_name(element)
            return lookUp(UnsafeRawBufferPointer(start: name.data, count: name.length))
        }
        if let name = known[Int(tag.rawValue)] { return name }
        guard let text = gumbo_normalized_tagname(tag) else { return nil }
        let name = lookUp(UnsafeRawBufferPointer(start: text, count: strlen(text)))
        known[Int(tag.rawValue)] = name
        return name
    }

    /// Returns the name of an attribute, with the prefix that gumbo took off; nil where memory ran out.
    mutating func name(of attribute: UnsafePointer<GumboAttribute>) -> UnsafePointer<xmlChar>? {
        guard let text = attribute.pointee.name else { return nil }
        let prefix = Self.prefix(of: attribute.pointee.attr_namespace)
        let bytes = UnsafeRawBufferPointer(start: text, count: strlen(text))
        if prefix.isEmpty || bytes.elementsEqual("xmlns".utf8) { return lookUp(bytes) }
        return (Array(prefix.utf8) + bytes).withUnsafeBytes { lookUp($0) }
    }

    /// Returns the name of an attribute of the page; nil where memory ran out.
    mutating func name(of attribute: TagAttribute) -> UnsafePointer<xmlChar>? {
        lookUp(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(source.page)[attribute.name]))
    }

    private static func prefix(of space: GumboAttributeNamespaceEnum) -> String {
        switch space {
        case GUMBO_ATTR_NAMESPACE_XLINK: "xlink:"
        case GUMBO_ATTR_NAMESPACE_XML: "xml:"
        case GUMBO_ATTR_NAMESPACE_XMLNS: "xmlns:"
        default: ""
        }
    }

    private mutating func lookUp(_ text: UnsafeRawBufferPointer) -> UnsafePointer<xmlChar>? {
        // Of so few bytes of ASCII, the number is the name; zero is the number of none.
        guard (1...8).contains(text.count), text.allSatisfy({ $0 > 0x20 && $0 < 0x80 }) else { return lookUpAny(text) }
        let number = TagNames.number(of: text)
        let place = TagNames.place(of: number)
        if recent[place].number != number { recent[place] = Recent(number: number, name: lookUpAny(text)) }
        return recent[place].name
    }

    private func lookUpAny(_ text: UnsafeRawBufferPointer) -> UnsafePointer<xmlChar>? {
        let bytes = text.bindMemory(to: UInt8.self)
        let capitals: ClosedRange<UInt8> = 0x41...0x5A
        guard SimplerMarkup.mayBeAbridged(bytes) || bytes.contains(where: capitals.contains) else {
            return xmlDictLookup(dictionary, bytes.baseAddress, Int32(bytes.count))
        }
        var whole: [UInt8] = []
        source.restore(bytes, into: &whole)
        let lower = whole.map { capitals.contains($0) ? $0 | 0x20 : $0 }
        return xmlDictLookup(dictionary, lower, Int32(lower.count))
    }
}

import CGumbo
import CXML
import Glibc

/// The names of elements and attributes, each once in the document's dictionary and in lower case.
struct ElementNames {
    private var known = [UnsafePointer<xmlChar>?](repeating: nil, count: Int(GUMBO_TAG_LAST.rawValue) + 1)
    private var identifier: UnsafePointer<xmlChar>?

    /// Returns the name of an element; nil where memory ran out.
    mutating func name(of element: UnsafePointer<GumboNode>, in dictionary: xmlDictPtr?) -> UnsafePointer<xmlChar>? {
        let tag = cgumbo_tag(element)
        guard tag.rawValue < GUMBO_TAG_UNKNOWN.rawValue else {
            let name = cgumbo_original_name(element)
            return Self.lookUp(UnsafeBufferPointer(start: name.data, count: name.length), in: dictionary)
        }
        if let name = known[Int(tag.rawValue)] { return name }
        guard let text = gumbo_normalized_tagname(tag) else { return nil }
        let name = Self.lookUp(UnsafeBufferPointer(start: text, count: strlen(text)), in: dictionary)
        known[Int(tag.rawValue)] = name
        return name
    }

    /// Returns the name of an attribute, with the prefix that gumbo took off; nil where memory ran out.
    mutating func name(
        of attribute: UnsafePointer<GumboAttribute>, in dictionary: xmlDictPtr?
    ) -> UnsafePointer<xmlChar>? {
        guard let text = attribute.pointee.name else { return nil }
        let prefix = Self.prefix(of: attribute.pointee.attr_namespace)
        let bytes = UnsafeBufferPointer(start: text, count: strlen(text))
        let name: UnsafePointer<xmlChar>?
        if prefix.isEmpty || bytes.elementsEqual("xmlns".utf8.lazy.map { CChar(bitPattern: $0) }) {
            name = Self.lookUp(bytes, in: dictionary)
        } else {
            let whole = prefix.utf8.map { CChar(bitPattern: $0) } + bytes
            name = whole.withUnsafeBufferPointer { Self.lookUp($0, in: dictionary) }
        }
        if identifier == nil, let name, bytes.elementsEqual([0x69, 0x64]) { identifier = name }
        return name
    }

    /// Whether a name from the dictionary is `id`.
    func isIdentifier(_ name: UnsafePointer<xmlChar>) -> Bool { name == identifier }

    private static func prefix(of space: GumboAttributeNamespaceEnum) -> String {
        switch space {
        case GUMBO_ATTR_NAMESPACE_XLINK: "xlink:"
        case GUMBO_ATTR_NAMESPACE_XML: "xml:"
        case GUMBO_ATTR_NAMESPACE_XMLNS: "xmlns:"
        default: ""
        }
    }

    private static func lookUp(
        _ text: UnsafeBufferPointer<CChar>, in dictionary: xmlDictPtr?
    ) -> UnsafePointer<xmlChar>? {
        let capitals = CChar(0x41)...CChar(0x5A)
        guard text.contains(where: capitals.contains) else {
            return text.withMemoryRebound(to: xmlChar.self) {
                xmlDictLookup(dictionary, $0.baseAddress, Int32($0.count))
            }
        }
        let lower = text.map { xmlChar(bitPattern: capitals.contains($0) ? $0 | 0x20 : $0) }
        return lower.withUnsafeBufferPointer { xmlDictLookup(dictionary, $0.baseAddress, Int32($0.count)) }
    }
}

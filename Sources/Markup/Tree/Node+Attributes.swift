internal import CXML

extension Node {
    /// An attribute's name, in lower case, and its value.
    public struct Attribute: Hashable, Sendable {
        public let name: String
        public let value: String
    }

    /// The attributes in the order of the page; none but for elements.
    public var attributes: [Attribute] {
        guard isElement else { return [] }
        return sequence(first: pointer.pointee.properties) { $0?.pointee.next }
            .prefix { $0 != nil }
            .compactMap { $0.map { Attribute(name: String(cString: $0.pointee.name), value: Node.value(of: $0)) } }
    }

    /// The value of the attribute of this name, which is in lower case; nil where there is none.
    public func attribute(_ name: String) -> String? {
        guard isElement else { return nil }
        var attribute = pointer.pointee.properties
        while let current = attribute {
            if Node.equal(current.pointee.name, name) { return Node.value(of: current) }
            attribute = current.pointee.next
        }
        return nil
    }

    /// Whether a word stands in the attribute `class`.
    public func hasClass(_ word: String) -> Bool {
        guard let words = attribute("class") else { return false }
        return words.utf8.split(whereSeparator: AttributeCursor.isSpace).contains { $0.elementsEqual(word.utf8) }
    }

    /// Whether any of some words stands in the attribute `class`.
    public func hasClass(anyOf words: [String]) -> Bool {
        guard let own = attribute("class")?.utf8 else { return false }
        var start = own.startIndex
        while let first = own[start...].firstIndex(where: { !AttributeCursor.isSpace($0) }) {
            start = own[first...].firstIndex(where: AttributeCursor.isSpace) ?? own.endIndex
            if words.contains(where: { own[first..<start].elementsEqual($0.utf8) }) { return true }
        }
        return false
    }

    static func value(of attribute: xmlAttrPtr) -> String {
        attribute.pointee.children?.pointee.content.map { String(cString: $0) } ?? ""
    }
}

internal import CXML
internal import Glibc

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
        firstAttribute(name).map { Node.value(of: $0) }
    }

    /// Whether there is an attribute of this name, which is in lower case.
    public func hasAttribute(_ name: String) -> Bool { firstAttribute(name) != nil }

    /// Calls a function with the UTF-8 of an attribute's value, of which no string is made; not at all where there is none
    /// or it is empty.
    public func withAttribute(_ name: String, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        if let text = firstAttribute(name)?.pointee.children, let value = Node.content(of: text) { body(value) }
    }

    /// Whether a word stands in the attribute `class`.
    public func hasClass(_ word: String) -> Bool {
        guard let words = attribute("class") else { return false }
        return words.utf8.split(whereSeparator: AttributeCursor.isSpace).contains { $0.elementsEqual(word.utf8) }
    }

    /// Whether any of some words stands in the attribute `class`.
    ///
    /// Makes no string.
    public func hasClass(anyOf words: [StaticString]) -> Bool {
        guard let text = firstAttribute("class")?.pointee.children, let own = Node.content(of: text) else {
            return false
        }
        var start = 0
        while start < own.count {
            guard !AttributeCursor.isSpace(own[start]) else {
                start += 1
                continue
            }
            var end = start + 1
            while end < own.count, !AttributeCursor.isSpace(own[end]) { end += 1 }
            let length = end - start
            if words.contains(where: { $0.utf8CodeUnitCount == length && own.starts(with: $0, at: start) }) {
                return true
            }
            start = end
        }
        return false
    }

    private func firstAttribute(_ name: String) -> xmlAttrPtr? {
        guard isElement else { return nil }
        // The name is turned into a C string once for all attributes.
        return name.withCString { name in
            var attribute = pointer.pointee.properties
            while let current = attribute {
                let own = UnsafeRawPointer(current.pointee.name).assumingMemoryBound(to: CChar.self)
                if own.pointee == name.pointee, strcmp(own, name) == 0 { return current }
                attribute = current.pointee.next
            }
            return nil
        }
    }

    static func value(of attribute: xmlAttrPtr) -> String {
        attribute.pointee.children?.pointee.content.map { String(cString: $0) } ?? ""
    }
}

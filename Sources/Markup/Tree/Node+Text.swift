internal import CXML

extension Node {
    /// Calls a function with the UTF-8 of a text node, of which no string is made; not at all for other nodes.
    public func withText(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        if isText, let text = Node.content(of: pointer) { body(text) }
    }

    /// Whether a function is true of the UTF-8 of a text node among the first nodes directly below.
    public func hasText(amongFirst count: Int, where isMatch: (UnsafeBufferPointer<UInt8>) -> Bool) -> Bool {
        var next = isElement ? pointer.pointee.children : nil
        for _ in 0..<count {
            guard let node = next else { return false }
            if node.pointee.type == XML_TEXT_NODE, let text = Node.content(of: node), isMatch(text) { return true }
            next = node.pointee.next
        }
        return false
    }

    static func content(of node: UnsafeMutablePointer<xmlNode>) -> UnsafeBufferPointer<UInt8>? {
        node.pointee.content.map { UnsafeBufferPointer(start: $0, count: Int(xmlStrlen($0))) }
    }

    /// The text of this node and all below it: the DOM's `textContent`, for the document that of its root element.
    ///
    /// The text of scripts and styles is text too. Comments count only when the node is one itself.
    public var textContent: String {
        switch kind {
        case .text, .comment:
            return pointer.pointee.content.map { String(cString: $0) } ?? ""
        case .attribute:
            return UnsafeMutableRawPointer(pointer).assumingMemoryBound(to: xmlAttr.self).pointee.children?.pointee
                .content.map { String(cString: $0) } ?? ""
        case .element, .document:
            var text = ""
            var next = pointer.pointee.children
            while let node = next {
                if node.pointee.type == XML_TEXT_NODE, let content = node.pointee.content {
                    text += String(cString: content)
                }
                next = Tree.following(node, within: pointer)
            }
            return text
        }
    }
}

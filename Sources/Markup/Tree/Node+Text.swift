internal import CXML

extension Node {
    /// Calls a function with the UTF-8 of a text node, of which no string is made; with nothing for other nodes.
    public func withText<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        guard isText, let content = pointer.pointee.content else {
            return body(UnsafeBufferPointer(start: nil, count: 0))
        }
        return body(UnsafeBufferPointer(start: content, count: Int(xmlStrlen(content))))
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

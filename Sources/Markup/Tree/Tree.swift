import CXML

/// One libxml2 document, with all that lives and dies with it.
final class Tree {
    let document: xmlDocPtr

    /// What XPath keeps between evaluations; made at the first.
    private(set) lazy var context = cxml_xpath_context(document)

    /// Nodes that were taken out, which views may still stand on.
    private var removed: [UnsafeMutablePointer<xmlNode>] = []

    private static let start: Void = xmlInitParser()

    /// An empty document; nil where memory ran out.
    init?() {
        _ = Tree.start
        guard let document = xmlNewDoc(nil) else { return nil }
        document.pointee.dict = xmlDictCreate()
        self.document = document
    }

    deinit {
        if let context { xmlXPathFreeContext(context) }
        // Their names may be the dictionary's, so they go first.
        for node in removed { xmlFreeNode(node) }
        xmlFreeDoc(document)
    }

    /// Takes a node out of the document; it stays until the document ends.
    func remove(_ node: UnsafeMutablePointer<xmlNode>) {
        forgetIdentifiers(below: node)
        xmlUnlinkNode(node)
        removed.append(node)
    }

    /// Takes the `id` attributes below a node out of what XPath's `id()` finds.
    private func forgetIdentifiers(below top: UnsafeMutablePointer<xmlNode>) {
        var next: UnsafeMutablePointer<xmlNode>? = top
        while let node = next {
            if node.pointee.type == XML_ELEMENT_NODE {
                var attribute = node.pointee.properties
                while let current = attribute {
                    if current.pointee.atype == XML_ATTRIBUTE_ID { xmlRemoveID(document, current) }
                    attribute = current.pointee.next
                }
            }
            next = Tree.following(node, within: top)
        }
    }

    /// Returns the node after `node` in document order that lies below `top`.
    static func following(
        _ node: UnsafeMutablePointer<xmlNode>, within top: UnsafeMutablePointer<xmlNode>
    ) -> UnsafeMutablePointer<xmlNode>? {
        if node.pointee.type == XML_ELEMENT_NODE || node.pointee.type == XML_DOCUMENT_NODE,
            let child = node.pointee.children
        {
            return child
        }
        var current = node
        while current != top {
            if let sibling = current.pointee.next { return sibling }
            guard let parent = current.pointee.parent else { return nil }
            current = parent
        }
        return nil
    }
}

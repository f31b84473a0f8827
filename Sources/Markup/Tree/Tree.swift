import CXML

/// One libxml2 document, with all that lives and dies with it.
///
/// Its nodes are the arena's, not libxml2's, which frees none of them.
final class Tree {
    let document: xmlDocPtr

    /// The memory of the nodes and their texts; given when these are made.
    private var arena: Arena?

    private var xpathContext: xmlXPathContextPtr?

    private static let start: Void = xmlInitParser()

    /// An empty document; nil where memory ran out.
    init?() {
        _ = Tree.start
        guard let document = xmlNewDoc(nil) else { return nil }
        document.pointee.dict = xmlDictCreate()
        self.document = document
    }

    deinit {
        if let xpathContext { xmlXPathFreeContext(xpathContext) }
        (document.pointee.children, document.pointee.last) = (nil, nil)
        xmlFreeDoc(document)
    }

    /// Keeps the memory of the nodes as long as this.
    func keep(_ arena: consuming Arena) { self.arena = consume arena }

    /// The document as a node.
    var top: UnsafeMutablePointer<xmlNode> {
        UnsafeMutableRawPointer(document).assumingMemoryBound(to: xmlNode.self)
    }

    /// Takes a node out of the document; it stays until the document ends.
    func remove(_ node: UnsafeMutablePointer<xmlNode>) {
        if xpathContext != nil {
            forEachIdentifier(below: node) { attribute in
                if attribute.pointee.atype == XML_ATTRIBUTE_ID { xmlRemoveID(document, attribute) }
            }
        }
        xmlUnlinkNode(node)
    }

    /// What XPath keeps between evaluations; nil where memory ran out.
    ///
    /// At the first, numbers the elements, by which XPath orders them, and notes what its `id()` finds: of equal
    /// identifiers the first, as in browsers.
    func context() -> xmlXPathContextPtr? {
        if let xpathContext { return xpathContext }
        guard xmlXPathOrderDocElems(document) >= 0, let context = cxml_xpath_context(document) else { return nil }
        xpathContext = context
        forEachIdentifier(below: top) { attribute in
            xmlAddID(nil, document, attribute.pointee.children?.pointee.content, attribute)
        }
        return context
    }

    /// Calls a function with each attribute `id` of a node and of those below it.
    private func forEachIdentifier(below top: UnsafeMutablePointer<xmlNode>, _ visit: (xmlAttrPtr) -> Void) {
        let name = xmlDictLookup(document.pointee.dict, "id", 2)
        var next: UnsafeMutablePointer<xmlNode>? = top
        while let node = next {
            var attribute = node.pointee.type == XML_ELEMENT_NODE ? node.pointee.properties : nil
            while let current = attribute {
                if current.pointee.name == name { visit(current) }
                attribute = current.pointee.next
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

internal import CXML

/// What an XPath expression yields.
public enum XPathValue: Hashable {
    /// Nodes, each once, in document order.
    case nodes([Node])
    case string(String)
    case number(Double)
    case boolean(Bool)

    /// Takes the value out of what libxml2 returned.
    ///
    /// Nodes of the axis `namespace`, of which HTML has none, are left out.
    init(_ object: xmlXPathObject, of tree: Tree) {
        switch object.type {
        case XPATH_BOOLEAN: self = .boolean(object.boolval != 0)
        case XPATH_NUMBER: self = .number(object.floatval)
        case XPATH_STRING: self = .string(object.stringval.map { String(cString: $0) } ?? "")
        default:
            guard let set = object.nodesetval, let members = set.pointee.nodeTab else {
                self = .nodes([])
                return
            }
            let found = UnsafeBufferPointer(start: members, count: Int(set.pointee.nodeNr)).compactMap {
                node -> Node? in
                guard let node, node.pointee.type != XML_NAMESPACE_DECL else { return nil }
                return Node(tree, node)
            }
            // libxml2 returns sets in any order, and errs in sorting those that mix text with elements.
            let isSorted = zip(found, found.dropFirst()).allSatisfy { $0 < $1 }
            self = .nodes(isSorted ? found : found.sorted())
        }
    }
}

internal import CGumbo
internal import CXML

/// A node of a document, seen from Swift: a value that keeps the document alive.
///
/// Equal views stand on the same node. A node that was removed can still be read; it has no parent and no siblings then.
public struct Node {
    let tree: Tree
    let pointer: UnsafeMutablePointer<xmlNode>

    init(_ tree: Tree, _ pointer: UnsafeMutablePointer<xmlNode>) {
        self.tree = tree
        self.pointer = pointer
    }

    /// What a node can be.
    public enum Kind: Hashable, Sendable, CaseIterable {
        case document
        case element
        case text
        case comment
        /// An attribute, which only XPath finds; it has a parent but is nobody's child.
        case attribute
    }

    /// What this node is.
    public var kind: Kind {
        switch pointer.pointee.type {
        case XML_ELEMENT_NODE: .element
        case XML_TEXT_NODE: .text
        case XML_COMMENT_NODE: .comment
        case XML_ATTRIBUTE_NODE: .attribute
        default: .document
        }
    }

    /// Whether this is an element.
    public var isElement: Bool { pointer.pointee.type == XML_ELEMENT_NODE }

    /// Whether this is text.
    public var isText: Bool { pointer.pointee.type == XML_TEXT_NODE }

    /// The name of an element or attribute in lower case; for other nodes the DOM's `#document`, `#text`, `#comment`.
    public var name: String {
        switch kind {
        case .document: "#document"
        case .text: "#text"
        case .comment: "#comment"
        case .element, .attribute: String(cString: pointer.pointee.name)
        }
    }

    /// Whether this is an element of the given name, which is in lower case.
    ///
    /// Makes no string.
    public func isElement(_ name: String) -> Bool {
        isElement && Node.equal(pointer.pointee.name, name)
    }

    /// A number that stands for the name of an element that HTML knows; 0 for other elements and other nodes.
    public var nameNumber: Int { isElement ? Int(pointer.pointee.line) : 0 }

    /// The number that stands for a name, which is in lower case; 0 where HTML knows no such element.
    public static func number(ofName name: String) -> Int { number(of: gumbo_tag_enum(name)) }

    /// All numbers of names are below this.
    public static var nameNumbers: Int { Int(GUMBO_TAG_LAST.rawValue) + 1 }

    static func number(of tag: GumboTag) -> Int {
        tag.rawValue < GUMBO_TAG_UNKNOWN.rawValue ? Int(tag.rawValue) + 1 : 0
    }

    static func equal(_ name: UnsafePointer<xmlChar>, _ other: String) -> Bool {
        other.withCString { $0.withMemoryRebound(to: xmlChar.self, capacity: 1) { xmlStrEqual(name, $0) == 1 } }
    }
}

extension Node: Hashable, Comparable {
    public static func == (first: Node, second: Node) -> Bool {
        first.pointer == second.pointer
    }

    /// Whether `first` comes before `second` in document order.
    ///
    /// Attributes come after their element and before its children. Of nodes from different documents, one document's
    /// all come first; which one's is left open.
    public static func < (first: Node, second: Node) -> Bool {
        if first.tree !== second.tree { return ObjectIdentifier(first.tree) < ObjectIdentifier(second.tree) }
        return first.position < second.position
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(pointer)
    }

    /// The node's place in document order when the tree was built.
    ///
    /// Nodes are only ever taken out, so it stays true.
    private var position: UInt {
        UInt(bitPattern: pointer.pointee._private)
    }
}

internal import CXML

extension Node {
    /// The node above: an element or the document; the element of an attribute.
    public var parent: Node? { view(pointer.pointee.parent) }

    /// The next node with the same parent.
    public var nextSibling: Node? { view(pointer.pointee.next) }

    /// The node before with the same parent.
    public var previousSibling: Node? { view(pointer.pointee.prev) }

    /// The first node below.
    public var firstChild: Node? { hasChildren ? view(pointer.pointee.children) : nil }

    /// The last node below.
    public var lastChild: Node? { hasChildren ? view(pointer.pointee.last) : nil }

    /// The nodes directly below, in order.
    public var children: Relatives { Relatives(tree, hasChildren ? pointer.pointee.children : nil, .sibling) }

    /// The nodes above, the parent first, the document last.
    public var ancestors: Relatives { Relatives(tree, pointer.pointee.parent, .parent) }

    /// All nodes below, in document order.
    public var descendants: Relatives {
        Relatives(tree, hasChildren ? pointer.pointee.children : nil, .following(within: pointer))
    }

    /// Takes this node, with all below it, out of the document.
    ///
    /// The document itself stays.
    ///
    /// The memory is freed with the document, so views of what was taken out stay valid.
    public func remove() {
        guard kind != .document, pointer.pointee.parent != nil else { return }
        tree.remove(pointer)
    }

    /// Attributes have children in libxml2, but not in XPath.
    private var hasChildren: Bool { isElement || kind == .document }

    private func view(_ relative: UnsafeMutablePointer<xmlNode>?) -> Node? {
        // The siblings of an attribute are its element's other attributes to libxml2.
        guard let relative, relative.pointee.type != XML_ATTRIBUTE_NODE else { return nil }
        return Node(tree, relative)
    }
}

/// Nodes one after another, found as they are asked for.
public struct Relatives: Sequence, IteratorProtocol {
    private let tree: Tree
    private var following: UnsafeMutablePointer<xmlNode>?
    private let step: Step

    /// Which node comes after another.
    enum Step {
        case sibling, parent
        case following(within: UnsafeMutablePointer<xmlNode>)
    }

    init(_ tree: Tree, _ first: UnsafeMutablePointer<xmlNode>?, _ step: Step) {
        self.tree = tree
        following = first
        self.step = step
    }

    /// Returns the next node, nil after the last.
    public mutating func next() -> Node? {
        guard let node = following else { return nil }
        following =
            switch step {
            case .sibling: node.pointee.next
            case .parent: node.pointee.parent
            case .following(let top): Tree.following(node, within: top)
            }
        return Node(tree, node)
    }
}

import CGumbo
import CXML
import Glibc

/// Copies gumbo's tree into a libxml2 document, without recursion.
struct TreeBuilder {
    private let tree: Tree
    private let dictionary: xmlDictPtr?
    private var names = ElementNames()
    private var position: UInt = 0

    /// An element of gumbo's whose children are being copied.
    private struct Level {
        let children: UnsafePointer<GumboVector>
        var index: UInt32 = 0
        /// The node that takes the children; its parent's, below the greatest depth.
        let target: UnsafeMutablePointer<xmlNode>
    }

    /// Parses a page.
    static func tree(of text: String, keepsCode: Bool) throws(MarkupError) -> Tree {
        var text = text
        let result: Result<Tree, MarkupError> = text.withUTF8 { bytes in
            guard bytes.count <= HTMLDocument.maximumLength else { return .failure(.tooLong(bytes: bytes.count)) }
            guard let simpler = MarkupBounds.simplified(bytes, keepsCode: keepsCode) else { return parse(bytes) }
            return simpler.withUnsafeBufferPointer(parse)
        }
        return try result.get()
    }

    private static func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> Result<Tree, MarkupError> {
        bytes.withMemoryRebound(to: CChar.self) { text in
            Result { () throws(MarkupError) in
                let parse = try GumboParse(text)
                guard let tree = Tree() else { throw .noMemory }
                var builder = TreeBuilder(tree)
                guard builder.copy(parse.document) else { throw .noMemory }
                return tree
            }
        }
    }

    private init(_ tree: Tree) {
        self.tree = tree
        dictionary = tree.document.pointee.dict
    }

    /// Copies all nodes; false where memory ran out.
    private mutating func copy(_ document: UnsafePointer<GumboNode>) -> Bool {
        let top = UnsafeMutableRawPointer(tree.document).assumingMemoryBound(to: xmlNode.self)
        guard let children = cgumbo_children(document) else { return false }
        var levels = [Level(children: children, target: top)]
        while let level = levels.last {
            guard level.index < level.children.pointee.length, let child = cgumbo_child(level.children, level.index)
            else {
                levels.removeLast()
                continue
            }
            switch child.pointee.type {
            case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE:
                levels[levels.count - 1].index += 1
                guard let element = copyElement(child, into: level.target), let below = cgumbo_children(child) else {
                    return false
                }
                let target = levels.count < HTMLDocument.maximumDepth ? element : level.target
                levels.append(Level(children: below, target: target))
            case GUMBO_NODE_COMMENT:
                levels[levels.count - 1].index += 1
                let content = UnsafeRawPointer(cgumbo_text(child)).map { $0.assumingMemoryBound(to: xmlChar.self) }
                guard let comment = xmlNewDocComment(tree.document, content) else { return false }
                append(comment, to: level.target)
            case GUMBO_NODE_DOCUMENT:
                levels[levels.count - 1].index += 1
            default:
                guard copyText(&levels[levels.count - 1]) else { return false }
            }
        }
        return xmlXPathOrderDocElems(tree.document) >= 0
    }

    /// Copies the text nodes that stand next to each other at a level as one.
    private mutating func copyText(_ level: inout Level) -> Bool {
        var run: [UnsafePointer<CChar>] = []
        while level.index < level.children.pointee.length, let child = cgumbo_child(level.children, level.index),
            child.pointee.type == GUMBO_NODE_TEXT || child.pointee.type == GUMBO_NODE_WHITESPACE
                || child.pointee.type == GUMBO_NODE_CDATA
        {
            if let text = cgumbo_text(child) { run.append(text) }
            level.index += 1
        }
        // Below the greatest depth, the run may go on what an element above has begun.
        if let last = level.target.pointee.last, last.pointee.type == XML_TEXT_NODE {
            return run.allSatisfy { add($0, to: last) }
        }
        guard let first = run.first else { return true }
        let node: UnsafeMutablePointer<xmlNode>?
        if run.count == 1 {
            node = xmlNewDocText(tree.document, UnsafeRawPointer(first).assumingMemoryBound(to: xmlChar.self))
        } else {
            let joined = run.flatMap { UnsafeBufferPointer(start: $0, count: strlen($0)) }
            node = joined.withUnsafeBytes {
                xmlNewDocTextLen(tree.document, $0.baseAddress?.assumingMemoryBound(to: xmlChar.self), Int32($0.count))
            }
        }
        guard let node else { return false }
        append(node, to: level.target)
        return true
    }

    private func add(_ text: UnsafePointer<CChar>, to node: UnsafeMutablePointer<xmlNode>) -> Bool {
        xmlNodeAddContent(node, UnsafeRawPointer(text).assumingMemoryBound(to: xmlChar.self))
        return true
    }

    private mutating func copyElement(
        _ element: UnsafePointer<GumboNode>, into target: UnsafeMutablePointer<xmlNode>
    ) -> UnsafeMutablePointer<xmlNode>? {
        guard let name = names.name(of: element, in: dictionary),
            let node = xmlNewDocNodeEatName(tree.document, nil, UnsafeMutablePointer(mutating: name), nil)
        else { return nil }
        append(node, to: target)
        return copyAttributes(of: element, to: node) ? node : nil
    }

    private mutating func copyAttributes(
        of element: UnsafePointer<GumboNode>, to node: UnsafeMutablePointer<xmlNode>
    ) -> Bool {
        guard let attributes = cgumbo_attributes(element) else { return true }
        for index in 0..<attributes.pointee.length {
            guard let attribute = cgumbo_attribute(attributes, index) else { continue }
            guard let name = names.name(of: attribute, in: dictionary) else { return false }
            let value = UnsafeRawPointer(attribute.pointee.value).map { $0.assumingMemoryBound(to: xmlChar.self) }
            guard let copy = xmlNewNsPropEatName(node, nil, UnsafeMutablePointer(mutating: name), value) else {
                return false
            }
            position += 1
            copy.pointee._private = UnsafeMutableRawPointer(bitPattern: position)
            // The first of equal identifiers counts, as in browsers.
            if names.isIdentifier(name) { xmlAddID(nil, tree.document, value, copy) }
        }
        return true
    }

    private mutating func append(_ node: UnsafeMutablePointer<xmlNode>, to parent: UnsafeMutablePointer<xmlNode>) {
        position += 1
        node.pointee._private = UnsafeMutableRawPointer(bitPattern: position)
        node.pointee.parent = parent
        node.pointee.prev = parent.pointee.last
        if let last = parent.pointee.last {
            last.pointee.next = node
        } else {
            parent.pointee.children = node
        }
        parent.pointee.last = node
    }
}

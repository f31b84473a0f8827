import CGumbo
import CXML
import Glibc

/// Copies gumbo's tree into a libxml2 document, without recursion.
struct TreeBuilder: ~Copyable {
    private let tree: Tree
    private let source: SimplerMarkup
    private var names: ElementNames
    private var arena = Arena()
    private var position: UInt = 0
    /// The text that was parsed.
    private let parsed: UnsafeRawPointer?
    private var nextOmission = 0

    /// The text that the last node given to a parent has to have, as long as more can come.
    private var text: [UInt8] = []
    private var textParent: UnsafeMutablePointer<xmlNode>?

    /// The last value without placeholders.
    private var restored: [UInt8] = []

    /// An element of gumbo's whose children are being copied.
    private struct Level {
        let children: UnsafePointer<GumboVector>
        var index: UInt32 = 0
        /// The node that takes the children; its parent's, below the greatest depth.
        let target: UnsafeMutablePointer<xmlNode>
    }

    /// Parses a page in well-formed UTF-8.
    static func tree(of bytes: UnsafeBufferPointer<UInt8>, keepsUnseen: Bool) -> Result<Tree, MarkupError> {
        guard bytes.count <= HTMLDocument.maximumLength else { return .failure(.tooLong(bytes: bytes.count)) }
        return tree(of: MarkupBounds.simplified(bytes, keepsUnseen: keepsUnseen))
    }

    static func tree(of source: SimplerMarkup) -> Result<Tree, MarkupError> {
        source.bytes.withUnsafeBytes { bytes in
            Result { () throws(MarkupError) in
                let parse = try GumboParse(bytes.bindMemory(to: CChar.self))
                guard let tree = Tree() else { throw .noMemory }
                let builder = TreeBuilder(tree, source, parsed: bytes.baseAddress)
                guard builder.build(from: parse.document) else { throw .noMemory }
                return tree
            }
        }
    }

    private init(_ tree: Tree, _ source: SimplerMarkup, parsed: UnsafeRawPointer?) {
        self.tree = tree
        self.parsed = parsed
        self.source = source
        names = ElementNames(tree.document.pointee.dict, source)
    }

    /// Gives the tree all nodes; false where memory ran out.
    private consuming func build(from document: UnsafePointer<GumboNode>) -> Bool {
        let isWhole = copy(document)
        tree.keep(arena)
        return isWhole
    }

    /// Copies all nodes; false where memory ran out.
    private mutating func copy(_ document: UnsafePointer<GumboNode>) -> Bool {
        guard let children = cgumbo_children(document) else { return false }
        var levels = [Level(children: children, target: tree.top)]
        while let level = levels.last {
            guard level.index < level.children.pointee.length, let child = cgumbo_child(level.children, level.index)
            else {
                levels.removeLast()
                continue
            }
            levels[levels.count - 1].index += 1
            switch child.pointee.type {
            case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE:
                guard let element = copyElement(child, into: level.target), let below = cgumbo_children(child) else {
                    return false
                }
                let target = levels.count < HTMLDocument.maximumDepth ? element : level.target
                levels.append(Level(children: below, target: target))
            case GUMBO_NODE_COMMENT:
                guard endText(), let content = stored(cgumbo_text(child)),
                    append(XML_COMMENT_NODE, content: content, to: level.target) != nil
                else { return false }
            case GUMBO_NODE_DOCUMENT: break
            default:
                guard add(cgumbo_text(child), to: level.target) else { return false }
            }
        }
        return endText()
    }

    /// Adds to the text that a node's children end with, or begins one.
    private mutating func add(_ more: UnsafePointer<CChar>?, to parent: UnsafeMutablePointer<xmlNode>) -> Bool {
        if parent != textParent {
            guard endText() else { return false }
            textParent = parent
        }
        source.restore(Self.bytes(of: more), into: &text)
        return true
    }

    /// Makes the node of the text that has been added up.
    private mutating func endText() -> Bool {
        guard let parent = textParent else { return true }
        textParent = nil
        let content = text.withUnsafeBufferPointer { arena.store($0) }
        text.removeAll(keepingCapacity: true)
        return content.map { append(XML_TEXT_NODE, content: $0, to: parent) != nil } ?? false
    }

    private mutating func copyElement(
        _ element: UnsafePointer<GumboNode>, into target: UnsafeMutablePointer<xmlNode>
    ) -> UnsafeMutablePointer<xmlNode>? {
        guard endText(), let name = names.name(of: element),
            let node = append(XML_ELEMENT_NODE, name: name, to: target)
        else { return nil }
        // libxml2 keeps the number of the line there, which nothing asks for.
        node.pointee.line = UInt16(Node.number(of: cgumbo_tag(element)))
        return copyAttributes(of: element, to: node) ? node : nil
    }

    private mutating func copyAttributes(
        of element: UnsafePointer<GumboNode>, to node: UnsafeMutablePointer<xmlNode>
    ) -> Bool {
        guard let attributes = cgumbo_attributes(element) else { return true }
        var last: xmlAttrPtr?
        if attributes.pointee.length == 0, let parsed, let start = cgumbo_start(element) {
            let place = UnsafeRawPointer(start) - parsed
            return append(source.omittedAttributes(at: place, hint: &nextOmission) ?? [], to: node, after: &last)
        }
        for index in 0..<attributes.pointee.length {
            guard let attribute = cgumbo_attribute(attributes, index) else { continue }
            let abridged = source.attributes(for: Self.bytes(of: attribute.pointee.name))
            guard append(abridged, to: node, after: &last) else { return false }
            if abridged.isEmpty {
                last = append(names.name(of: attribute), stored(attribute.pointee.value), to: node, after: last)
                if last == nil { return false }
            }
        }
        return true
    }

    /// Appends attributes of the page; false where memory ran out.
    private mutating func append(
        _ attributes: ArraySlice<TagAttribute>, to node: UnsafeMutablePointer<xmlNode>, after last: inout xmlAttrPtr?
    ) -> Bool {
        for attribute in attributes {
            last = append(names.name(of: attribute), storedValue(of: attribute), to: node, after: last)
            if last == nil { return false }
        }
        return true
    }

    /// Returns a new attribute; nil where memory ran out.
    private mutating func append(
        _ name: UnsafePointer<xmlChar>?, _ value: UnsafeMutablePointer<xmlChar>?,
        to node: UnsafeMutablePointer<xmlNode>, after last: xmlAttrPtr?
    ) -> xmlAttrPtr? {
        guard let name, let value, let copy = arena.store(xmlAttr()) else { return nil }
        position += 1
        copy.pointee._private = UnsafeMutableRawPointer(bitPattern: position)
        copy.pointee.type = XML_ATTRIBUTE_NODE
        copy.pointee.name = name
        copy.pointee.doc = tree.document
        copy.pointee.parent = node
        copy.pointee.prev = last
        if let last { last.pointee.next = copy } else { node.pointee.properties = copy }
        return setValue(value, of: copy) ? copy : nil
    }

    /// Gives an attribute the text that libxml2 keeps its value in; none where it is empty.
    private mutating func setValue(_ value: UnsafeMutablePointer<xmlChar>, of attribute: xmlAttrPtr) -> Bool {
        if value.pointee == 0 { return true }
        guard let text = arena.store(xmlNode()) else { return false }
        text.pointee.type = XML_TEXT_NODE
        text.pointee.content = value
        text.pointee.doc = tree.document
        text.pointee.parent = UnsafeMutableRawPointer(attribute).assumingMemoryBound(to: xmlNode.self)
        (attribute.pointee.children, attribute.pointee.last) = (text, text)
        return true
    }

    /// Returns a new node as the last child of a parent; nil where memory ran out.
    private mutating func append(
        _ type: xmlElementType, name: UnsafePointer<xmlChar>? = nil, content: UnsafeMutablePointer<xmlChar>? = nil,
        to parent: UnsafeMutablePointer<xmlNode>
    ) -> UnsafeMutablePointer<xmlNode>? {
        guard let node = arena.store(xmlNode()) else { return nil }
        position += 1
        node.pointee._private = UnsafeMutableRawPointer(bitPattern: position)
        node.pointee.type = type
        node.pointee.name = name
        node.pointee.content = content
        node.pointee.doc = tree.document
        node.pointee.parent = parent
        node.pointee.prev = parent.pointee.last
        if let last = parent.pointee.last {
            last.pointee.next = node
        } else {
            parent.pointee.children = node
        }
        parent.pointee.last = node
        return node
    }

    /// The tree's copy of a text of the parser's.
    private mutating func stored(_ text: UnsafePointer<CChar>?) -> UnsafeMutablePointer<xmlChar>? {
        let bytes = Self.bytes(of: text)
        guard SimplerMarkup.mayBeAbridged(bytes) else { return arena.store(bytes) }
        restored.removeAll(keepingCapacity: true)
        source.restore(bytes, into: &restored)
        return restored.withUnsafeBufferPointer { arena.store($0) }
    }

    /// The tree's copy of a value that the parser has not seen.
    private mutating func storedValue(of attribute: TagAttribute) -> UnsafeMutablePointer<xmlChar>? {
        let bytes = UnsafeBufferPointer(rebasing: source.page[attribute.value])
        guard bytes.hasByte(0x26) else { return arena.store(bytes) }
        restored.removeAll(keepingCapacity: true)
        CommonReference.appendDecoded(bytes, to: &restored)
        return restored.withUnsafeBufferPointer { arena.store($0) }
    }

    private static func bytes(of text: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
        guard let text else { return UnsafeBufferPointer(start: nil, count: 0) }
        return UnsafeRawBufferPointer(start: text, count: strlen(text)).bindMemory(to: UInt8.self)
    }
}

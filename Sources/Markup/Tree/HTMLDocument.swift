internal import CXML

/// A page as a tree: what a browser without scripts makes of the same text.
///
/// The tree is that of the HTML Standard, errors mended as the standard says; whatever a page does, there are `html`, `head`
/// and `body`. Beyond the standard:
/// - Names of elements and attributes are in lower case and have no namespaces, those of SVG and MathML too; an attribute
///   such as `xlink:href` keeps its prefix as part of its name.
/// - What stands in `noscript` is parsed like the rest; what stands in `template` are the element's children.
/// - Text that meets text is one node; CDATA is text. The document type and processing instructions are left out.
/// - Control characters other than white space, and noncharacters, become U+FFFD.
/// - An element has at most 256 attributes; the first ones count.
/// - At most ``maximumDepth`` elements are nested. Deeper ones stand without children in the deepest that may have some,
///   each followed by what it holds; past a thousand, the tags are passed over and only their text remains.
///
/// A document and the nodes of it serve one thread at a time. Several documents can be in use at once.
public struct HTMLDocument: ~Copyable {
    let tree: Tree

    /// The longest page that is parsed, in bytes of UTF-8.
    public static let maximumLength = 1 << 26

    /// How many elements can be nested.
    public static let maximumDepth = 400

    /// Parses the text of a page.
    ///
    /// Takes time and memory in proportion to the text; where the page's tags would have it otherwise, within bounds (1 GiB,
    /// 30 seconds of the processor), beyond which it throws.
    ///
    /// - Parameter keepsUnseen: whether all is kept that no reader sees: the text of scripts, styles and comments, and more
    ///   than one of the spaces around a text. Without it, pages are parsed in less than half the time. Scripts of data
    ///   stay, those with `json` in their tag, and so do all spaces inside of `pre`.
    public init(parsing text: String, keepsUnseen: Bool = true) throws(MarkupError) {
        var text = text
        let result = text.withUTF8 { TreeBuilder.tree(of: $0, keepsUnseen: keepsUnseen) }
        tree = try result.get()
    }

    /// Parses a decoded page, as ``init(parsing:keepsUnseen:)`` parses a text.
    public init(parsing page: DecodedText, keepsUnseen: Bool = true) throws(MarkupError) {
        let result = page.utf8.withUnsafeBufferPointer { TreeBuilder.tree(of: $0, keepsUnseen: keepsUnseen) }
        tree = try result.get()
    }

    /// Decodes a page and parses it; the decoded text is not kept.
    public init(decoding bytes: [UInt8], charset: String? = nil, keepsUnseen: Bool = true) throws(MarkupError) {
        try self.init(parsing: TextDecoding.decode(bytes, charset: charset), keepsUnseen: keepsUnseen)
    }

    /// The document itself: the parent of the root element and of comments around it.
    public var node: Node {
        Node(tree, tree.top)
    }

    /// The element `html`.
    public var root: Node? {
        xmlDocGetRootElement(tree.document).map { Node(tree, $0) }
    }

    /// The text of the first `title` in the page that is not SVG's, white space as the page has it.
    public var title: String? {
        root?.descendants.first { $0.isElement("title") && !$0.ancestors.contains { $0.isElement("svg") } }?.textContent
    }
}

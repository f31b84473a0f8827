internal import CXML
internal import Synchronization

/// An XPath 1.0 expression, compiled once for use on any number of documents and threads.
///
/// Keep it (a `static let`) rather than the string it is made from.
public struct XPath: Sendable {
    /// The expression as it was written.
    public let expression: String

    private let pool: CompiledPool

    /// The operands of a union, evaluated one by one; none for any other expression.
    private var operands: [XPath] = []

    /// The longest expression, in bytes of UTF-8.
    public static let maximumLength = 4096

    /// Compiles an expression.
    ///
    /// What depends on evaluation (unknown functions, prefixes, arguments) is tried on an empty document, so that most of it
    /// shows here and not with the first page.
    public init(_ expression: String) throws(XPathError) {
        guard expression.utf8.count <= Self.maximumLength else { throw XPathError(.tooLong, in: expression) }
        if let byte = Array(expression.utf8).firstIndex(of: 0) {
            throw XPathError(.invalid, in: expression, atByte: byte)
        }
        guard let empty = Tree() else { throw XPathError(.noMemory, in: expression) }
        self.expression = expression
        pool = CompiledPool()
        _ = try evaluate(on: Node(empty, empty.top))
        let parts = XPathUnion.operands(of: expression)
        guard parts.count > 1 else { return }
        operands = try parts.map { part throws(XPathError) in try XPath(part) }
    }

    /// Returns the value of the expression on a node.
    func evaluate(on node: Node) throws(XPathError) -> XPathValue {
        if !operands.isEmpty { return try unitedNodes(on: node) }
        guard let context = node.tree.context() else { throw XPathError(.noMemory, in: expression) }
        cxml_silence()
        xmlResetError(&context.pointee.lastError)
        context.pointee.depth = 0
        context.pointee.opCount = 0
        context.pointee.opLimit = Self.maximumSteps
        context.pointee.node = node.pointer
        guard let compiled = pool.take() ?? xmlXPathCtxtCompile(context, expression) else {
            throw XPathError(context.pointee.lastError, in: expression)
        }
        defer { pool.giveBack(compiled) }
        context.pointee.depth = 0
        guard let object = xmlXPathCompiledEval(compiled, context) else {
            throw XPathError(context.pointee.lastError, in: expression)
        }
        defer { xmlXPathFreeObject(object) }
        return XPathValue(object.pointee, of: node.tree)
    }

    /// Returns the nodes of all operands, each once, in document order.
    ///
    /// libxml2 compares each node of a union with each, which takes minutes on a page of a million nodes.
    private func unitedNodes(on node: Node) throws(XPathError) -> XPathValue {
        var united: [Node] = []
        for operand in operands {
            guard case .nodes(let nodes) = try operand.evaluate(on: node) else {
                throw XPathError(.notNodes, in: expression)
            }
            united = united.isEmpty ? nodes : XPathUnion.merged(united, nodes)
        }
        return .nodes(united)
    }

    /// How many steps libxml2 may take for one evaluation; a visit to a node is about one.
    private static let maximumSteps: UInt = 200_000_000
}

extension XPath: Hashable, CustomStringConvertible {
    public static func == (first: XPath, second: XPath) -> Bool { first.expression == second.expression }

    public func hash(into hasher: inout Hasher) { hasher.combine(expression) }

    /// The expression as it was written.
    public var description: String { expression }
}

/// The compiled forms of one expression that no thread uses just now.
///
/// libxml2 keeps notes in a compiled expression while it evaluates it, so each serves one evaluation at a time.
private final class CompiledPool: Sendable {
    // A pointer as a number: what is in the pool is nobody else's.
    private let addresses = Mutex<[UInt]>([])

    func take() -> xmlXPathCompExprPtr? {
        addresses.withLock { $0.popLast() }.flatMap { xmlXPathCompExprPtr(bitPattern: $0) }
    }

    func giveBack(_ compiled: xmlXPathCompExprPtr) {
        let address = UInt(bitPattern: compiled)
        addresses.withLock { $0.append(address) }
    }

    deinit {
        while let compiled = take() { xmlXPathFreeCompExpr(compiled) }
    }
}

extension XPathError {
    /// The error that libxml2 left in a context.
    fileprivate init(_ error: xmlError, in expression: String) {
        let offset = error.code - Int32(XML_XPATH_EXPRESSION_OK.rawValue)
        let reason: Reason =
            switch UInt32(bitPattern: offset) {
            case XPATH_UNKNOWN_FUNC_ERROR.rawValue: .unknownFunction
            case XPATH_UNDEF_VARIABLE_ERROR.rawValue: .unknownVariable
            case XPATH_UNDEF_PREFIX_ERROR.rawValue: .unknownPrefix
            case XPATH_INVALID_TYPE.rawValue, XPATH_INVALID_ARITY.rawValue, XPATH_INVALID_OPERAND.rawValue:
                .wrongArguments
            case XPATH_OP_LIMIT_EXCEEDED.rawValue: .tooManySteps
            case XPATH_RECURSION_LIMIT_EXCEEDED.rawValue: .tooLong
            case XPATH_MEMORY_ERROR.rawValue: .noMemory
            default: error.code == XML_ERR_NO_MEMORY.rawValue ? .noMemory : .invalid
            }
        let byte = reason == .invalid ? Int(error.int1) : nil
        self.init(reason, in: expression, atByte: byte)
    }
}

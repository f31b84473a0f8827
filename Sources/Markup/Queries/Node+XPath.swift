extension Node {
    /// Returns the value of an expression, whatever its type.
    ///
    /// Paths that do not begin with `/` begin at this node.
    public func evaluate(_ xpath: XPath) throws(XPathError) -> XPathValue {
        try xpath.evaluate(on: self)
    }

    /// Returns the nodes that an expression selects, each once, in document order.
    public func nodes(_ xpath: XPath) throws(XPathError) -> [Node] {
        guard case .nodes(let nodes) = try evaluate(xpath) else { throw XPathError(.notNodes, in: xpath.expression) }
        return nodes
    }

    /// Returns the nodes that an expression selects.
    ///
    /// It is compiled for this once.
    public func nodes(_ expression: String) throws(XPathError) -> [Node] {
        try nodes(XPath(expression))
    }

    /// Returns the first of the nodes that an expression selects, in document order.
    public func first(_ xpath: XPath) throws(XPathError) -> Node? {
        try nodes(xpath).first
    }

    /// Returns the first of the nodes that an expression selects.
    ///
    /// It is compiled for this once.
    public func first(_ expression: String) throws(XPathError) -> Node? {
        try first(XPath(expression))
    }
}

extension HTMLDocument {
    /// Returns the value of an expression on the document, whatever its type.
    public func evaluate(_ xpath: XPath) throws(XPathError) -> XPathValue {
        try node.evaluate(xpath)
    }

    /// Returns the nodes that an expression selects, each once, in document order.
    public func nodes(_ xpath: XPath) throws(XPathError) -> [Node] {
        try node.nodes(xpath)
    }

    /// Returns the nodes that an expression selects.
    ///
    /// It is compiled for this once.
    public func nodes(_ expression: String) throws(XPathError) -> [Node] {
        try node.nodes(expression)
    }

    /// Returns the first of the nodes that an expression selects, in document order.
    public func first(_ xpath: XPath) throws(XPathError) -> Node? {
        try node.first(xpath)
    }

    /// Returns the first of the nodes that an expression selects.
    ///
    /// It is compiled for this once.
    public func first(_ expression: String) throws(XPathError) -> Node? {
        try node.first(expression)
    }

    /// Takes every node that an expression selects out of the document, as ``Node/remove()`` does.
    public func strip(_ xpath: XPath) throws(XPathError) {
        for found in try nodes(xpath) { found.remove() }
    }
}

import Markup

/// Values for elements of some names, found without a string for names that HTML knows.
struct ElementTable<Value: Sendable>: Sendable {
    private let byName: [String: Value]
    private let byNumber: [Value?]

    init(_ values: [String: Value]) {
        byName = values
        var byNumber = [Value?](repeating: nil, count: Node.nameNumbers)
        for (name, value) in values { byNumber[Node.number(ofName: name)] = value }
        self.byNumber = byNumber
    }

    /// The value for a node; nil where its name has none.
    subscript(_ node: Node) -> Value? {
        let number = node.nameNumber
        if number > 0 { return byNumber[number] }
        return node.isElement ? byName[node.name] : nil
    }
}

import Articles

/// What tests take out of a value; null or nothing where it is not there.
extension JSON {
    subscript(name: String) -> JSON {
        guard case .object(let members) = self else { return .null }
        return members.first { $0.name == name }?.value ?? .null
    }

    var elements: [JSON] {
        guard case .array(let elements) = self else { return [] }
        return elements
    }

    var string: String {
        guard case .string(let string) = self else { return "" }
        return string
    }

    var integer: Int {
        guard case .integer(let integer) = self else { return -1 }
        return integer
    }

    /// One side of all edits in a row.
    func joinedEdits(_ side: String) -> String {
        self["edits"].elements.map { $0[side].string }.joined()
    }
}

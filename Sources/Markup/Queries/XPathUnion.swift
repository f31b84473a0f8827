/// Unions of XPath expressions: `//h1 | //h2`.
enum XPathUnion {
    /// The operands of an expression that is a union on its outermost level; an expression that is none is its own.
    static func operands(of expression: String) -> [String] {
        var operands: [String] = []
        var operand = ""
        var depth = 0
        var quote: Character?
        for character in expression {
            if let open = quote {
                if character == open { quote = nil }
            } else if character == "\"" || character == "'" {
                quote = character
            } else if character == "[" || character == "(" {
                depth += 1
            } else if character == "]" || character == ")" {
                depth -= 1
            } else if character == "|", depth == 0 {
                operands.append(operand)
                operand = ""
                continue
            }
            operand.append(character)
        }
        operands.append(operand)
        // Operators bind less than a union does: what has one is left to libxml2 as a whole.
        return operands.contains { $0.allSatisfy(\.isWhitespace) } || hasOperator(operands) ? [expression] : operands
    }

    /// Whether operands may be more than paths, such as `1 + //a` and `//b`.
    private static func hasOperator(_ operands: [String]) -> Bool {
        operands.contains { operand in
            let path = operand.drop(while: \.isWhitespace)
            return !(path.first == "/" || path.first == "." || path.first == "(") || hasOuterOperator(path)
        }
    }

    /// Whether something that is no part of a path stands outside of brackets: a comparison, arithmetic, a word after a
    /// space.
    private static func hasOuterOperator(_ path: Substring) -> Bool {
        var depth = 0
        for character in path.trimmingSpaces {
            if character == "[" || character == "(" { depth += 1 }
            if character == "]" || character == ")" { depth -= 1 }
            if depth == 0, "=<>!+$".contains(character) || character.isWhitespace { return true }
        }
        return false
    }

    /// Two lists of nodes in document order as one, each node once.
    ///
    /// Where a node lies between others is only asked where the lists interlock.
    static func merged(_ first: [Node], _ second: [Node]) -> [Node] {
        var merged: [Node] = []
        merged.reserveCapacity(first.count + second.count)
        var (left, right) = (first[...], second[...])
        while let one = left.first, let other = right.first {
            if one == other {
                right.removeFirst()
            } else {
                merged.append(one < other ? left.removeFirst() : right.removeFirst())
            }
        }
        return merged + left + right
    }
}

extension Substring {
    fileprivate var trimmingSpaces: Substring {
        var trimmed = drop(while: \.isWhitespace)
        while trimmed.last?.isWhitespace == true { trimmed.removeLast() }
        return trimmed
    }
}

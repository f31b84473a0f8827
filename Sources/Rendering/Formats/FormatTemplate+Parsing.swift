extension FormatTemplate {
    /// Reads a format; what means nothing stays as it is written, as in Git.
    init(_ text: String) {
        var rest = Substring(text)
        var literal = ""
        func flush(_ pieces: inout [Piece]) {
            if !literal.isEmpty { pieces.append(.text(literal)) }
            literal = ""
        }
        while let character = rest.popFirst() {
            guard character == "%" else {
                literal.append(character)
                continue
            }
            if let written = Self.literal(&rest) {
                literal += written
            } else if let piece = Self.piece(&rest) {
                flush(&pieces)
                pieces.append(piece)
            } else {
                literal.append("%")
            }
        }
        flush(&pieces)
    }

    /// Takes a sign that stands for a character: `%n`, `%%`, `%x09`.
    private static func literal(_ rest: inout Substring) -> String? {
        switch rest.first {
        case "n": return rest.take(1) { _ in "\n" }
        case "%": return rest.take(1) { _ in "%" }
        case "x":
            return rest.take(3) { sign in
                UInt8(sign.dropFirst(), radix: 16).flatMap { $0 < 0x80 ? String(Unicode.Scalar($0)) : nil }
            }
        default: return nil
        }
    }

    private static func piece(_ rest: inout Substring) -> Piece? {
        if let piece = style(&rest) ?? room(&rest) ?? wrapping(&rest) { return piece }
        var ahead = rest
        let spacing = ahead.first.flatMap(Spacing.init)
        if spacing != nil { ahead = ahead.dropFirst() }
        // No sign is the beginning of another one but those of one letter, which are none of Git's with two.
        guard let placeholder = Placeholder.all.first(where: { ahead.hasPrefix($0.sign) }) else { return nil }
        rest = ahead.dropFirst(placeholder.sign.count)
        return .placeholder(placeholder, spacing)
    }

    /// Takes `%Cred`, `%C(bold blue)`, `%C(auto)`.
    private static func style(_ rest: inout Substring) -> Piece? {
        guard rest.first == "C" else { return nil }
        for name in ["red", "green", "blue", "reset"] where rest.dropFirst().hasPrefix(name) {
            return rest.take(1 + name.count) { _ in .style(ColorName.codes(of: name) ?? "") }
        }
        guard let inner = rest.dropFirst().parenthesized else { return nil }
        return rest.take(inner.count + 3) { _ in
            if inner == "auto" { return .automaticStyle }
            let name = ["auto,", "always,"].first { inner.hasPrefix($0) }.map { inner.dropFirst($0.count) } ?? inner
            return ColorName.codes(of: String(name)).map(Piece.style)
        }
    }

    /// Takes `%<(20)`, `%<(20,trunc)`, `%>|(40)`, `%>>(10)`, `%><(12)`.
    private static func room(_ rest: inout Substring) -> Piece? {
        let signs: [(String, Room.Alignment)] = [("><", .center), (">>", .stealing), ("<", .left), (">", .right)]
        guard let (sign, alignment) = signs.first(where: { rest.hasPrefix($0.0) }) else { return nil }
        var behind = rest.dropFirst(sign.count)
        let isColumn = behind.first == "|"
        if isColumn { behind = behind.dropFirst() }
        guard let inner = behind.parenthesized else { return nil }
        let parts = inner.split(separator: ",", omittingEmptySubsequences: false).map { $0.filter { $0 != " " } }
        guard let columns = Int(parts[0]), (0...10_000).contains(columns), parts.count <= 2 else { return nil }
        let cut = parts.count == 2 ? Room.Cut(rawValue: parts[1]) : nil
        if parts.count == 2, cut == nil { return nil }
        rest = behind.dropFirst(inner.count + 2)
        return .room(Room(alignment: alignment, columns: columns, isColumn: isColumn, cut: cut))
    }

    /// Takes `%w(72,4,8)`; numbers that are left out are 0.
    private static func wrapping(_ rest: inout Substring) -> Piece? {
        guard rest.first == "w", let inner = rest.dropFirst().parenthesized else { return nil }
        let numbers = inner.split(separator: ",").map { Int($0.filter { $0 != " " }) }
        guard numbers.count <= 3, numbers.allSatisfy({ $0.map { (0...10_000).contains($0) } ?? false }) else {
            return nil
        }
        let values = numbers.compactMap(\.self) + [0, 0, 0]
        rest = rest.dropFirst(inner.count + 3)
        return .wrapping(Wrapping(width: values[0], firstIndent: values[1], indent: values[2]))
    }
}

extension Substring {
    /// Takes so many characters away where a function makes something of them.
    fileprivate mutating func take<Result>(_ count: Int, _ make: (Substring) -> Result?) -> Result? {
        guard self.count >= count, let result = make(prefix(count)) else { return nil }
        self = dropFirst(count)
        return result
    }

    /// What stands in the parentheses that the text begins with.
    fileprivate var parenthesized: Substring? {
        guard first == "(", let end = firstIndex(of: ")") else { return nil }
        return self[index(after: startIndex)..<end]
    }
}

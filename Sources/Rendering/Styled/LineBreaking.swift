extension String {
    /// The lines of a text on a terminal, none wider than a width; broken behind a space where one is near the end.
    func broken(to width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        var columns = 0
        for character in self {
            let more = String(character).displayWidth
            if columns + more > width, !line.isEmpty {
                let rest = line.removingLastWord()
                lines.append(line.trimmed)
                line = rest
                columns = rest.displayWidth
            }
            line.append(character)
            columns += more
        }
        return lines + (line.isEmpty && !lines.isEmpty ? [] : [line])
    }

    /// Takes the word at the end away and returns it, where a space is in the second half of the text.
    private mutating func removingLastWord() -> String {
        guard let space = lastIndex(of: " "), distance(from: startIndex, to: space) * 2 >= count else { return "" }
        let start = index(after: space)
        defer { removeSubrange(start...) }
        return String(self[start...])
    }

    /// The text without spaces at its end.
    var trimmed: String {
        var scalars = unicodeScalars[...]
        while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
        return String(scalars)
    }
}

/// Colours as Git's configuration names them: `red`, `bold blue`, `brightgreen`, `208`, `#ff8800 reverse`.
enum ColorName {
    private static let colors = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]
    private static let attributes: [String: Int] = [
        "bold": 1, "dim": 2, "italic": 3, "ul": 4, "blink": 5, "reverse": 7, "strike": 9,
    ]

    /// The parameters of "select graphic rendition" (ECMA-48) that a name stands for; empty for `reset`, nil where it
    /// means nothing.
    static func codes(of name: String) -> String? {
        if name == "reset" { return "" }
        var looks: [String] = []
        var tints: [String?] = []
        for word in name.split(separator: " ").map(String.init) {
            if let attribute = attributes[word] {
                looks.append(String(attribute))
            } else if word.hasPrefix("no"),
                let attribute = attributes[String(word.dropFirst(word.hasPrefix("no-") ? 3 : 2))]
            {
                looks.append(String(attribute < 3 ? 22 : attribute + 20))
            } else if tints.count < 2, let color = color(word, isBackground: tints.count == 1) {
                tints.append(color.isEmpty ? nil : color)
            } else {
                return nil
            }
        }
        let codes = looks + tints.compactMap(\.self)
        return codes.isEmpty ? nil : codes.joined(separator: ";")
    }

    private static func color(_ word: String, isBackground: Bool) -> String? {
        let base = isBackground ? 40 : 30
        if word == "normal" { return "" }
        if word == "default" { return String(base + 9) }
        if let index = colors.firstIndex(of: word) { return String(base + index) }
        if word.hasPrefix("bright"), let index = colors.firstIndex(of: String(word.dropFirst(6))) {
            return String(base + 60 + index)
        }
        if let number = Int(word), (0...255).contains(number) {
            if number < 8 { return String(base + number) }
            return number < 16 ? String(base + 52 + number) : "\(base + 8);5;\(number)"
        }
        guard word.hasPrefix("#"), word.utf8.count == 7, let value = UInt32(word.dropFirst(), radix: 16) else {
            return nil
        }
        return "\(base + 8);2;\(value >> 16);\(value >> 8 & 255);\(value & 255)"
    }
}

import Articles

/// A text on a card: stretches that follow each other, each with its mark.
struct Passage: Hashable, Sendable {
    /// A stretch of text of one mark.
    struct Run: Hashable, Sendable {
        var text: String
        var mark = Mark.plain
    }

    /// What a stretch is; the painter chooses how that looks.
    enum Mark: Hashable, Sendable {
        case plain, deleted, inserted
        /// What stands around the text: an ellipsis, a label.
        case quiet
    }

    private(set) var runs: [Run] = []

    /// A text without any stretch.
    init() {}

    /// A text of one mark.
    init(_ text: some StringProtocol, _ mark: Mark = .plain) {
        add(text, mark)
    }

    /// The text without its marks.
    var text: String { runs.map(\.text).joined() }

    var isEmpty: Bool { runs.isEmpty }

    /// Adds a stretch; a stretch of the same mark before it grows.
    mutating func add(_ text: some StringProtocol, _ mark: Mark = .plain) {
        guard !text.isEmpty else { return }
        if let last = runs.indices.last, runs[last].mark == mark {
            runs[last].text += text
        } else {
            runs.append(Run(text: String(text), mark: mark))
        }
    }
}

extension Passage {
    /// So many scalars make one character at most; fonts stack marks that people do not write.
    private static let longestCharacter = 32

    /// A text from a page as it may be drawn: on one line, without characters that steer its order.
    ///
    /// A character of very many combining marks becomes the replacement character, so that a short text is always a
    /// small one.
    static func cleaned(_ text: String, limit: Int = 2000) -> String {
        var cleaned = ""
        for character in text.prefix(limit) {
            let scalars = character.unicodeScalars
            if scalars.prefix(longestCharacter + 1).count > longestCharacter {
                cleaned += "\u{FFFD}"
            } else if scalars.contains(where: \.isControlOrOverride) {
                cleaned += " "
            } else {
                cleaned.append(character)
            }
        }
        return cleaned
    }
}

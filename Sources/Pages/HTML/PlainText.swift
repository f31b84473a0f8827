/// A text of a page's markup as bytes, the letters of ASCII in lower case, in which words of ASCII are looked for.
struct PlainText {
    private let bytes: [UInt8]

    /// The bytes of a text, with or without the white space in it.
    init(_ text: String, keepsSpaces: Bool = true) {
        bytes = text.utf8.compactMap { byte in
            if !keepsSpaces, byte == 0x20 || (0x09...0x0D).contains(byte) { return nil }
            return (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
        }
    }

    /// Whether a word, which is in lower case, stands in the text.
    func holds(_ word: String) -> Bool {
        let word = word.utf8
        guard let first = word.first, word.count <= bytes.count else { return word.isEmpty }
        return (0...(bytes.count - word.count)).contains { start in
            bytes[start] == first && bytes[start...].starts(with: word)
        }
    }
}

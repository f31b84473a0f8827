/// A text of a page's markup as bytes, the letters of ASCII in lower case, in which words of ASCII are looked for.
struct PlainText {
    private let bytes: [UInt8]

    /// The bytes of a text, with or without the white space in it.
    init(_ text: String, keepsSpaces: Bool = true) { self.init(text.utf8, keepsSpaces: keepsSpaces) }

    /// As ``init(_:keepsSpaces:)``, of UTF-8.
    init(_ text: some Sequence<UInt8>, keepsSpaces: Bool = true) {
        bytes = text.compactMap { byte in
            if !keepsSpaces, byte == 0x20 || (0x09...0x0D).contains(byte) { return nil }
            return (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
        }
    }

    /// Whether a word, which is in lower case, stands in the text.
    func holds(_ word: String) -> Bool {
        let word = word.utf8
        guard let first = word.first else { return true }
        var start = 0
        while start + word.count <= bytes.count {
            if bytes[start] == first, bytes[start...].starts(with: word) { return true }
            start += 1
        }
        return false
    }
}

/// A text of a page's markup as bytes, the letters of ASCII in lower case, in which words of ASCII are looked for.
struct PlainText {
    private let bytes: [UInt8]

    /// The bytes of a text, with or without the white space in it.
    init(_ text: UnsafeBufferPointer<UInt8>, keepsSpaces: Bool = true) {
        bytes = Array(unsafeUninitializedCapacity: text.count) { bytes, count in
            for byte in text where keepsSpaces || byte != 0x20 && !(0x09...0x0D).contains(byte) {
                bytes[count] = byte.asciiLowercased
                count += 1
            }
        }
    }

    init(_ text: String) {
        var text = text
        self = text.withUTF8 { PlainText($0) }
    }

    /// Whether one of some words, which are in lower case, stands in the text.
    func holds(anyOf words: [StaticString]) -> Bool {
        bytes.withUnsafeBufferPointer { bytes in words.contains { Self.holds(bytes, $0) } }
    }

    private static func holds(_ bytes: UnsafeBufferPointer<UInt8>, _ word: StaticString) -> Bool {
        let word = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
        var rest = bytes[...]
        while let start = rest.firstIndex(of: word[0]) {
            if rest[start...].starts(with: word) { return true }
            rest = rest[(start + 1)...]
        }
        return false
    }
}

extension String {
    /// Whether the text begins with some ASCII, which is in lower case, in either case.
    func begins(withASCII beginning: String) -> Bool {
        utf8.count >= beginning.utf8.count && zip(utf8, beginning.utf8).allSatisfy { $0.asciiLowercased == $1 }
    }
}

extension UInt8 {
    fileprivate var asciiLowercased: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}

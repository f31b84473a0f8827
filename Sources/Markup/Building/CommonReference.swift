/// A character reference that pages have often.
///
/// It ends in a semicolon, so that it means the same in texts and in values, whatever follows.
struct CommonReference {
    /// All of it, as in `&amp;`.
    let name: StaticString
    let meaning: StaticString

    /// The reference that stands at an index.
    static func at(_ index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> CommonReference? {
        guard index + 1 < bytes.count, let reference = beginning(with: bytes[index + 1]),
            bytes.starts(with: reference.name, at: index)
        else { return nil }
        return reference
    }

    private static func beginning(with initial: UInt8) -> CommonReference? {
        switch Unicode.Scalar(initial) {
        case "n": CommonReference(name: "&nbsp;", meaning: "\u{A0}")
        case "a": CommonReference(name: "&amp;", meaning: "&")
        case "q": CommonReference(name: "&quot;", meaning: "\"")
        case "l": CommonReference(name: "&lt;", meaning: "<")
        case "g": CommonReference(name: "&gt;", meaning: ">")
        default: nil
        }
    }

    /// Appends bytes in which there are no other references, with what these mean.
    static func appendDecoded(_ bytes: UnsafeBufferPointer<UInt8>, to result: inout [UInt8]) {
        var rest = bytes
        while let index = rest.find(0x26), let reference = at(index, in: rest) {
            result.append(contentsOf: UnsafeBufferPointer(rebasing: rest[..<index]))
            result.append(contentsOf: reference.meaning.bytes)
            rest = UnsafeBufferPointer(rebasing: rest[(index + reference.name.utf8CodeUnitCount)...])
        }
        result.append(contentsOf: rest)
    }
}

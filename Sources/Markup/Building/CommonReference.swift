/// A character reference that pages have often.
///
/// It ends in a semicolon, so that it means the same in texts and in values, whatever follows.
struct CommonReference: Sendable {
    /// All of it, as in `&amp;`.
    let name: [UInt8]
    let meaning: [UInt8]

    private static let all = [("&quot;", "\""), ("&amp;", "&"), ("&nbsp;", "\u{A0}"), ("&lt;", "<"), ("&gt;", ">")]
        .map { CommonReference(name: Array($0.utf8), meaning: Array($1.utf8)) }

    /// The reference that stands at an index.
    static func at(_ index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> CommonReference? {
        let rest = UnsafeBufferPointer(rebasing: bytes[(index + 1)...])
        guard let initial = rest.first else { return nil }
        return all.first { $0.name[1] == initial && rest.starts(with: $0.name.dropFirst()) }
    }

    /// Appends bytes in which there are no other references, with what these mean.
    static func appendDecoded(_ bytes: UnsafeBufferPointer<UInt8>, to result: inout [UInt8]) {
        var rest = bytes
        while let index = rest.find(0x26), let reference = at(index, in: rest) {
            result.append(contentsOf: UnsafeBufferPointer(rebasing: rest[..<index]))
            result.append(contentsOf: reference.meaning)
            rest = UnsafeBufferPointer(rebasing: rest[(index + reference.name.count)...])
        }
        result.append(contentsOf: rest)
    }
}

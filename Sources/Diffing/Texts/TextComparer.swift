import Articles
public import Segmentation

/// Compares texts: sentence by sentence, then word by word, then character by character where a word of such a script
/// was touched.
///
/// Make one and use it for many texts; it keeps ICU's iterators.
public struct TextComparer: ~Copyable {
    var tokenizer: Tokenizer

    /// A comparer; the error says that ICU's data is missing.
    public init() throws(SegmentationError) {
        tokenizer = try Tokenizer()
    }

    /// What changed between two texts.
    ///
    /// The comparison of (b, a) mirrors that of (a, b): the text that sorts first by its bytes is always taken for the
    /// old one.
    ///
    /// - Parameter names: names of persons; an edit of one of them is of the kind `name`.
    public mutating func compare(_ old: String, _ new: String, names: [String] = []) -> TextDiff {
        if old.hasSameBytes(as: new) {
            let all = 0..<old.utf8.count
            return TextDiff(old: old, new: new, edits: all.isEmpty ? [] : [TextEdit(old: all, new: all, kind: nil)])
        }
        let isInOrder = old.precedesByBytes(new)
        let changes = isInOrder ? byteChanges(old, new) : byteChanges(new, old).map(\.mirrored)
        return TextDiff(old: old, new: new, edits: EditClassifier(old: old, new: new, names: names).edits(for: changes))
    }

    /// The changes as ranges of UTF-8 bytes.
    private mutating func byteChanges(_ old: String, _ new: String) -> [Change] {
        let bytes = Self.joined(old, new)
        let border = old.utf8.count
        return changes(in: Change(old: 0..<border, new: border..<bytes.count), of: bytes)
            .map { $0.shifted(old: 0, new: -border) }
    }

    /// The bytes of both texts, those of the old one first.
    static func joined(_ old: String, _ new: String) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(old.utf8.count + new.utf8.count)
        bytes.append(contentsOf: old.utf8)
        bytes.append(contentsOf: new.utf8)
        return bytes
    }

    /// The changes between two stretches of the same bytes, which hold both texts.
    mutating func changes(in region: Change, of bytes: [UInt8]) -> [Change] {
        bytes.withUnsafeBufferPointer { bytes in
            var finder = TextChanges(bytes)
            finder.find(in: region, &tokenizer)
            return finder.changes
        }
    }
}

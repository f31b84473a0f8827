public import Segmentation

/// Compares texts: word by word, then character by character where a word of such a script was touched.
///
/// Make one and use it for many texts; it keeps ICU's iterators.
public struct TextComparer: ~Copyable {
    private var tokenizer: Tokenizer

    /// A comparer; the error says that ICU's data is missing.
    public init() throws(SegmentationError) {
        tokenizer = try Tokenizer()
    }

    /// What changed between two texts.
    ///
    /// The comparison of (b, a) mirrors that of (a, b): the text that sorts first by its bytes is always taken for the
    /// old one.
    public mutating func compare(_ old: String, _ new: String) -> TextDiff {
        if old.utf8.elementsEqual(new.utf8) {
            let all = 0..<old.utf8.count
            return TextDiff(old: old, new: new, edits: all.isEmpty ? [] : [TextEdit(old: all, new: all, kind: nil)])
        }
        let isInOrder = old.utf8.lexicographicallyPrecedes(new.utf8)
        let changes = isInOrder ? byteChanges(old, new) : byteChanges(new, old).map(\.mirrored)
        return TextDiff(old: old, new: new, edits: EditClassifier(old: old, new: new).edits(for: changes))
    }

    /// The changes as ranges of UTF-8 bytes.
    private mutating func byteChanges(_ old: String, _ new: String) -> [Change] {
        let oldTokens = tokenizer.tokens(of: old)
        let newTokens = tokenizer.tokens(of: new)
        let oldBytes = Array(old.utf8)
        let newBytes = Array(new.utf8)
        var interner = Interner<ArraySlice<UInt8>>()
        let changes = MyersDiff.changes(
            from: oldTokens.map { interner.number(of: oldBytes[$0.range]) },
            to: newTokens.map { interner.number(of: newBytes[$0.range]) })
        let end = Change(old: oldTokens.count..<oldTokens.count, new: newTokens.count..<newTokens.count)
        var atoms = AtomChanges(old: oldBytes, new: newBytes)
        var last = (old: 0, new: 0)
        for change in changes + [end] {
            atoms.appendEqual(
                oldTokens[last.old..<change.old.lowerBound], newTokens[last.new..<change.new.lowerBound])
            atoms.appendChanged(oldTokens[change.old], newTokens[change.new])
            last = (change.old.upperBound, change.new.upperBound)
        }
        return atoms.cleaned()
    }
}

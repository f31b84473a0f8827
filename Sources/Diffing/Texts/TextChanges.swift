/// Finds what changed between two stretches of text, as ranges of bytes.
///
/// The stretches are cut down to where they differ, long ones into sentences of which the equal ones are set aside, and
/// what is left into atoms, which are aligned.
struct TextChanges: ~Copyable {
    private let bytes: UnsafeBufferPointer<UInt8>
    private(set) var changes: [Change] = []

    /// - Parameter bytes: both texts, valid UTF-8; they outlive this value.
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    /// Adds the changes in a region that lies behind all earlier ones.
    mutating func find(in region: Change, _ tokenizer: inout Tokenizer) {
        let region = TextRegion.trimmed(region, bytes)
        guard min(region.old.count, region.new.count) > Self.longRegion else {
            findAtoms(in: region, &tokenizer)
            return
        }
        for part in sentenceRegions(of: region) {
            findAtoms(in: TextRegion.trimmed(part, bytes), &tokenizer)
        }
    }

    /// A region in which both texts have more bytes than this is cut into sentences first.
    private static let longRegion = 400

    private func sentenceRegions(of region: Change) -> [Change] {
        let old = Sentences.ends(in: region.old, bytes)
        let new = Sentences.ends(in: region.new, bytes)
        var interner = ByteInterner(room: old.count + new.count)
        let oldNumbers = Sentences.numbers(old, from: region.old.lowerBound, bytes, &interner)
        let newNumbers = Sentences.numbers(new, from: region.new.lowerBound, bytes, &interner)
        let changes = HistogramDiff.changes(from: oldNumbers, to: newNumbers, symbols: interner.count)
        return changes.map { change in
            Change(
                old: Sentences.bytes(change.old, old, from: region.old.lowerBound),
                new: Sentences.bytes(change.new, new, from: region.new.lowerBound))
        }
    }

    private mutating func findAtoms(in region: Change, _ tokenizer: inout Tokenizer) {
        if region.old.isEmpty && region.new.isEmpty { return }
        if region.old.isEmpty || region.new.isEmpty {
            changes.appendJoining(region)
            return
        }
        var interner = ByteInterner(room: (region.old.count + region.new.count) / 3)
        var old = AtomText(tokenizer.tokens(of: region.old, in: bytes), bytes, &interner)
        var new = AtomText(tokenizer.tokens(of: region.new, in: bytes), bytes, &interner)
        let aligned = AtomAlignment(old: old, new: new).changes()
        // Words matter only to a change that has several places.
        if aligned.contains(where: BoundarySlider(old: old, new: new).canMove) {
            old.cutIntoWords(&tokenizer, bytes)
            new.cutIntoWords(&tokenizer, bytes)
        }
        let words = WordRefinement(bytes: bytes)
        for change in BoundarySlider(old: old, new: new).slid(aligned) {
            changes.appendJoining(words.refined(Change(old: old.byteRange(change.old), new: new.byteRange(change.new))))
        }
    }
}

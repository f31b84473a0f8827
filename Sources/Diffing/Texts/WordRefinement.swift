/// Cuts inside a word that was only touched: its equal beginning and end are set apart, grapheme by grapheme.
///
/// A number or a date is never cut. A word of an alphabet is cut only if it is long and most of it stays; words of other scripts,
/// whose readers are used to parts of words, if half of it stays.
struct WordRefinement {
    let bytes: UnsafeBufferPointer<UInt8>

    /// Longer replaced texts are no touched words.
    private static let longest = 256

    /// A word of letters must have so many graphemes to be cut: more than most words of English.
    private static let longWord = 7

    /// What is set apart of a word of letters must have so many graphemes.
    private static let shortestPart = 4

    /// Digits of which there are so many, with what joins them, are no number or date but a name: of a page, of a file.
    private static let longNumber = 14

    /// The change without what both sides begin and end with, as far as it reads well.
    func refined(_ change: Change) -> Change {
        guard !change.old.isEmpty, !change.new.isEmpty, change.old.count <= Self.longest,
            change.new.count <= Self.longest
        else { return change }
        let old = graphemes(change.old)
        let new = graphemes(change.new)
        var kept = Kept(old, new, bytes)
        while kept.front > 0, !isGoodCut(kept.front, in: old, kept) || !isGoodCut(kept.front, in: new, kept) {
            kept.front -= 1
        }
        while kept.back > 0,
            !isGoodCut(old.count - kept.back, in: old, kept) || !isGoodCut(new.count - kept.back, in: new, kept)
        {
            kept.back -= 1
        }
        return Change(
            old: bound(old, kept.front, change.old)..<bound(old, old.count - kept.back, change.old),
            new: bound(new, kept.front, change.new)..<bound(new, new.count - kept.back, change.new))
    }

    private func bound(_ graphemes: [Range<Int>], _ index: Int, _ range: Range<Int>) -> Int {
        index < graphemes.count ? graphemes[index].lowerBound : range.upperBound
    }

    private func graphemes(_ range: Range<Int>) -> [Range<Int>] {
        var start = range.lowerBound
        return Graphemes.ends(in: range, bytes).map { end in
            defer { start = end }
            return start..<end
        }
    }

    /// Whether a cut in front of a grapheme reads well.
    private func isGoodCut(_ index: Int, in graphemes: [Range<Int>], _ kept: Kept) -> Bool {
        guard index > 0, index < graphemes.count else { return true }
        let before = Scalars.alphabet(Scalars.first(of: graphemes[index - 1], in: bytes))
        let after = Scalars.alphabet(Scalars.first(of: graphemes[index], in: bytes))
        switch (before, after) {
        case (.digit, .point), (.point, .digit): return false
        case (.digit, .digit), (.digit, .connector), (.connector, .digit):
            return kept.longer >= Self.longNumber && kept.all * 2 > kept.longer
        case (.letter, .letter):
            let part = index == kept.front ? kept.front : kept.back
            return kept.longer >= Self.longWord && kept.all * 2 > kept.longer && part >= Self.shortestPart
        default: return kept.all * 2 >= kept.longer || before == .other || after == .other
        }
    }
}

/// How many graphemes two texts begin and end with alike.
private struct Kept {
    var front: Int
    var back: Int
    /// How many the longer text has.
    let longer: Int

    var all: Int { front + back }

    init(_ old: [Range<Int>], _ new: [Range<Int>], _ bytes: UnsafeBufferPointer<UInt8>) {
        func isEqual(_ pair: (Range<Int>, Range<Int>)) -> Bool {
            pair.0.count == pair.1.count && bytes[pair.0].elementsEqual(bytes[pair.1])
        }
        front = zip(old, new).prefix(while: isEqual).count
        back = zip(old.dropFirst(front).reversed(), new.dropFirst(front).reversed()).prefix(while: isEqual).count
        longer = max(old.count, new.count)
    }
}

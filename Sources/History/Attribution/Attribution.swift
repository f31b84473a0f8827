public import Articles

/// Which version brought each passage of an article's text, and who was credited then.
///
/// It follows text through moves, splits, merges and edits. Text that was removed and comes back verbatim keeps the
/// version that first brought it.
public struct Attribution: Hashable, Sendable {
    public let reference: ArticleReference
    /// The version whose text is attributed.
    public let version: Version
    public let unit: Unit
    /// The headline's passages, then those of each block; the texts of one block joined are its text, byte for byte.
    public let passages: [Passage]

    /// What a passage is made of.
    public enum Unit: String, CaseIterable, Hashable, Sendable {
        /// Each sentence is a passage; its version is the one since which it stands as it does.
        case sentence
        /// Words beside each other that one version brought are a passage.
        case word
        /// Characters beside each other that one version brought are a passage.
        case character
    }

    /// A stretch of text that one version brought, with the spaces behind it.
    public struct Passage: Hashable, Sendable {
        /// The index of the block, from 0; nil for the headline.
        public var block: Int?
        public var text: String
        public var origin: Version
        /// The credits of the version that brought the text.
        public var credits: [Credit]
    }

    /// The attribution of the last of some versions; nil where there is none.
    ///
    /// Takes time in proportion to the versions and the length of their texts.
    ///
    /// - Parameters:
    ///   - history: the versions of one article from the first one on, oldest first; those before the last that changed
    ///     nothing of headline and body may be left out.
    ///   - cut: the boundaries of the sentences or words of a text, as offsets in UTF-8 from 0 to its length; asked for
    ///     no other unit.
    public init?(_ history: [HistoryEntry], by unit: Unit = .sentence, cut: @escaping (String, Unit) -> [Int]) {
        guard let last = history.last else { return nil }
        var attributor = Attributor(unit: unit, cutter: UnitCutter(cut: cut))
        for entry in history { attributor.add(entry) }
        reference = last.reference
        version = last.version
        self.unit = unit
        passages = attributor.passages()
    }
}

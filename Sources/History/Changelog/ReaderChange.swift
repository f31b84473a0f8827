/// One change, told in a sentence for readers.
public struct ReaderChange: Hashable, Sendable {
    public var category: Category
    public var part: Part
    /// The sentence, without a full stop; texts from the page stand in it as they are.
    public var sentence: String

    /// The headings of Keep a Changelog that a changed page has a use for.
    public enum Category: String, CaseIterable, Hashable, Sendable {
        case added, changed, removed

        /// The heading.
        public func title(in language: ReaderLanguage) -> String {
            switch self {
            case .added: language.say("Added", "新增")
            case .changed: language.say("Changed", "变更")
            case .removed: language.say("Removed", "移除")
            }
        }
    }

    /// The part of the article that changed.
    public enum Part: String, CaseIterable, Hashable, Sendable {
        case article, headline, text, facts, credits, counters
    }
}

/// A part of an article; an archive keeps each as a file of its own.
public enum ArticlePart: String, CaseIterable, Hashable, Sendable {
    /// The headline and the body.
    case text
    /// What is known about the article besides: its source, times, section and the like.
    case facts
    case credits
    case counters
    case links
}

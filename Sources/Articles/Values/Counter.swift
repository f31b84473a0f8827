/// A named number on the page: views, comments, a reaction.
public struct Counter: Hashable, Sendable {
    /// The name as the page prints it, such as `点赞`.
    public var name: String
    public var kind: Kind
    /// The heading the counter stands under, such as `新闻表情排行`.
    public var group: String?
    public var value: Int
    public var bound: Bound
    /// The number as the page prints it, such as `1.2万`.
    public var printed: String?

    /// A counter with its value; it is exact unless said otherwise.
    public init(
        name: String, kind: Kind = .other, group: String? = nil, value: Int, bound: Bound = .exact,
        printed: String? = nil
    ) {
        self.name = name
        self.kind = kind
        self.group = group
        self.value = value
        self.bound = bound
        self.printed = printed
    }

    /// What a counter counts, named as in the JSON form.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        case views, comments, likes, shares, favorites, participants, recommends, reaction, other
    }

    /// How the printed number bounds the true one.
    public enum Bound: String, CaseIterable, Hashable, Sendable {
        case exact
        /// The page prints a floor: `10万+`.
        case atLeast
        /// The page prints a rounded number: `1.2万`.
        case approximate
    }
}

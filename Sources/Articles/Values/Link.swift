/// A link the page offers beside the article, such as recommended reading.
public struct Link: Hashable, Sendable {
    /// The heading the link stands under, such as `推荐阅读`.
    public var group: String?
    public var text: String
    public var url: String?
    public var published: PrintedTime?

    /// A link by its text, with what the page prints around it.
    public init(group: String? = nil, text: String, url: String? = nil, published: PrintedTime? = nil) {
        self.group = group
        self.text = text
        self.url = url
        self.published = published
    }
}

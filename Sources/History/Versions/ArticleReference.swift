public import Articles

/// Names an article of an archive: its identity, its place and its id.
public struct ArticleReference: Hashable, Sendable {
    public var identity: ArticleIdentity
    /// The path of its folder in the archive.
    public var path: String
    /// The first 16 hexadecimal digits of the SHA-256 of its identity.
    public var id: String

    /// A reference by its parts.
    public init(identity: ArticleIdentity, path: String, id: String) {
        self.identity = identity
        self.path = path
        self.id = id
    }
}

/// What makes an article the same article at every capture: its canonical address, or a name it was given.
public enum ArticleIdentity: Hashable, Sendable {
    case url(Address)
    case name(String)

    /// The identity as text; the id is made from it.
    public var text: String {
        switch self {
        case .url(let address): address.text
        case .name(let name): name
        }
    }

    /// The identity as it is shown to people: an address without its scheme.
    public var display: String {
        switch self {
        case .url(let address): address.display
        case .name(let name): name
        }
    }

    /// The address, where the article is known by one.
    public var url: Address? {
        guard case .url(let address) = self else { return nil }
        return address
    }
}

public import Articles

/// The commit that holds a version, as Git keeps it.
public struct CommitRecord: Hashable, Sendable {
    /// Names of objects in 40 hexadecimal digits.
    public var id: String
    public var tree: String
    public var parents: [String]
    /// The source of the article, with the time of capture.
    public var author: Person
    /// The operator of the archive.
    public var committer: Person
    /// The message: a line that says what changed, and trailers.
    public var message: String

    /// Who did something, and when.
    public struct Person: Hashable, Sendable {
        public var name: String
        public var email: String
        public var time: Instant

        /// A person by its parts.
        public init(name: String, email: String, time: Instant) {
            self.name = name
            self.email = email
            self.time = time
        }
    }

    /// A commit by its parts.
    public init(
        id: String, tree: String, parents: [String], author: Person, committer: Person, message: String
    ) {
        self.id = id
        self.tree = tree
        self.parents = parents
        self.author = author
        self.committer = committer
        self.message = message
    }

    /// The first line of the message.
    public var subject: String {
        String(message.prefix { $0 != "\n" })
    }

    /// The message behind its first line and the empty line that follows.
    public var body: String {
        String(message.dropFirst(subject.count).drop { $0 == "\n" })
    }
}

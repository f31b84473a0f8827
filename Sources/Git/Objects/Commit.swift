/// A commit, copied out of a repository.
public struct Commit: Hashable, Sendable {
    /// The commit's name.
    public let id: ObjectID

    /// The tree it records.
    public let tree: ObjectID

    /// The commits it follows: none for the first, several for a merge.
    public let parents: [ObjectID]

    /// Who made the change, and when.
    public let author: Signature

    /// Who recorded it, and when.
    public let committer: Signature

    /// The message, exactly as recorded.
    ///
    /// Bytes that are not UTF-8 read as replacement characters.
    public let message: String

    /// The message's first line.
    public var subject: Substring {
        message.prefix { !$0.isNewline }
    }
}

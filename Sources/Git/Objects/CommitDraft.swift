/// A commit but for its tree and parents, checked and encoded on any thread.
public struct CommitDraft: Sendable {
    private let ending: [UInt8]

    /// A draft of a commit by its author, committer and message.
    ///
    /// - Throws: ``GitError/Code/invalid`` where a signature or the message does not fit.
    public init(author: Signature, committer: Signature, message: String) throws(GitError) {
        ending = try Commit.encodedEnding(author: author, committer: committer, message: message)
    }

    /// The bytes of the commit.
    public func contents(tree: ObjectID, parents: [ObjectID]) -> [UInt8] {
        Commit.encodedBeginning(tree: tree, parents: parents) + ending
    }
}

extension Commit {
    /// Returns the bytes of a commit object, in the form that Git's documentation calls the commit's canonical one.
    ///
    /// Written here and not by libgit2, which keeps only 32 bits of a time and lets a line break into a name.
    static func encoded(
        tree: ObjectID,
        parents: [ObjectID],
        author: Signature,
        committer: Signature,
        message: String
    ) throws(GitError) -> [UInt8] {
        try CommitDraft(author: author, committer: committer, message: message).contents(tree: tree, parents: parents)
    }
}

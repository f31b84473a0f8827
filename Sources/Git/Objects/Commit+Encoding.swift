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
        guard !message.utf8.contains(0) else {
            throw GitError(.invalid, "write a commit", "the message contains a NUL")
        }
        var lines = ["tree \(tree)"]
        lines += parents.map { "parent \($0)" }
        lines.append("author \(try author.encoded())")
        lines.append("committer \(try committer.encoded())")
        return Array((lines.joined(separator: "\n") + "\n\n" + message).utf8)
    }
}

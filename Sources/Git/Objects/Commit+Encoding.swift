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
        encodedBeginning(tree: tree, parents: parents)
            + (try encodedEnding(author: author, committer: committer, message: message))
    }

    /// The lines that name the tree and the parents.
    static func encodedBeginning(tree: ObjectID, parents: [ObjectID]) -> [UInt8] {
        Array("tree \(tree)\n".utf8) + parents.flatMap { Array("parent \($0)\n".utf8) }
    }

    /// The signatures and the message.
    static func encodedEnding(author: Signature, committer: Signature, message: String) throws(GitError) -> [UInt8] {
        var message = message
        guard message.withUTF8({ !$0.contains(0) }) else {
            throw GitError(.invalid, "write a commit", "the message contains a NUL")
        }
        return Array("author \(try author.encoded())\ncommitter \(try committer.encoded())\n\n\(message)".utf8)
    }
}

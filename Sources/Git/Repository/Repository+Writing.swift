import CGit2

extension Repository {
    /// Writes the contents of a file and returns their name.
    ///
    /// They are on the disk when it returns, as with all that is written.
    public func writeBlob(_ contents: [UInt8]) throws(GitError) -> ObjectID {
        let repository = try handle.repository()
        var id = git_oid()
        let status = contents.withUnsafeBytes {
            git_blob_create_from_buffer(&id, repository, $0.baseAddress, $0.count)
        }
        try GitError.check(status, "write a blob of \(contents.count) bytes")
        return ObjectID(id)
    }

    /// Writes a commit and returns its name; no reference moves.
    ///
    /// - Parameter message: written as it is; by custom it ends with a line feed.
    /// - Throws: ``GitError/Code/notFound`` where the tree or a parent is not in the repository,
    ///   ``GitError/Code/invalid`` where one is another kind of object, or a signature or the message does not fit.
    public func writeCommit(
        tree: ObjectID,
        parents: [ObjectID],
        author: Signature,
        committer: Signature,
        message: String
    ) throws(GitError) -> ObjectID {
        let operation = "write a commit of the tree \(tree.abbreviated())"
        let bytes = try Commit.encoded(
            tree: tree, parents: parents, author: author, committer: committer, message: message)
        let database = try handle.database(operation)
        try requireObject(tree, GIT_OBJECT_TREE, in: database, operation)
        for parent in parents {
            try requireObject(parent, GIT_OBJECT_COMMIT, in: database, operation)
        }
        var id = git_oid()
        let status = bytes.withUnsafeBytes {
            git_odb_write(&id, database.pointer, $0.baseAddress, $0.count, GIT_OBJECT_COMMIT)
        }
        try GitError.check(status, operation)
        return ObjectID(id)
    }

    /// Throws unless the database holds `id` as an object of this type.
    private func requireObject(
        _ id: ObjectID, _ type: git_object_t, in database: borrowing Owned, _ operation: String
    ) throws(GitError) {
        var oid = id.oid
        var length = 0
        var found = GIT_OBJECT_INVALID
        try GitError.check(git_odb_read_header(&length, &found, database.pointer, &oid), operation)
        guard found == type else {
            throw GitError(.invalid, operation, "\(id) is a \(String(cString: git_object_type2string(found)))")
        }
    }
}

import CGit2

extension Repository {
    /// Reads a commit.
    ///
    /// - Throws: ``GitError/Code/notFound`` where there is none, ``GitError/Code/invalid`` for another kind of object,
    ///   ``GitError/Code/damaged`` where its file is.
    public func commit(_ id: ObjectID) throws(GitError) -> Commit {
        try handle.commit(id)
    }

    /// Reads a tree; fails as ``commit(_:)`` does.
    public func tree(_ id: ObjectID) throws(GitError) -> Tree {
        if let entries = try handle.packedContents(of: id, .tree).flatMap(Tree.entries) {
            return Tree(id: id, entries: entries)
        }
        let operation = "read the tree \(id.abbreviated())"
        let tree = try handle.object(id, GIT_OBJECT_TREE, operation)
        var entries: [Tree.Entry] = []
        for index in 0..<git_tree_entrycount(tree.pointer) {
            guard let entry = Tree.Entry(git_tree_entry_byindex(tree.pointer, index)) else {
                throw GitError(.damaged, operation, "entry \(index) cannot be read")
            }
            entries.append(entry)
        }
        return Tree(id: id, entries: entries)
    }

    /// Reads the contents of a file; fails as ``commit(_:)`` does.
    public func blob(_ id: ObjectID) throws(GitError) -> [UInt8] {
        let blob = try handle.object(id, GIT_OBJECT_BLOB, "read the blob \(id.abbreviated())")
        let size = Int(git_blob_rawsize(blob.pointer))
        return Array(UnsafeRawBufferPointer(start: git_blob_rawcontent(blob.pointer), count: size))
    }

    /// Reads the contents of an object of a known kind as Git keeps them; fails as ``commit(_:)`` does.
    public func contents(of id: ObjectID, _ kind: ObjectKind) throws(GitError) -> [UInt8] {
        let object = try object(id)
        guard object.kind == kind else {
            throw GitError(.invalid, "read the object \(id.abbreviated())", "it is no \(kind)")
        }
        return object.contents
    }

    /// Reads an object of any kind; fails as ``commit(_:)`` does.
    public func object(_ id: ObjectID) throws(GitError) -> (kind: ObjectKind, contents: [UInt8]) {
        if let packed = try handle.packedObjects().object(id) { return packed }
        let operation = "read the object \(id.abbreviated())"
        try LooseObject.refuseTruncated(id, in: handle.objectsPath, operation)
        let database = try handle.database(operation)
        var oid = id.oid
        let object = try Owned(operation, free: git_odb_object_free) { git_odb_read($0, database.pointer, &oid) }
        let type = git_odb_object_type(object.pointer).rawValue
        guard let kind = ObjectKind(rawValue: UInt8(truncatingIfNeeded: type)) else {
            throw GitError(.damaged, operation, "it is of no known kind")
        }
        let bytes = UnsafeRawBufferPointer(
            start: git_odb_object_data(object.pointer), count: git_odb_object_size(object.pointer))
        return (kind, Array(bytes))
    }

    /// Returns what stands at `path` below a tree, nil where there is nothing.
    ///
    /// Reads one tree for each folder on the path.
    ///
    /// - Parameter path: names joined by `/`, without one at either end.
    /// - Throws: ``GitError/Code/damaged`` where a folder on the path is missing from the repository.
    public func entry(at path: String, in tree: ObjectID) throws(GitError) -> Tree.Entry? {
        let operation = "find \(path) in the tree \(tree.abbreviated())"
        try GitError.check(text: path, operation)
        var found: Tree.Entry?
        for name in path.split(separator: "/", omittingEmptySubsequences: false).map(String.init) {
            if let found, found.mode != .tree { return nil }
            let id = found?.id ?? tree
            if let entries = try handle.packedContents(of: id, .tree).flatMap(Tree.entries) {
                guard let entry = entries.first(where: { $0.name.utf8.elementsEqual(name.utf8) }) else { return nil }
                found = entry
                continue
            }
            let folder: Owned
            do {
                folder = try handle.object(id, GIT_OBJECT_TREE, operation)
            } catch {
                throw found == nil ? error : error.asDamage
            }
            found = Tree.Entry(git_tree_entry_byname(folder.pointer, name))
            if found == nil { return nil }
        }
        return found
    }

    /// Whether the repository holds an object of this name.
    public func contains(_ id: ObjectID) throws(GitError) -> Bool {
        if try handle.packedObjects().contains(id) { return true }
        let database = try handle.database("look for \(id.abbreviated())")
        var oid = id.oid
        return git_odb_exists(database.pointer, &oid) == 1
    }

    /// Returns the only object whose name begins with `prefix`.
    ///
    /// - Parameter prefix: 4 to 40 hexadecimal digits.
    /// - Throws: ``GitError/Code/notFound``, ``GitError/Code/ambiguous``, or ``GitError/Code/invalid`` for any other text.
    public func object(withPrefix prefix: String) throws(GitError) -> ObjectID {
        let operation = "find an object by '\(prefix)'"
        let length = prefix.utf8.count
        let padded = prefix + String(repeating: "0", count: max(0, 2 * ObjectID.byteCount - length))
        guard length >= GIT_OID_MINPREFIXLEN, let id = ObjectID(hex: padded) else {
            throw GitError(.invalid, operation, "an object's name is 4 to 40 hexadecimal digits")
        }
        let database = try handle.database(operation)
        var short = id.oid
        var full = git_oid()
        try GitError.check(git_odb_exists_prefix(&full, database.pointer, &short, length), operation)
        return ObjectID(full)
    }
}

extension RepositoryHandle {
    /// Reads a commit.
    func commit(_ id: ObjectID) throws(GitError) -> Commit {
        let known = try packedContents(of: id, .commit).flatMap { Commit(id: id, contents: $0) }
        if let known { return known }
        let operation = "read the commit \(id.abbreviated())"
        let commit = try object(id, GIT_OBJECT_COMMIT, operation)
        guard
            let tree = ObjectID(git_commit_tree_id(commit.pointer)),
            let author = Signature(git_commit_author(commit.pointer)),
            let committer = Signature(git_commit_committer(commit.pointer)),
            let message = git_commit_message_raw(commit.pointer)
        else { throw GitError(.damaged, operation, "a part is missing") }
        let parents = (0..<git_commit_parentcount(commit.pointer)).compactMap {
            ObjectID(git_commit_parent_id(commit.pointer, $0))
        }
        return Commit(
            id: id,
            tree: tree,
            parents: parents,
            author: author,
            committer: committer,
            message: String(cString: message)
        )
    }
}

extension Tree.Entry {
    /// A copy of what libgit2 points to; nil for a null pointer.
    init?(_ entry: OpaquePointer?) {
        guard
            let entry,
            let name = git_tree_entry_name(entry),
            let mode = FileMode(rawValue: git_tree_entry_filemode(entry).rawValue),
            let id = ObjectID(git_tree_entry_id(entry))
        else { return nil }
        self.init(name: String(cString: name), mode: mode, id: id)
    }
}

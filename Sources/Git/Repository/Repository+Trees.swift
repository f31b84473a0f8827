import CGit2

extension Repository {
    /// The longest path that a tree is changed at, in bytes; as deep as the system itself goes.
    private static let longestPath = 4096

    /// Writes a tree of these entries, in any order, and returns its name.
    ///
    /// - Throws: ``GitError/Code/invalid`` for a name that occurs twice or that Git forbids (empty, `.`, `..`, any
    ///   spelling of `.git`, or with `/` in it), and for an entry whose object is not there or of another kind.
    public func writeTree(_ entries: [Tree.Entry]) throws(GitError) -> ObjectID {
        let operation = "write a tree of \(entries.count) entries"
        let builder = try treeBuilder(on: nil, operation)
        for entry in entries {
            guard git_treebuilder_get(builder.pointer, entry.name) == nil else {
                throw GitError(.invalid, operation, "two entries are named '\(entry.name)'")
            }
            try insert(entry, into: builder, operation)
        }
        return try write(builder, operation)
    }

    /// Writes a tree like `base` but for what stands at `path`, and returns its name.
    ///
    /// Only the folders on the path are read and written; missing ones are made. What stood at the path is replaced,
    /// whatever it was.
    ///
    /// - Parameters:
    ///   - base: the tree to start from; nil for an empty one.
    ///   - path: names joined by `/`, without one at either end; at most 4096 bytes.
    ///   - id: the object to put there.
    ///   - mode: what it is; a folder by default.
    /// - Throws: ``GitError/Code/invalid`` for a name that Git forbids, a path that leads through a file, or an object that
    ///   is not there.
    public func writeTree(
        _ base: ObjectID?,
        replacing path: String,
        with id: ObjectID,
        mode: FileMode = .tree
    ) throws(GitError) -> ObjectID {
        let operation = "put \(id.abbreviated()) at \(path)"
        guard path.utf8.count <= Repository.longestPath else {
            throw GitError(.invalid, "put \(id.abbreviated()) into a tree", "the path has \(path.utf8.count) bytes")
        }
        let names = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        return try rewrite(base, names[...], id, mode, operation)
    }

    private func rewrite(
        _ base: ObjectID?, _ names: ArraySlice<String>, _ id: ObjectID, _ mode: FileMode, _ operation: String
    ) throws(GitError) -> ObjectID {
        let name = names.first ?? ""
        let builder = try treeBuilder(on: base, operation)
        if names.count <= 1 {
            try insert(Tree.Entry(name: name, mode: mode, id: id), into: builder, operation)
        } else {
            try GitError.check(text: name, operation)
            let folder = Tree.Entry(git_treebuilder_get(builder.pointer, name))
            guard folder == nil || folder?.mode == .tree else {
                throw GitError(.invalid, operation, "'\(name)' is a file")
            }
            let changed: ObjectID
            do {
                changed = try rewrite(folder?.id, names.dropFirst(), id, mode, operation)
            } catch {
                throw folder == nil ? error : error.asDamage
            }
            try insert(Tree.Entry(name: name, mode: .tree, id: changed), into: builder, operation)
        }
        return try write(builder, operation)
    }

    private func treeBuilder(on base: ObjectID?, _ operation: String) throws(GitError) -> Owned {
        let repository = try handle.repository()
        guard let base else {
            return try Owned(operation, free: git_treebuilder_free) { git_treebuilder_new($0, repository, nil) }
        }
        let source = try handle.object(base, GIT_OBJECT_TREE, operation)
        return try Owned(operation, free: git_treebuilder_free) {
            git_treebuilder_new($0, repository, source.pointer)
        }
    }

    private func insert(
        _ entry: Tree.Entry, into builder: borrowing Owned, _ operation: String
    ) throws(GitError) {
        try GitError.check(text: entry.name, operation)
        if entry.name.isDotGitOnHFS {
            throw GitError(.invalid, operation, "on some systems '\(entry.name)' means .git")
        }
        var id = entry.id.oid
        let mode = git_filemode_t(rawValue: entry.mode.rawValue)
        try GitError.check(git_treebuilder_insert(nil, builder.pointer, entry.name, &id, mode), operation)
    }

    private func write(_ builder: borrowing Owned, _ operation: String) throws(GitError) -> ObjectID {
        var id = git_oid()
        try GitError.check(git_treebuilder_write(&id, builder.pointer), operation)
        return ObjectID(id)
    }
}

extension String {
    /// Whether Apple's file systems, which overlook some scalars, take the name for `.git`.
    ///
    /// libgit2 asks this only where the configuration says so; `git fsck` always does.
    var isDotGitOnHFS: Bool {
        let seen = unicodeScalars.filter { scalar in
            switch scalar.value {
            case 0x200C...0x200F, 0x202A...0x202E, 0x206A...0x206F, 0xFEFF: false
            default: true
            }
        }
        return String(seen).lowercased() == ".git"
    }
}

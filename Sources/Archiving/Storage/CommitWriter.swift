import Git

/// Writes a single commit with all that is new in it, as a pack.
struct CommitWriter: ~Copyable {
    private let storage: any Storage
    private let packer: ObjectPacker
    private var pack: PackWriter

    init(_ storage: any Storage) throws(GitError) {
        let packer = try ObjectPacker()
        pack = try storage.packWriter()
        self.storage = storage
        self.packer = packer
    }

    /// Adds an object and returns its name.
    mutating func add(_ kind: ObjectKind, _ contents: [UInt8]) throws(GitError) -> ObjectID {
        let id = try ObjectID(of: kind, contents)
        try pack.add(packer.packed(kind, contents, id: id))
        return id
    }

    /// Adds a tree of these entries, in any order, and returns its name.
    mutating func add(_ entries: [Tree.Entry]) throws(GitError) -> ObjectID {
        try add(.tree, Tree.encoded(entries))
    }

    /// Adds a tree like another one but for a folder at the root, and returns its name.
    mutating func add(_ folder: ObjectID, named name: String, in tree: ObjectID) throws(GitError) -> ObjectID {
        try TreeEditor(root: tree).put(folder, at: name, packer: packer, pack: &pack, number: 0, source: storage)
    }

    /// Adds the commit, hands everything to the storage, and returns the commit's name; no reference moves.
    consuming func commit(
        _ tree: ObjectID, parents: [ObjectID], by signature: Signature, message: String
    ) throws(GitError) -> ObjectID {
        let draft = try CommitDraft(author: signature, committer: signature, message: message)
        let commit = try add(.commit, draft.contents(tree: tree, parents: parents))
        try storage.add(pack)
        return commit
    }
}

import CGit2

/// The kinds of objects, numbered as Git numbers them in packs.
public enum ObjectKind: UInt8, Hashable, Sendable, CaseIterable {
    case commit = 1
    case tree = 2
    case blob = 3
    case tag = 4

    /// The kind as the header says it that is hashed in front of the contents.
    var word: String {
        switch self {
        case .commit: "commit"
        case .tree: "tree"
        case .blob: "blob"
        case .tag: "tag"
        }
    }
}

extension ObjectID {
    /// The name of an object with these contents.
    ///
    /// Hashed by libgit2, which refuses contents that were made to collide with others.
    public init(of kind: ObjectKind, _ contents: [UInt8]) throws(GitError) {
        var id = git_oid()
        let status = contents.withUnsafeBytes {
            git_odb_hash(&id, $0.baseAddress, $0.count, git_object_t(rawValue: Int32(kind.rawValue)))
        }
        try GitError.check(status, "name an object of \(contents.count) bytes")
        self.init(id)
    }
}

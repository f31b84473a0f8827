import CGit2

/// An open repository of libgit2, kept alive by all who read from it: the repository's own value and its cursors.
final class RepositoryHandle {
    private let owned: Owned
    private var packed: PackedObjects?

    /// The folder of loose objects and packs, with `/` at its end.
    let objectsPath: String

    init(_ operation: String, make: (UnsafeMutablePointer<OpaquePointer?>) -> Int32) throws(GitError) {
        try Library.start()
        let owned = try Owned(operation, free: git_repository_free, make: make)
        var path = git_buf()
        defer { git_buf_dispose(&path) }
        try GitError.check(git_repository_item_path(&path, owned.pointer, GIT_REPOSITORY_ITEM_OBJECTS), operation)
        objectsPath = String(cString: path.ptr)
        self.owned = owned
    }

    var pointer: OpaquePointer { owned.pointer }

    /// Reads an object of a known type whole.
    func object(_ id: ObjectID, _ type: git_object_t, _ operation: String) throws(GitError) -> Owned {
        try LooseObject.refuseTruncated(id, in: objectsPath, operation)
        var oid = id.oid
        return try Owned(operation, free: git_object_free) { git_object_lookup($0, pointer, &oid, type) }
    }

    /// The objects in packs, as they are read without libgit2.
    func packedObjects() throws(GitError) -> PackedObjects {
        if let packed { return packed }
        let made = try PackedObjects(folder: objectsPath + "pack/")
        packed = made
        return made
    }

    /// Lets go of packs that are gone, by opening the objects anew; libgit2 would hold on to their indexes.
    func reopenObjects() throws(GitError) {
        packed = nil
        let operation = "open the objects anew"
        let database = try Owned(operation, free: git_odb_free) { git_odb_open($0, objectsPath) }
        try GitError.check(git_repository_set_odb(pointer, database.pointer), operation)
    }

    /// The object database.
    func database(_ operation: String) throws(GitError) -> Owned {
        try Owned(operation, free: git_odb_free) { git_repository_odb($0, pointer) }
    }
}

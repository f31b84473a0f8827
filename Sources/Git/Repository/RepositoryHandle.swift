import CGit2

/// An open repository, kept alive by all who read from it: the repository's own value and its cursors.
///
/// Objects in packs and plain references are read without libgit2, which opens the repository when something else is
/// asked for.
final class RepositoryHandle {
    private var owned: LibraryRepository?
    private var packed: PackedObjects?

    /// The repository's folder where it is plain; nil where all references are read by libgit2.
    let folder: RepositoryFolder?

    /// The repository's own folder, absolute, with `/` at its end.
    let path: String

    /// The folder of loose objects and packs, with `/` at its end.
    let objectsPath: String

    /// libgit2's repository, freed with this object.
    private final class LibraryRepository {
        let owned: Owned

        init(_ owned: consuming Owned) {
            self.owned = owned
        }
    }

    /// A repository that libgit2 opens or makes now.
    init(_ operation: String, make: (UnsafeMutablePointer<OpaquePointer?>) -> Int32) throws(GitError) {
        try Library.start()
        let owned = LibraryRepository(try Owned(operation, free: git_repository_free, make: make))
        let pointer = owned.owned.pointer
        var path = git_buf()
        defer { git_buf_dispose(&path) }
        try GitError.check(git_repository_item_path(&path, pointer, GIT_REPOSITORY_ITEM_OBJECTS), operation)
        objectsPath = String(cString: path.ptr)
        self.path = git_repository_path(pointer).map { String(cString: $0) } ?? ""
        folder = nil
        self.owned = owned
    }

    /// A repository that libgit2 opens when it is needed.
    init(_ folder: RepositoryFolder) {
        self.folder = folder
        path = folder.path
        objectsPath = folder.path + "objects/"
    }

    /// libgit2's repository.
    func repository() throws(GitError) -> OpaquePointer {
        if let owned { return owned.owned.pointer }
        try Library.start()
        let opened = LibraryRepository(
            try Owned("open the repository \(path)", free: git_repository_free) {
                git_repository_open_ext($0, path, Repository.openingFlags, nil)
            })
        owned = opened
        return opened.owned.pointer
    }

    /// Reads an object of a known type whole, by libgit2.
    func object(_ id: ObjectID, _ type: git_object_t, _ operation: String) throws(GitError) -> Owned {
        try LooseObject.refuseTruncated(id, in: objectsPath, operation)
        let repository = try repository()
        var oid = id.oid
        return try Owned(operation, free: git_object_free) { git_object_lookup($0, repository, &oid, type) }
    }

    /// The objects in packs, as they are read without libgit2.
    func packedObjects() throws(GitError) -> PackedObjects {
        if let packed { return packed }
        let made = try PackedObjects(folder: objectsPath + "pack/")
        packed = made
        return made
    }

    /// The contents of an object of a known kind in a pack; nil where it is not found there, or not whole.
    func packedContents(of id: ObjectID, _ kind: ObjectKind) throws(GitError) -> [UInt8]? {
        guard let object = try packedObjects().object(id), object.kind == kind else { return nil }
        return object.contents
    }

    /// Lets go of packs that are gone, by opening the objects anew; libgit2 would hold on to their indexes.
    func reopenObjects() throws(GitError) {
        packed = nil
        guard let owned else { return }
        let operation = "open the objects anew"
        let database = try Owned(operation, free: git_odb_free) { git_odb_open($0, objectsPath) }
        try GitError.check(git_repository_set_odb(owned.owned.pointer, database.pointer), operation)
    }

    /// The object database.
    func database(_ operation: String) throws(GitError) -> Owned {
        let repository = try repository()
        return try Owned(operation, free: git_odb_free) { git_repository_odb($0, repository) }
    }
}

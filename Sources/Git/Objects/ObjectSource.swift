/// What objects are read from by their names: a repository, or whatever keeps Git's objects in its place.
public protocol ObjectSource: ~Copyable {
    /// Reads the contents of an object of a known kind as Git keeps them.
    ///
    /// - Throws: ``GitError/Code/notFound`` where there is none, ``GitError/Code/invalid`` for another kind of object,
    ///   ``GitError/Code/damaged`` where it is.
    func contents(of id: ObjectID, _ kind: ObjectKind) throws(GitError) -> [UInt8]
}

extension Repository: ObjectSource {}

/// What objects are read from by their names: a repository, or whatever keeps Git's objects in its place.
public protocol ObjectSource: ~Copyable {
    /// Reads the contents of an object of a known kind as Git keeps them.
    ///
    /// - Throws: ``GitError/Code/notFound`` where there is none, ``GitError/Code/invalid`` for another kind of object,
    ///   ``GitError/Code/damaged`` where it is.
    func contents(of id: ObjectID, _ kind: ObjectKind) throws(GitError) -> [UInt8]
}

extension ObjectSource where Self: ~Copyable {
    /// The tree of a commit, of which nothing else is read; fails as ``contents(of:_:)`` does.
    public func tree(ofCommit id: ObjectID) throws(GitError) -> ObjectID {
        guard let tree = CommitLinks(try contents(of: id, .commit)).tree else {
            throw GitError(.damaged, "read the commit \(id.abbreviated())", "it names no tree")
        }
        return tree
    }
}

extension Repository: ObjectSource {}

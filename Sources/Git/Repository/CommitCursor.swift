/// Walks from a commit to its first parent, and on to the first commit of all.
///
/// It reads each commit once. It is a value: a copy goes on by itself.
public struct CommitCursor {
    private let read: (ObjectID) throws(GitError) -> Commit
    private var following: ObjectID?
    private var isInside = false

    /// A walk from a commit with what reads commits, which it keeps alive.
    public init(from start: ObjectID, read: @escaping (ObjectID) throws(GitError) -> Commit) {
        self.read = read
        following = start
    }

    /// Returns the next older commit; nil after the first commit of all, and from then on.
    ///
    /// - Throws: ``GitError/Code/damaged`` where a parent is missing or its file is damaged, ``GitError/Code/notFound`` where
    ///   the walk's start is missing. A walk that failed fails again: it never looks finished.
    public mutating func next() throws(GitError) -> Commit? {
        guard let id = following else { return nil }
        do {
            let commit = try read(id)
            following = commit.parents.first
            isInside = true
            return commit
        } catch {
            throw isInside ? error.asDamage : error
        }
    }
}

extension Repository {
    /// Returns a walk along first parents, newest commit first, beginning with `id`.
    public func history(from id: ObjectID) -> CommitCursor {
        let handle = handle
        return CommitCursor(from: id) { (id) throws(GitError) in try handle.commit(id) }
    }
}

import CGit2
import Glibc

extension Repository {
    /// Returns the object that a reference stands for, nil where there is none.
    ///
    /// - Parameter name: a full name such as `refs/heads/main`, or `HEAD`. A symbolic reference is followed; one to a
    ///   branch without commits stands for nothing.
    public func reference(named name: String) throws(GitError) -> ObjectID? {
        let operation = "read the reference \(name)"
        try GitError.check(text: name, operation)
        switch handle.folder?.target(of: name) {
        case .object(let id)?: return id
        case .missing?: return nil
        case .unclear?, nil: break
        }
        var id = git_oid()
        let status = git_reference_name_to_id(&id, try handle.repository(), name)
        if status == GIT_ENOTFOUND.rawValue { return nil }
        try GitError.check(status, operation)
        return ObjectID(id)
    }

    /// Moves a reference to `id`, if it still is where the caller saw it: a compare-and-swap.
    ///
    /// - Parameters:
    ///   - name: a full name below `refs/`.
    ///   - id: an object in this repository.
    ///   - expected: where the reference must be now; nil if it must not exist.
    ///   - message: the line for the reference's log, where it keeps one (in bare repositories not by default).
    /// - Throws: ``GitError/Code/modified`` if the reference is elsewhere, gone, or there already;
    ///   ``GitError/Code/locked`` if another process is about to move it, or was killed doing so.
    public func updateReference(
        named name: String,
        to id: ObjectID,
        expecting expected: ObjectID?,
        message: String
    ) throws(GitError) {
        let operation = "move the reference \(name) to \(id.abbreviated())"
        try GitError.check(text: name + message, operation)
        guard name.hasPrefix("refs/") else {
            throw GitError(.invalid, operation, "the name does not begin with refs/")
        }
        guard try contains(id) else { throw GitError(.notFound, operation, "there is no object \(id)") }
        if let expected, try move(name, from: expected, to: id, message, operation) { return }
        var target = id.oid
        // Under the reference's lock libgit2 compares with these; all zeros match a reference that is not there.
        var current = (expected ?? .zero).oid
        let repository = try handle.repository()
        do {
            _ = try Owned(operation, free: git_reference_free) {
                git_reference_create_matching($0, repository, name, &target, 1, &current, message)
            }
        } catch {
            throw error.code == .notFound ? GitError(.modified, operation, error.detail) : error
        }
    }

    /// Moves a reference that has a file of its own which names the object expected; false where it has none.
    ///
    /// Such a reference cannot be in the way of others, and the object is known to be there: libgit2 would look for it in
    /// all packs that others made meanwhile.
    private func move(
        _ name: String, from expected: ObjectID, to id: ObjectID, _ message: String, _ operation: String
    ) throws(GitError) -> Bool {
        guard let folder = handle.folder, folder.hasFile(of: name, naming: expected) else { return false }
        let repository = try handle.repository()
        let transaction = try Owned(operation, free: git_transaction_free) { git_transaction_new($0, repository) }
        try GitError.check(git_transaction_lock_ref(transaction.pointer, name), operation)
        // Nobody else moves it from here on.
        guard folder.hasFile(of: name, naming: expected) else { return false }
        var target = id.oid
        try GitError.check(git_transaction_set_target(transaction.pointer, name, &target, nil, message), operation)
        try GitError.check(git_transaction_commit(transaction.pointer), operation)
        return true
    }

    /// Removes the locks that killed processes left of some references, and of those in some folders such as `refs/tags`.
    ///
    /// To be called only while no other process of Stet writes to the repository.
    public func removeLocks(of names: [String], in folders: [String]) {
        for name in names { unlink("\(path)\(name).lock") }
        for folder in folders.map({ "\(path)\($0)/" }) {
            for name in folderEntries(folder) where name.hasSuffix(".lock") { unlink(folder + name) }
        }
    }

    /// The names of all references, in no order.
    public func referenceNames() throws(GitError) -> [String] {
        var list = git_strarray()
        try GitError.check(git_reference_list(&list, try handle.repository()), "list the references")
        defer { git_strarray_dispose(&list) }
        return (0..<list.count).compactMap { index in list.strings[index].map { String(cString: $0) } }
    }

    /// The objects that references stand for.
    func referenceTargets() throws(GitError) -> [ObjectID] {
        var targets: [ObjectID] = []
        for name in try referenceNames() + ["HEAD"] {
            if let target = try reference(named: name) { targets.append(target) }
        }
        return targets
    }
}

import FoundationEssentials
import Git

extension Archive {
    /// Copies an archive from a path or an address of the schemes file, ssh or https, and makes its catalog.
    public static func clone(from address: String, to path: String) throws(ArchiveError) -> Archive {
        let names = try? FileManager.default.contentsOfDirectory(atPath: path)
        guard names ?? [] == [] else { throw .notEmpty(path: path) }
        let storage: FolderStorage
        do {
            storage = try FolderStorage.clone(from: address, to: path)
        } catch {
            throw .git(error)
        }
        do {
            return try Archive(storage)
        } catch {
            // What was copied is no archive; nothing of it stays.
            for name in (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [] {
                try? FileManager.default.removeItem(atPath: "\(path)/\(name)")
            }
            if names == nil { try? FileManager.default.removeItem(atPath: path) }
            guard case .notArchive = error else { throw error }
            throw .otherIsNoArchive(address: address)
        }
    }

    /// Brings the catalog up to date; it says how far it is while it does.
    ///
    /// - Returns: how many versions there are.
    @discardableResult
    public func catchUp() throws(ArchiveError) -> Int {
        try index.current().count()
    }

    /// Takes over the versions that another archive has after the last one of this.
    ///
    /// - Parameters:
    ///   - address: the other archive; nil for the one that this was copied from.
    ///   - seconds: how long to wait for other writers at most.
    /// - Returns: how many versions came.
    /// - Throws: ``ArchiveError/diverged(address:)`` where both have versions that the other has not.
    public func pull(from address: String?, waiting seconds: Int = 60) throws(ArchiveError) -> Int {
        let before = try catchUp()
        let fetched = try storage.fetch(branch: Self.branchName, from: address, waiting: seconds)
        guard let fetched, try Self.settingsFile(in: storage, at: fetched) != nil else {
            throw .otherIsNoArchive(address: address ?? "origin")
        }
        try storage.locked(waiting: seconds) { () throws(ArchiveError) in
            let head = try storage.tip().head
            if try viaGit({ () throws(GitError) in try storage.isAncestor(fetched, of: head) }) { return }
            guard try viaGit({ () throws(GitError) in try storage.isAncestor(head, of: fetched) }) else {
                throw .diverged(address: address ?? "origin")
            }
            try viaGit { () throws(GitError) in
                try storage.updateReference(
                    named: Self.branch, to: fetched, expecting: head, message: "stet pull")
            }
        }
        return try catchUp() - before
    }

    /// Hands the versions of this archive to another one, which must have none that this one has not.
    ///
    /// - Parameter address: the other archive; nil for the one that this was copied from.
    public func push(to address: String?) throws(ArchiveError) {
        do {
            try storage.push(branch: Self.branchName, to: address)
        } catch {
            throw error.code == .modified ? .diverged(address: address ?? "origin") : .git(error)
        }
    }
}

public import Articles
import Git

extension Archive {
    static let watchFolder = "watch"
    private static let watchFile = "sources.json"

    /// The list of what the archive watches, as the archive keeps it in `watch/sources.json`; nil where there is none.
    public func watchList() throws(ArchiveError) -> [UInt8]? {
        let tree = try storage.tip().tree
        return try viaGit { () throws(GitError) in
            guard let entry = try storage.entry(at: "\(Self.watchFolder)/\(Self.watchFile)", in: tree) else {
                return nil
            }
            return try storage.contents(of: entry.id, .blob)
        }
    }

    /// Changes the list of what the archive watches in a commit of its own.
    ///
    /// - Parameters:
    ///   - subject: the commit's subject.
    ///   - change: makes the new list of the one that is there; nil where nothing is to change.
    /// - Returns: whether something changed.
    @discardableResult
    public func changeWatchList(
        _ subject: String, operator person: ArchiveOperator? = nil, now: Instant,
        _ change: ([UInt8]?) throws(ArchiveError) -> [UInt8]?
    ) throws(ArchiveError) -> Bool {
        try storage.locked { () throws(ArchiveError) in
            let known = try watchList()
            guard let list = try change(known), list != known else { return false }
            let (head, tree) = try storage.tip()
            try viaGit { () throws(GitError) in
                var writer = try CommitWriter(storage)
                let file = Tree.Entry(name: Self.watchFile, mode: .blob, id: try writer.add(.blob, list))
                let root = try writer.add(writer.add([file]), named: Self.watchFolder, in: tree)
                let signature = try Self.signature(of: person, in: storage, at: now)
                let commit = try writer.commit(root, parents: [head], by: signature, message: subject + "\n")
                try storage.updateReference(named: Self.branch, to: commit, expecting: head, message: "stet watch")
            }
            return true
        }
    }
}

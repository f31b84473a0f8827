public import Articles
import Git

extension Archive {
    /// A file of site rules as the archive keeps it, in the folder `sites` at the root of its tree.
    public struct SiteRuleFile: Hashable, Sendable {
        public var name: String
        public var content: [UInt8]

        /// A file by its name, without folders, and its content.
        public init(name: String, content: [UInt8]) {
            self.name = name
            self.content = content
        }
    }

    static let sitesFolder = "sites"

    /// The files with site rules at the tip of the branch, in the order of their names; files of other kinds are passed
    /// over.
    public func siteRules() throws(ArchiveError) -> [SiteRuleFile] {
        let tree = try storage.tip().tree
        return try viaGit { () throws(GitError) in
            var files: [SiteRuleFile] = []
            for entry in try siteEntries(in: tree) where entry.mode == .blob && entry.name.hasSuffix(".txt") {
                files.append(SiteRuleFile(name: entry.name, content: try storage.contents(of: entry.id, .blob)))
            }
            return files.sorted { $0.name < $1.name }
        }
    }

    /// What the folder of site rules holds.
    private func siteEntries(in tree: ObjectID) throws(GitError) -> [Tree.Entry] {
        guard let folder = try storage.entry(at: Self.sitesFolder, in: tree), folder.mode == .tree else { return [] }
        return try storage.tree(folder.id).entries
    }

    /// Commits files with site rules, all in one commit; each takes the place of one of the same name.
    ///
    /// - Returns: the names of those that are new or changed; where there are none, nothing was written.
    public func addSiteRules(
        _ files: [SiteRuleFile], operator person: ArchiveOperator? = nil, now: Instant
    ) throws(ArchiveError) -> [String] {
        try storage.locked { () throws(ArchiveError) in
            let known = try siteRules()
            let changed = files.filter { !known.contains($0) }
            guard !changed.isEmpty else { return [] }
            let (head, tree) = try storage.tip()
            let names = changed.map(\.name)
            try viaGit { () throws(GitError) in
                var writer = try CommitWriter(storage)
                var entries = try siteEntries(in: tree).filter { !names.contains($0.name) }
                for file in changed {
                    let id = try writer.add(.blob, file.content)
                    entries.append(Tree.Entry(name: file.name, mode: .blob, id: id))
                }
                let root = try writer.add(writer.add(entries), named: Self.sitesFolder, in: tree)
                let signature = try Self.signature(of: person, in: storage, at: now)
                let subject = "Site rules: \(names.joined(separator: ", "))"
                let commit = try writer.commit(root, parents: [head], by: signature, message: subject + "\n")
                try storage.updateReference(
                    named: Self.branch, to: commit, expecting: head, message: "stet rules add")
            }
            return names
        }
    }
}

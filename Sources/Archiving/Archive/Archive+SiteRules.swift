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
        let tree = try tip().tree
        return try viaGit { () throws(GitError) in
            guard let folder = try repository.entry(at: Self.sitesFolder, in: tree), folder.mode == .tree else {
                return []
            }
            var files: [SiteRuleFile] = []
            for entry in try repository.tree(folder.id).entries
            where entry.mode == .blob && entry.name.hasSuffix(".txt") {
                files.append(SiteRuleFile(name: entry.name, content: try repository.blob(entry.id)))
            }
            return files.sorted { $0.name < $1.name }
        }
    }

    /// Commits files with site rules, all in one commit; each takes the place of one of the same name.
    ///
    /// - Returns: the names of those that are new or changed; where there are none, nothing was written.
    public func addSiteRules(
        _ files: [SiteRuleFile], operator person: ArchiveOperator? = nil, now: Instant
    ) throws(ArchiveError) -> [String] {
        try WriterLock.held(folder: path) { () throws(ArchiveError) in
            Self.removeStaleReferenceLock(in: path)
            let known = try siteRules()
            let changed = files.filter { !known.contains($0) }
            guard !changed.isEmpty else { return [] }
            let (head, tree) = try tip()
            let names = changed.map(\.name)
            try viaGit { () throws(GitError) in
                var root = tree
                for file in changed {
                    let blob = try repository.writeBlob(file.content)
                    root = try repository.writeTree(
                        root, replacing: "\(Self.sitesFolder)/\(file.name)", with: blob, mode: .blob)
                }
                let signature = try Self.signature(of: person, in: repository, at: now)
                let subject = "Site rules: \(names.joined(separator: ", "))"
                let commit = try repository.writeCommit(
                    tree: root, parents: [head], author: signature, committer: signature, message: subject + "\n")
                try repository.updateReference(
                    named: Self.branch, to: commit, expecting: head, message: "stet rules add")
            }
            return names
        }
    }
}

import Articles
import Git
public import History

/// What is damaged in an archive, and what still reads.
public struct Verification: Hashable, Sendable {
    /// What is wrong, with the place where it is.
    public var problems: [String] = []
    /// How many versions there are, and how many of them read whole.
    public var versions = 0
    public var readable = 0
    /// The versions that do not read.
    public var lost: [Lost] = []

    /// A version that cannot be read.
    public struct Lost: Hashable, Sendable {
        public var reference: ArticleReference
        public var version: Version
        public var problem: String
    }

    /// Whether nothing is wrong.
    public var isWhole: Bool { problems.isEmpty && lost.isEmpty }
}

extension Archive {
    /// Checks the archive: its packs and objects, its history, the files of every version, and that the catalog agrees.
    ///
    /// - Parameter isQuick: whether to check the checksums of packs, the numbers of versions and the catalog's end only.
    public func verify(isQuick: Bool = false) throws(ArchiveError) -> Verification {
        var verification = Verification()
        let report = index.report
        let damages = try viaGit { () throws(GitError) in
            try storage.damages(onlyPacks: isQuick) { done, total in
                report(ArchiveProgress(task: "objects checked", done: done, total: total))
            }
        }
        verification.problems = damages.map { "\($0.place): \($0.problem)" }
        let histories = try histories(&verification)
        for (done, history) in histories.enumerated() {
            verification.versions += history.versions.count
            checkOrder(history, &verification)
            if isQuick { continue }
            checkChain(history, &verification)
            for version in history.versions {
                checkRow(version, of: history.article, &verification)
                if let problem = problem(in: version, of: history.article) {
                    verification.lost.append(
                        Verification.Lost(reference: history.article, version: version.version, problem: problem))
                }
            }
            if done % 64 == 0 {
                report(ArchiveProgress(task: "articles read", done: done, total: histories.count))
            }
        }
        verification.readable = verification.versions - verification.lost.count
        if !isQuick { checkCatalog(histories, &verification) }
        report(ArchiveProgress(task: "articles read", done: histories.count, total: histories.count))
        return verification
    }

    /// What the catalog knows; where the history is damaged, the catalog as it stands.
    private func histories(
        _ verification: inout Verification
    ) throws(ArchiveError) -> [(article: ArticleReference, versions: [CatalogVersion])] {
        let catalog: any Catalog
        do throws(ArchiveError) {
            catalog = try index.current()
        } catch {
            verification.problems.append("the history cannot be read whole: \(error.description)")
            catalog = try index.open()
        }
        return try catalog.histories()
    }

    /// Whether versions are numbered from 1 without a gap, in the order of their times.
    private func checkOrder(
        _ history: (article: ArticleReference, versions: [CatalogVersion]), _ verification: inout Verification
    ) {
        for (index, version) in history.versions.enumerated() {
            let name = "\(history.article.identity.display)@\(version.version.name)"
            if version.version.number != index + 1 {
                verification.problems.append("\(name): it is version \(index + 1) in the order of the history")
            }
            if index > 0, version.version.captured.seconds < history.versions[index - 1].version.captured.seconds {
                verification.problems.append("\(name): it was captured before the version in front of it")
            }
        }
    }

    /// Why a version does not read; nil where it does, and its files parse and agree with their names.
    private func problem(in known: CatalogVersion, of reference: ArticleReference) -> String? {
        do throws(ArchiveError) {
            let version = known.version
            let commit = try viaGit { () throws(GitError) in try storage.commit(known.commit) }
            guard let message = CommitMessage(commit.message), message.identity == reference.identity,
                message.number == version.number, ArticleReference(message.identity).path == reference.path
            else { return "its commit says something else" }
            let folder = try viaGit { () throws(GitError) in
                guard let entry = try storage.entry(at: reference.path, in: commit.tree) else { return nil as Tree? }
                return try storage.tree(entry.id)
            }
            guard let folder, let files = FileIDs(folder: folder) else { return "files are missing" }
            let article = try forms(in: files, of: reference, version).article(of: reference, at: version)
            if let page = files.page {
                _ = try viaGit { () throws(GitError) in try storage.contents(of: page, .blob) }
            }
            if let url = article.url, case .url(let address) = reference.identity, url != address {
                return "metadata.json names another address"
            }
            return nil
        } catch {
            return error.description
        }
    }
}

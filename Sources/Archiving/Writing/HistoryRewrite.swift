import Articles
import Git
import History

/// The versions of an article from the first one that changes.
struct ArticleRewriting {
    var reference: ArticleReference
    /// The row of the first version that is written anew; nil where none is.
    var firstRow: Int64?
    var steps: [Step]

    /// A capture in the order of times.
    struct Step {
        /// The commit that held it; nil where it is new.
        var commit: ObjectID?
        /// What it becomes; nil where it says what the version before says.
        var version: NewVersion?
    }

    /// Whether there are versions that the history does not have.
    var bringsNew: Bool { steps.contains { $0.commit == nil && $0.version != nil } }
}

/// Writes the end of a history anew.
struct HistoryRewrite {
    private var articles: [Int64: ArraySlice<ArticleRewriting.Step>]
    private var commits: [ObjectID] = []
    private let base: ObjectID

    /// A rewriting of the commits from a row of the catalog on; of none where there is no row.
    init(
        _ articles: [ArticleRewriting], from row: Int64?, head: ObjectID, in archive: borrowing Archive
    ) throws(ArchiveError) {
        self.articles = Dictionary(articles.map { ($0.reference.key, $0.steps[...]) }) { first, _ in first }
        guard let row else {
            base = head
            return
        }
        let first = try archive.index.open().commit(at: row)
        var cursor = archive.storage.history(from: head)
        var base: ObjectID?
        while let commit = try viaGit({ () throws(GitError) in try cursor.next() }) {
            commits.append(commit.id)
            if commit.id == first {
                base = commit.parents.first
                break
            }
        }
        guard let base else { throw .damaged(path: "catalog.sqlite", problem: "it names a commit that is not there") }
        self.base = base
        commits.reverse()
    }

    /// Writes the commits and returns the last one with their number.
    func run(in archive: borrowing Archive) throws(ArchiveError) -> (tip: ObjectID, count: Int) {
        do throws(GitError) {
            return try write(archive)
        } catch {
            throw .git(error)
        }
    }

    private func write(_ archive: borrowing Archive) throws(GitError) -> (tip: ObjectID, count: Int) {
        var articles = articles
        // The first versions of an article may stay while those of another one change already.
        let changed = Set(articles.values.flatMap { $0.compactMap(\.commit) })
        var replay = try Replay(archive, base: base)
        for (done, id) in commits.enumerated() {
            let commit = try archive.storage.commit(id)
            let reference = CommitMessage(commit.message).map { ArticleReference($0.identity) }
            if changed.contains(id), let reference, var steps = articles[reference.key] {
                while let step = steps.popFirst() {
                    if let version = step.version { try replay.add(version, archive) }
                    if step.commit == id { break }
                }
                articles[reference.key] = steps
            } else {
                try replay.repeat(commit, path: reference?.path, archive)
            }
            if done % 1000 == 0 {
                archive.index.report(ArchiveProgress(task: "commits written anew", done: done, total: commits.count))
            }
        }
        for version in Self.inOrder(articles) { try replay.add(version, archive) }
        archive.index.report(
            ArchiveProgress(task: "commits written anew", done: commits.count, total: commits.count))
        let (tip, count) = (replay.tip, replay.count)
        try replay.finish(in: archive.storage)
        return (tip, count)
    }
}

extension HistoryRewrite {
    /// The versions that are left behind the last commit, in the order of their times.
    private static func inOrder(_ articles: [Int64: ArraySlice<ArticleRewriting.Step>]) -> [NewVersion] {
        let versions = articles.sorted { $0.key < $1.key }.flatMap { $0.value.compactMap(\.version) }
        return versions.enumerated().sorted { first, second in
            let (one, other) = (first.element.entry.version.captured, second.element.entry.version.captured)
            return (one.seconds, first.offset) < (other.seconds, second.offset)
        }.map(\.element)
    }
}

/// A history that is being written onto a commit.
private struct Replay: ~Copyable {
    private(set) var tip: ObjectID
    private(set) var count = 0
    private var pack: PackWriter
    private let packer: ObjectPacker
    private let editor: TreeEditor
    private var folders = FolderPacker()

    init(_ archive: borrowing Archive, base: ObjectID) throws(GitError) {
        let packer = try ObjectPacker()
        let editor = TreeEditor(root: try archive.storage.commit(base).tree)
        pack = try archive.storage.packWriter()
        self.packer = packer
        self.editor = editor
        tip = base
    }

    mutating func add(_ version: NewVersion, _ archive: borrowing Archive) throws(GitError) {
        for object in version.objects { try pack.add(object) }
        let folder = try folders.write(version.files.entries, packer: packer, pack: &pack, number: 0)
        let root = try put(folder, at: version.entry.reference.path, archive)
        try add(version.draft.contents(tree: root, parents: [tip]))
    }

    /// Writes a commit like another one, which changed one folder.
    mutating func `repeat`(_ commit: Commit, path: String?, _ archive: borrowing Archive) throws(GitError) {
        var root = editor.tree
        var paths: [String] = []
        if let path { paths = [path] } else { paths = try Self.changedFolders(of: commit, archive) }
        for path in paths {
            guard let entry = try archive.storage.entry(at: path, in: commit.tree) else { continue }
            root = try put(entry.id, at: path, archive)
        }
        let draft = try CommitDraft(author: commit.author, committer: commit.committer, message: commit.message)
        try add(draft.contents(tree: root, parents: [tip]))
    }

    consuming func finish(in storage: any Storage) throws(GitError) {
        try storage.add(pack)
    }

    private mutating func put(
        _ folder: ObjectID, at path: String, _ archive: borrowing Archive
    ) throws(GitError) -> ObjectID {
        try editor.put(folder, at: path, packer: packer, pack: &pack, number: 0, source: archive.storage)
    }

    private mutating func add(_ contents: [UInt8]) throws(GitError) {
        let id = try ObjectID(of: .commit, contents)
        try pack.add(packer.packed(.commit, contents, id: id))
        tip = id
        count += 1
    }

    /// The folders at the root that a commit which holds no version changed.
    private static func changedFolders(
        of commit: Commit, _ archive: borrowing Archive
    ) throws(GitError) -> [String] {
        guard let parent = commit.parents.first else { return [] }
        let before = try archive.storage.tree(archive.storage.commit(parent).tree)
        let after = try archive.storage.tree(commit.tree)
        return after.entries.compactMap { entry in
            entry.mode == .tree && entry.name != "articles" && before.entry(named: entry.name)?.id != entry.id
                ? entry.name : nil
        }
    }
}

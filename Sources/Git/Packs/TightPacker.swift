/// Packs commits in their order, each with what it changed, as small as may be.
struct TightPacker: ~Copyable {
    private var writer: PackWriter
    private let packer: ObjectPacker
    /// The last commit of each kin.
    private var last: [Int: ObjectID] = [:]

    init(_ writer: consuming PackWriter, packer: ObjectPacker) {
        self.writer = writer
        self.packer = packer
    }

    var count: Int { writer.count }

    consuming func finish() throws(GitError) -> String {
        try writer.finish()
    }

    /// Adds a commit and what it has that those before have not.
    mutating func add(
        commit id: ObjectID, kin: ([UInt8]) -> Int?, from repository: borrowing Repository
    ) throws(GitError) {
        if writer.contains(id) { return }
        let contents = try repository.contents(of: id, .commit)
        let links = CommitLinks(contents)
        var before: ObjectID?
        if let parent = links.parents.first, writer.contains(parent) {
            before = CommitLinks(try repository.contents(of: parent, .commit)).tree
        }
        if let tree = links.tree { try add(tree: tree, after: before, depth: 0, from: repository) }
        let kin = kin(contents)
        try add(contents, .commit, id, after: kin.flatMap { last[$0] }, from: repository)
        if let kin { last[kin] = id }
    }

    /// Adds an object of any kind, and what it leads to; for what is no commit.
    mutating func add(any id: ObjectID, from repository: borrowing Repository) throws(GitError) {
        if writer.contains(id) { return }
        let (kind, contents) = try repository.object(id)
        switch kind {
        case .commit: try add(commit: id, kin: { _ in nil }, from: repository)
        case .tree: try add(tree: id, after: nil, depth: 0, from: repository)
        case .blob: try add(contents, .blob, id, after: nil, from: repository)
        case .tag:
            try add(contents, .tag, id, after: nil, from: repository)
            if let target = CommitLinks(contents).target { try add(any: target, from: repository) }
        }
    }

    /// Adds a tree with all that is below it.
    private mutating func add(
        tree id: ObjectID, after before: ObjectID?, depth: Int, from repository: borrowing Repository
    ) throws(GitError) {
        if writer.contains(id) { return }
        guard depth < 4096 else { throw GitError(.damaged, "repack", "folders are nested too deeply") }
        let tree = try repository.tree(id)
        var known: [String: Tree.Entry] = [:]
        if let before {
            for entry in try repository.tree(before).entries { known[entry.name] = entry }
        }
        for entry in tree.entries where entry.mode != .commit && !writer.contains(entry.id) {
            let earlier = known[entry.name].flatMap { $0.mode == entry.mode ? $0.id : nil }
            if entry.mode == .tree {
                try add(tree: entry.id, after: earlier, depth: depth + 1, from: repository)
            } else {
                try add(repository.contents(of: entry.id, .blob), .blob, entry.id, after: earlier, from: repository)
            }
        }
        try add(repository.contents(of: id, .tree), .tree, id, after: before, from: repository)
    }

    /// Adds one object, as a delta of an earlier one where that is in the pack.
    private mutating func add(
        _ contents: [UInt8], _ kind: ObjectKind, _ id: ObjectID, after before: ObjectID?,
        from repository: borrowing Repository
    ) throws(GitError) {
        var base: DeltaBase?
        if let before, let depth = writer.depth(of: before), depth < ObjectPacker.deepest {
            base = DeltaBase(id: before, contents: try repository.contents(of: before, kind), depth: depth)
        }
        try writer.add(packer.smallest(kind, contents, id: id, base: base))
    }
}

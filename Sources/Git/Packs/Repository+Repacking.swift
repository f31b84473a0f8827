import Glibc

extension Repository {
    /// What repacking made and left behind.
    public struct Repacked: Sendable {
        /// How many objects the new pack holds.
        public var objects: Int
        let name: String
        let replaced: [String]
        let tips: [ObjectID]
    }

    /// Writes all that references reach into one tight pack.
    ///
    /// Each version of a file or folder is a delta of the one before, at a high level of libdeflate. Others may read and write
    /// meanwhile. The packs that it replaces are still there; ``removeReplaced(_:)`` removes them.
    ///
    /// - Parameters:
    ///   - kin: tells which commits are alike by their contents; one may become a delta of the last one of its kin.
    ///   - report: is told how many of how many commits are done.
    public func repack(
        kin: ([UInt8]) -> Int?, report: (_ done: Int, _ total: Int) -> Void
    ) throws(GitError) -> Repacked {
        let old = PackFile.all(in: packFolder).map(\.path)
        let tips = try referenceTargets()
        let commits = try commits(from: tips)
        var packer = TightPacker(try packWriter(), packer: try ObjectPacker(level: 9))
        for (done, id) in commits.enumerated() {
            try packer.add(commit: id, kin: kin, from: self)
            if done % 256 == 0 { report(done, commits.count) }
        }
        for tip in tips { try packer.add(any: tip, from: self) }
        let count = packer.count
        let name = try packer.finish()
        report(commits.count, commits.count)
        return Repacked(objects: count, name: name, replaced: old, tips: tips)
    }

    /// Removes the packs that a new one replaces, and the objects of their own files that it holds.
    ///
    /// To be called only while no other process of Stet writes to the repository. Where a reference came meanwhile that
    /// leads to objects which only the old packs have, they stay.
    public func removeReplaced(_ repacked: Repacked) throws(GitError) {
        let new = packFolder + repacked.name
        guard let held = PackIndexReader(path: new + ".idx") else {
            throw GitError(.damaged, "put a pack in the place of others", "\(new).idx cannot be read")
        }
        let isSafe = try referenceTargets().allSatisfy { tip in
            held.offset(of: tip) != nil || repacked.replaced.allSatisfy { !PackFile(path: $0, size: 0).holds(tip) }
        }
        guard isSafe else { return }
        unlink(packFolder + "multi-pack-index")
        for path in repacked.replaced where path != new { PackFile(path: path, size: 0).remove() }
        for object in allLooseObjects() where held.offset(of: object.id) != nil { unlink(object.path) }
    }

    /// All commits that lead to some objects, each behind those it follows.
    private func commits(from tips: [ObjectID]) throws(GitError) -> [ObjectID] {
        var found: [ObjectID] = []
        var seen: Set<ObjectID> = []
        var open = tips
        while let id = open.popLast() {
            guard seen.insert(id).inserted else { continue }
            let (kind, contents) = try object(id)
            switch kind {
            case .commit:
                found.append(id)
                open += CommitLinks(contents).parents
            case .tag: open += CommitLinks(contents).target.map { [$0] } ?? []
            case .tree, .blob: break
            }
        }
        return found.reversed()
    }
}

/// The names in the first lines of a commit or tag.
struct CommitLinks {
    var tree: ObjectID?
    var parents: [ObjectID] = []
    /// What a tag stands for.
    var target: ObjectID?

    init(_ contents: [UInt8]) {
        for line in contents.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            let words = line.split(separator: UInt8(ascii: " "))
            guard words.count == 2, let id = ObjectID(hex: String(decoding: words[1], as: UTF8.self)) else { return }
            switch String(decoding: words[0], as: UTF8.self) {
            case "tree": tree = id
            case "parent": parents.append(id)
            case "object": target = id
            default: return
            }
        }
    }
}

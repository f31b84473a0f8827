import Glibc

extension Repository {
    /// What is repacked: the packs and the objects that references stand for, at one moment.
    public struct RepackScope: Sendable {
        let packs: [String]
        let tips: [ObjectID]
    }

    /// What is there to be repacked.
    ///
    /// To be called only while no other process of Stet writes to the repository: a pack that is in its place before the
    /// reference moves that leads to its objects would be taken for one of which nothing is needed.
    public func repackScope() throws(GitError) -> RepackScope {
        RepackScope(packs: PackFile.all(in: packFolder).map(\.path), tips: try referenceTargets())
    }

    /// What repacking made and left behind.
    public struct Repacked: Sendable {
        /// How many objects the new pack holds.
        public var objects: Int
        let name: String
        let replaced: [String]
    }

    /// Writes all that references reached into one tight pack.
    ///
    /// Each version of a file or folder is a delta of the one before, at a high level of libdeflate. Others may read and write
    /// meanwhile. The packs that it replaces are still there; ``removeReplaced(_:)`` removes them.
    ///
    /// - Parameters:
    ///   - kin: tells which commits are alike by their contents; one may become a delta of the last one of its kin.
    ///   - report: is told how many of how many commits are done.
    public func repack(
        _ scope: RepackScope, kin: ([UInt8]) -> Int?, report: (_ done: Int, _ total: Int) -> Void
    ) throws(GitError) -> Repacked {
        let commits = try commits(from: scope.tips)
        var packer = TightPacker(try packWriter(), packer: try ObjectPacker(level: 9))
        for (done, id) in commits.enumerated() {
            try packer.add(commit: id, kin: kin, from: self)
            if done % 256 == 0 { report(done, commits.count) }
        }
        for tip in scope.tips { try packer.add(any: tip, from: self) }
        let count = packer.count
        let name = try packer.finish()
        report(commits.count, commits.count)
        return Repacked(objects: count, name: name, replaced: scope.packs)
    }

    /// Removes the packs that a new one replaces, and the objects of their own files that it holds.
    ///
    /// To be called only while no other process of Stet writes to the repository. Where references came meanwhile that
    /// lead to commits which only the old packs have, those stay; so they do where a writer has joined the new pack with
    /// others. A pack that came a short while ago stays where it holds what the new one does not: a reference may be about
    /// to move there, such as that of a fetch.
    public func removeReplaced(_ repacked: Repacked) throws(GitError) {
        let new = packFolder + repacked.name
        if access(new + ".idx", F_OK) != 0, errno == ENOENT { return }
        guard let held = PackIndexReader(path: new + ".idx") else {
            throw GitError(.damaged, "put a pack in the place of others", "\(new).idx cannot be read")
        }
        let replaced = repacked.replaced.filter { $0 != new }.map { PackFile(path: $0, size: 0) }
        guard try isHistory(heldBy: held, orNotIn: replaced) else { return }
        unlink(packFolder + "multi-pack-index")
        for pack in replaced where !pack.isYoung || pack.isHeld(by: held) { pack.remove() }
        for object in allLooseObjects() where held.offset(of: object.id) != nil { unlink(object.path) }
    }

    /// Whether each commit that references lead to is in a new pack or in none of some others.
    ///
    /// Linear in the commits that the new pack does not hold.
    private func isHistory(heldBy new: PackIndexReader, orNotIn others: [PackFile]) throws(GitError) -> Bool {
        var open = try referenceTargets()
        var seen: Set<ObjectID> = []
        while let id = open.popLast() {
            if new.offset(of: id) != nil || !seen.insert(id).inserted { continue }
            if others.contains(where: { $0.holds(id) }) { return false }
            let (kind, contents) = try object(id)
            if kind == .commit || kind == .tag { open += CommitLinks(contents).ancestry }
        }
        return true
    }

    /// All commits that lead to some objects, each behind those it follows.
    private func commits(from tips: [ObjectID]) throws(GitError) -> [ObjectID] {
        var found: [ObjectID] = []
        var seen: Set<ObjectID> = []
        var open = tips
        while let id = open.popLast() {
            guard seen.insert(id).inserted else { continue }
            let (kind, contents) = try object(id)
            if kind == .commit { found.append(id) }
            if kind == .commit || kind == .tag { open += CommitLinks(contents).ancestry }
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

    /// The commits that come before a commit, or what a tag stands for.
    var ancestry: [ObjectID] { parents + (target.map { [$0] } ?? []) }

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

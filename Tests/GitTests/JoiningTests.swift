import Foundation
import Git
import Testing

@Suite struct JoiningTests {
    /// A repository of many packs, each with a commit on the one before.
    ///
    /// - Parameter same: how many blobs there are that every pack holds, one of them a delta of another.
    private func filled(
        _ sample: Sample, packs: Int, loose: Bool = false, same: Int = 0
    ) throws -> [ObjectID] {
        let repository = try sample.open()
        let packer = try ObjectPacker()
        var commits: [ObjectID] = []
        for number in 0..<packs {
            var pack = try repository.packWriter()
            let text = Array(String(repeating: "段落\(number)。\n", count: 50).utf8)
            let first = try add(.blob, text, &pack)
            var blobs = [first]
            for number in 0..<same {
                let shared = Array("相同\(number)\n".utf8)
                blobs.append(try add(.blob, Array(repeating: shared, count: 40).flatMap(\.self), &pack))
                // A delta of what other packs hold as well.
                let next = Array(repeating: shared, count: 40).flatMap(\.self) + Array("第\(blobs.count)".utf8)
                blobs.append(try add(.blob, next, &pack, blobs.last))
            }
            blobs.append(try add(.blob, text + Array("更新\n".utf8), &pack, first))
            let entries = blobs.enumerated().map { Tree.Entry(name: "f\($0)", mode: .blob, id: $1.id) }
            var folders = FolderPacker()
            let tree = try folders.write(entries, packer: packer, pack: &pack, number: number)
            let draft = try CommitDraft(author: .sample(), committer: .sample(), message: "v\(number)\n")
            commits.append(try add(.commit, draft.contents(tree: tree, parents: Array(commits.suffix(1))), &pack).id)
            _ = try pack.finish()
        }
        if loose { for number in 0..<600 { _ = try repository.writeBlob(Array("loose \(number)".utf8)) } }
        try repository.updateReference(named: "refs/heads/main", to: commits[packs - 1], expecting: nil, message: "")
        return commits
    }

    private func add(
        _ kind: ObjectKind, _ contents: [UInt8], _ pack: inout PackWriter, _ base: DeltaBase? = nil
    ) throws -> DeltaBase {
        let id = try ObjectID(of: kind, contents)
        let object = try ObjectPacker().packed(kind, contents, id: id, base: base)
        try pack.add(object)
        return DeltaBase(id: id, contents: contents, depth: object.depth)
    }

    @Test func `many packs become few, and all is still there`() throws {
        let sample = try Sample()
        let commits = try filled(sample, packs: 60, loose: true)
        let reader = try sample.open()
        #expect(try reader.commit(commits[3]).message == "v3\n")
        #expect(try sample.open().joinPacks() > 30)
        let counts = try sample.git("count-objects -v").split(separator: "\n")
        #expect(counts.contains { $0.hasPrefix("packs: ") && (Int($0.dropFirst(7)) ?? 99) <= 50 })
        #expect(counts.contains("count: 0"))
        #expect(try sample.git("fsck --strict --no-dangling") == "")
        for (number, commit) in commits.enumerated() { #expect(try reader.commit(commit).message == "v\(number)\n") }
        #expect(try sample.open().joinPacks() == 0)
    }

    @Test func `what several packs hold is kept once`() throws {
        let sample = try Sample()
        let commits = try filled(sample, packs: 60, same: 5)
        #expect(try sample.open().joinPacks(most: 1) == 60)
        let pack = try sample.git("verify-pack -s objects/pack/*.idx")
        // Of each commit its tree, two blobs and itself, and ten that are the same in all.
        #expect(try sample.git("count-objects -v").contains("in-pack: \(60 * 4 + 10)\n"), "\(pack)")
        #expect(try sample.git("fsck --strict --no-dangling") == "")
        #expect(try sample.git("show \(commits[59]):f4 | tail -c 4") == "第4")
    }

    @Test func `a damaged pack is not joined away`() throws {
        let sample = try Sample()
        _ = try filled(sample, packs: 60)
        let folder = sample.path + "/objects/pack"
        let name = try #require(
            try FileManager.default.contentsOfDirectory(atPath: folder).sorted().first { $0.hasSuffix(".pack") })
        var bytes = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)"))
        bytes[bytes.count / 2] ^= 1
        try FileManager.default.removeItem(atPath: "\(folder)/\(name)")
        try bytes.write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
        let before = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        let failure = try code { _ = try sample.open().joinPacks(most: 1) }
        #expect(failure == .damaged)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == before)
    }

    @Test func `repacking keeps what references reach, as small deltas`() throws {
        let sample = try Sample()
        let commits = try filled(sample, packs: 40, loose: true)
        let repository = try sample.open()
        _ = try sample.git("tag -a -m t older \(commits[5])", input: "")
        let packed = try repository.repack(repository.repackScope(), kin: { _ in 0 }) { _, _ in }
        try repository.removeReplaced(packed)
        #expect(try sample.git("fsck --strict --no-dangling") == "")
        let counts = try sample.git("count-objects -v").split(separator: "\n")
        #expect(counts.contains("packs: 1"))
        // What nothing reaches lies in files of its own and is not touched.
        #expect(counts.contains("count: 600"))
        #expect(try sample.git("rev-list --count main") == "40")
    }

    /// Puts a pack in its place that holds a commit alone, to which no reference leads.
    private func pack(_ message: String, on parent: ObjectID, _ repository: borrowing Repository) throws -> ObjectID {
        let commit = try repository.commit(parent)
        let draft = try CommitDraft(author: commit.author, committer: commit.committer, message: message)
        var pack = try repository.packWriter()
        let new = try add(.commit, draft.contents(tree: commit.tree, parents: [parent]), &pack)
        _ = try pack.finish()
        return new.id
    }

    /// A commit whose pack is there before a reference leads to it, and another one on it before packs are removed.
    @Test func `repacking keeps commits that references came to reach meanwhile`() throws {
        let sample = try Sample()
        let commits = try filled(sample, packs: 3, loose: false)
        let repository = try sample.open()
        func move(_ old: ObjectID, _ new: ObjectID) throws {
            try repository.updateReference(named: "refs/heads/main", to: new, expecting: old, message: "")
        }
        let early = try pack("early\n", on: commits[2], repository)
        let packed = try repository.repack(repository.repackScope(), kin: { _ in 0 }) { _, _ in }
        try move(commits[2], early)
        let late = try pack("late\n", on: early, repository)
        try move(early, late)
        try repository.removeReplaced(packed)
        #expect(try sample.git("fsck --strict --no-dangling") == "")
        #expect(try sample.git("rev-list --count main") == "5")
        // Nothing stands in the way the next time.
        try repository.removeReplaced(repository.repack(repository.repackScope(), kin: { _ in 0 }) { _, _ in })
        #expect(try sample.git("fsck --strict --no-dangling") == "")
        #expect(try sample.git("count-objects -v").contains("packs: 1\n"))
    }

    @Test func `repacking goes well where the new pack is joined with others meanwhile`() throws {
        let sample = try Sample()
        _ = try filled(sample, packs: 3)
        let repository = try sample.open()
        let packed = try repository.repack(repository.repackScope(), kin: { _ in 0 }) { _, _ in }
        #expect(try repository.joinPacks(most: 1) == 4)
        try repository.removeReplaced(packed)
        #expect(try sample.git("fsck --strict --no-dangling") == "")
        #expect(try sample.git("rev-list --count main") == "3")
    }

    @Test(arguments: [(minutes: 10, stays: true), (minutes: 90, stays: false)])
    func `repacking removes what no reference reaches once it is an hour old`(minutes: Int, stays: Bool) throws {
        let sample = try Sample()
        let commits = try filled(sample, packs: 3)
        let repository = try sample.open()
        let fetched = try pack("fetched\n", on: commits[2], repository)
        let folder = sample.path + "/objects/pack/"
        for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
            let then = Date(timeIntervalSinceNow: Double(-60 * minutes))
            try FileManager.default.setAttributes([.modificationDate: then], ofItemAtPath: folder + name)
        }
        try repository.removeReplaced(repository.repack(repository.repackScope(), kin: { _ in 0 }) { _, _ in })
        #expect(try sample.git("count-objects -v").contains(stays ? "packs: 2\n" : "packs: 1\n"))
        #expect(try sample.open().contains(fetched) == stays)
        #expect(try sample.git("fsck --strict --no-dangling") == "")
    }
}

import Foundation
import Git
import Testing

@Suite struct PackWriterTests {
    /// Contents whose later versions are mostly the earlier ones.
    static let histories: [(name: String, versions: [[UInt8]])] = [
        ("nothing", [[], [1], []]),
        ("a text that grows", (1...40).map { count in (0..<count).flatMap { Array("第\($0)段，共有来自126个国家和地区。\n".utf8) } }),
        (
            "one number changes",
            (0..<50).map { Array("{\"views\": \($0 * 977), \"likes\": 12, \"comments\": 4}\n".utf8) }
        ),
        ("a run longer than one copy", [large, large + [1, 2, 3], Array(large.dropFirst(70_000))]),
        (
            "nothing in common",
            (0..<3).map { seed in (0..<5000).map { UInt8(truncatingIfNeeded: ($0 * $0 &* 2_654_435_761 + seed) >> 7) } }
        ),
    ]
    static let large = (0..<17_000_000).map { UInt8(truncatingIfNeeded: $0 ^ ($0 >> 9)) }

    @Test(arguments: histories.indices) func `git reads what was packed, whole or as deltas`(index: Int) throws {
        let (name, versions) = Self.histories[index]
        let sample = try Sample()
        let repository = try sample.open()
        let packer = try ObjectPacker()
        var pack = try repository.packWriter()
        var base: DeltaBase?
        var ids: [ObjectID] = []
        for contents in versions {
            let id = try ObjectID(of: .blob, contents)
            let object = packer.packed(.blob, contents, id: id, base: base)
            try pack.add(object)
            base = DeltaBase(id: id, contents: contents, depth: object.depth)
            ids.append(id)
        }
        let file = try pack.finish()
        #expect(try sample.git("verify-pack objects/pack/\(file).idx") == "", "\(name)")
        #expect(try sample.git("fsck --strict --no-dangling | grep -v ^notice:") == "", "\(name)")
        for (id, contents) in zip(ids, versions) {
            #expect(try repository.contents(of: id, .blob) == contents, "\(name)")
            #expect(try sample.git("cat-file -s \(id)") == "\(contents.count)", "\(name)")
        }
    }

    @Test func `later versions are small, and chains end`() throws {
        let sample = try Sample()
        let repository = try sample.open()
        let packer = try ObjectPacker()
        var pack = try repository.packWriter()
        var base: DeltaBase?
        for count in 0..<100 {
            let contents = Self.large.prefix(20_000) + [UInt8(count)]
            let id = try ObjectID(of: .blob, Array(contents))
            let object = packer.packed(.blob, Array(contents), id: id, base: base)
            try pack.add(object)
            base = DeltaBase(id: id, contents: Array(contents), depth: object.depth)
            #expect(object.depth == count % 33)
        }
        let file = try pack.finish()
        let chains = try sample.git("verify-pack -s objects/pack/\(file).idx").split(separator: "\n")
        #expect(chains.first == "non delta: 4 objects")
        #expect(chains.last == "chain length = 32: 3 objects")
    }

    @Test func `a pack without its base is refused`() throws {
        let sample = try Sample()
        let packer = try ObjectPacker()
        var pack = try sample.open().packWriter()
        let base = DeltaBase(
            id: try ObjectID(of: .blob, Array(repeating: 7, count: 99)), contents: Array(repeating: 7, count: 99),
            depth: 0)
        let contents = base.contents + [1]
        let object = packer.packed(.blob, contents, id: try ObjectID(of: .blob, contents), base: base)
        #expect(object.base == base.id)
        let error = #expect(throws: GitError.self) { try pack.add(object) }
        #expect(error?.code == .invalid)
    }

    @Test func `a writer that is dropped leaves nothing, one that is killed little`() throws {
        let sample = try Sample()
        let repository = try sample.open()
        let folder = sample.path + "/objects/pack"
        func files() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: folder).sorted() }
        do {
            var pack = try repository.packWriter()
            let contents: [UInt8] = [1, 2, 3]
            try pack.add(ObjectPacker().packed(.blob, contents, id: ObjectID(of: .blob, contents)))
            #expect(try files().count == 2, "the pack and its index")
        }
        #expect(try files() == [])
        let left = [
            "tmp_stet_999999999_a.pack", "tmp_stet_999999999_a.idx", "tmp_stet_999999999_pack-0a.idx", "pack-0a.pack",
            "pack-0b.pack", "pack-0b.idx", "tmp_pack_git", "tmp_stet_1_a.pack",
        ]
        for name in left { try Data([0]).write(to: URL(fileURLWithPath: "\(folder)/\(name)")) }
        repository.removeLeftovers()
        #expect(try files() == ["pack-0b.idx", "pack-0b.pack", "tmp_pack_git", "tmp_stet_1_a.pack"])
    }
}

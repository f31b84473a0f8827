import Foundation
import Programs
import Testing

@testable import Git

/// What is read of packs without libgit2, against what Git says of the same repository.
@Suite struct PackedObjectsTests {
    /// How Git is told to pack, and whether the deltas that it makes name their bases by how far they are.
    static let packings: [(name: String, command: String, isReadable: Bool)] = [
        ("offset deltas", "repack -adfq --depth=50 --window=20", true),
        ("no deltas", "repack -adfq --window=0", true),
        ("many packs", "repack -q -d --max-pack-size=1m --window=0 -a -f", true),
        ("deltas that name their bases", "-c repack.useDeltaBaseOffset=false repack -adfq", false),
    ]

    /// A repository that Git has made: one file in many versions, and some that hardly shrink or are large.
    private func makeByGit() throws -> Sample {
        let sample = try Sample()
        let recipe = """
            cd '\(sample.folder)' && git clone -q repo.git work 2>/dev/null && cd work && git checkout -q -b main
            git config user.name a && git config user.email a@b
            head -c 3000000 /dev/urandom > large
            for i in $(seq 1 60); do
                for j in $(seq 1 $i); do printf '第%s段，共有来自126个国家和地区的嘉宾参会。\\n' $j; done > text
                printf '' > empty
                head -c 5000 /dev/urandom > noise
                git add . && git commit -q -m "v$i"
            done
            git tag -a -m t first HEAD~59 && git push -q --tags origin main 2>&1
            """
        let output = try run("sh", "-e", input: recipe)
        try #require(output.status == 0, "\(output.stdout)\(output.stderr)")
        return sample
    }

    @Test(arguments: packings.indices) func `every object that Git has packed is read`(index: Int) throws {
        let (name, command, isReadable) = Self.packings[index]
        let sample = try makeByGit()
        _ = try sample.git(command)
        let packed = try PackedObjects(folder: sample.path + "/objects/pack/")
        let list = try sample.git(
            "cat-file --batch-all-objects --batch-check='%(objectname) %(objecttype) %(objectsize)'")
        var missing = 0
        for line in list.split(separator: "\n") {
            let words = line.split(separator: " ")
            let id = try #require(ObjectID(hex: String(words[0])))
            guard let object = packed.object(id) else {
                missing += 1
                continue
            }
            #expect("\(object.kind.word) \(object.contents.count)" == words[1] + " " + words[2], "\(name)")
            #expect(try ObjectID(of: object.kind, object.contents) == id, "\(name)")
        }
        #expect((missing == 0) == isReadable, "\(name): \(missing) of \(list.split(separator: "\n").count)")
        let repository = try sample.open()
        for line in list.split(separator: "\n") {
            let id = try #require(ObjectID(hex: String(line.prefix(40))))
            #expect(try ObjectID(of: repository.object(id).kind, repository.object(id).contents) == id, "\(name)")
        }
        #expect(packed.object(try ObjectID(of: .blob, Array("nowhere".utf8))) == nil)
    }

    @Test func `packs that come and go are noticed`() throws {
        let sample = try Sample()
        let repository = try sample.open()
        let packed = try PackedObjects(folder: sample.path + "/objects/pack/")
        var ids: [ObjectID] = []
        for number in 0..<30 {
            let contents = Array("第\(number)篇".utf8)
            ids.append(try ObjectID(of: .blob, contents))
            #expect(packed.object(ids[number]) == nil)
            var pack = try repository.packWriter()
            try pack.add(ObjectPacker().packed(.blob, contents, id: ids[number]))
            _ = try pack.finish()
            // A folder's time of change may be as coarse as a few milliseconds.
            usleep(20_000)
            #expect(packed.object(ids[number])?.contents == contents)
        }
        #expect(try repository.joinPacks() == 30)
        for (number, id) in ids.enumerated() { #expect(packed.object(id)?.contents == Array("第\(number)篇".utf8)) }
    }

    @Test func `several threads read the same packs, while these are joined`() async throws {
        let sample = try Sample()
        let repository = try sample.open()
        var ids: [ObjectID] = []
        for number in 0..<40 {
            var pack = try repository.packWriter()
            for part in 0..<20 {
                let contents = Array("第\(number)篇第\(part)段".utf8)
                ids.append(try ObjectID(of: .blob, contents))
                try pack.add(ObjectPacker().packed(.blob, contents, id: ids[ids.count - 1]))
            }
            _ = try pack.finish()
        }
        let (path, all) = (sample.path, ids)
        let missing = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<4 {
                group.addTask {
                    let reader = try Repository.open(at: path)
                    return all.count { (try? reader.contents(of: $0, .blob)) == nil }
                }
            }
            try repository.joinPacks()
            return try await group.reduce(0, +)
        }
        #expect(missing == 0)
    }

    /// Stretches of a pack and its index, each with a way to damage it.
    static let damages: [(name: String, file: String, from: Int, to: Int)] = [
        ("the header and the first objects", "pack", 0, 400),
        ("the table of the index", "idx", 0, 1032),
        ("names, checksums and offsets", "idx", 1032, 1032 + 28 * 20),
    ]

    @Test(arguments: damages.indices) func `a flipped byte gives the right object or none`(index: Int) throws {
        let (name, ending, from, to) = Self.damages[index]
        let sample = try Sample()
        let packer = try ObjectPacker()
        var pack = try sample.open().packWriter()
        var base: DeltaBase?
        var ids: [ObjectID] = []
        for count in 1...20 {
            let contents = (0..<count * 3).flatMap { Array("第\($0)段，共有来自\(count)个国家。\n".utf8) }
            let id = try ObjectID(of: .blob, contents)
            let object = packer.packed(.blob, contents, id: id, base: base)
            try pack.add(object)
            base = DeltaBase(id: id, contents: contents, depth: object.depth)
            ids.append(id)
        }
        let file = "\(sample.path)/objects/pack/\(try pack.finish()).\(ending)"
        let whole = try Data(contentsOf: URL(fileURLWithPath: file))
        for place in stride(from: from, to: min(to, whole.count), by: 3) {
            var damaged = whole
            damaged[place] ^= UInt8(1 << (place % 8))
            try FileManager.default.removeItem(atPath: file)
            try damaged.write(to: URL(fileURLWithPath: file))
            let packed = try PackedObjects(folder: sample.path + "/objects/pack/")
            for id in ids {
                guard let object = packed.object(id) else { continue }
                #expect(try ObjectID(of: object.kind, object.contents) == id, "\(name), byte \(place)")
            }
        }
    }

    @Test func `what is cut short or garbled in a delta makes nothing`() throws {
        let base = Array("共有来自126个国家和地区的嘉宾参会。".utf8)
        let new = Array("共有来自128个国家和地区的嘉宾参会，其中".utf8)
        let delta = Delta(baseSize: base.count, replacing: 12..<40, with: new)
        let made = try #require(Delta.applied(delta.bytes, to: base, largest: 1000))
        #expect(made == Array(base[..<12]) + new + Array(base[40...]))
        #expect(Delta.applied(delta.bytes, to: base, largest: made.count - 1) == nil)
        #expect(Delta.applied(delta.bytes, to: base + [1], largest: 1000) == nil)
        for count in delta.bytes.indices {
            #expect(Delta.applied(Array(delta.bytes[..<count]), to: base, largest: 1000) == nil, "\(count)")
        }
        for place in delta.bytes.indices {
            for bit in 0..<8 {
                var garbled = delta.bytes
                garbled[place] ^= 1 << UInt8(bit)
                // It may make something else, but nothing from outside its base.
                _ = Delta.applied(garbled, to: base, largest: 1000)
            }
        }
    }
}

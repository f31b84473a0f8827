import Foundation
import Programs
import Testing

@testable import Git

@Suite struct PackIndexTests {
    /// Names that are as even as hashes, and names of which many are alike at the beginning.
    static let names: [(name: String, ids: [ObjectID])] = [
        ("none", []),
        ("one", hashes(1)),
        ("few", hashes(100)),
        ("many", hashes(60_000)),
        ("all alike", (0..<5000).map { ObjectID(high: 7 << 56, middle: 0, low: UInt32($0) * 2) }),
        (
            "bunched",
            (0..<5000).map {
                ObjectID(high: 7 << 56 | ($0 < 10 ? UInt64($0) << 51 : 0), middle: 5, low: UInt32($0) * 2)
            }
        ),
    ]

    private static func hashes(_ count: Int) -> [ObjectID] {
        (0..<count).compactMap { try? ObjectID(of: .blob, Array("\($0)".utf8)) }
    }

    @Test(arguments: names.indices) func `every name is found, and no other`(index: Int) throws {
        let (name, ids) = Self.names[index]
        let scratch = try Scratch()
        let path = scratch.path + "/a.idx"
        var entries = ids.enumerated().map { PackEntry(id: $1, offset: Self.offset($0), checksum: 0) }
        var file = try HashedFile(path: path)
        try PackIndex.write(&entries, packChecksum: Array(repeating: 0, count: 20), to: &file)
        _ = try file.seal()
        let reader = try #require(PackIndexReader(path: path), "\(name)")
        #expect(reader.count == ids.count)
        for (place, id) in ids.enumerated() {
            #expect(reader.offset(of: id) == Self.offset(place), "\(name): \(id)")
            let other = ObjectID(high: id.high, middle: id.middle, low: id.low ^ 1)
            #expect(reader.offset(of: other) == nil, "\(name): \(other)")
        }
        for id in [.zero, ObjectID(high: .max, middle: .max, low: .max)] where !ids.contains(id) {
            #expect(reader.offset(of: id) == nil, "\(name): \(id)")
        }
    }

    /// Every seventh stands beyond what 31 bits hold.
    private static func offset(_ place: Int) -> UInt64 {
        UInt64(place) * 100 + (place % 7 == 0 ? 5_000_000_000 : 12)
    }

    @Test func `indexes merged are the index of all`() throws {
        let scratch = try Scratch()
        let parts = [Self.hashes(3000), [], Array(Self.hashes(3100).suffix(100)), Self.hashes(5)]
        var packs: [PackFile] = []
        var moves: [PackMove] = []
        var all: [PackEntry] = []
        for (number, ids) in parts.enumerated() {
            let path = "\(scratch.path)/\(number)"
            var entries = ids.enumerated().map {
                PackEntry(id: $1, offset: Self.offset($0), checksum: UInt32(number * 10_000 + $0))
            }
            var file = try HashedFile(path: path + ".idx")
            try PackIndex.write(&entries, packChecksum: Array(repeating: 0, count: 20), to: &file)
            _ = try file.seal()
            let shift = UInt64(number) << 31
            packs.append(PackFile(path: path, size: 0))
            var move = PackMove()
            move.note(12, at: 12 + shift)
            move.note(1012, at: 1012 + shift - 5, checksum: 99)
            moves.append(move)
            let known = Set(all.map(\.id))
            all += entries.filter { !known.contains($0.id) }.map { entry in
                let offset = entry.offset + shift - (entry.offset < 1012 ? 0 : 5)
                return PackEntry(id: entry.id, offset: offset, checksum: entry.offset == 1012 ? 99 : entry.checksum)
            }
        }
        let checksum = (0..<20).map { UInt8($0) }
        var file = try HashedFile(path: scratch.path + "/merged")
        let merge = try PackIndexMerge(packs)
        #expect(merge.count == 3100)
        #expect(merge.duplicates.map(\.left.pack) == [3, 3, 3, 3, 3])
        #expect(merge.duplicates.map(\.kept.pack) == [0, 0, 0, 0, 0])
        try merge.write(moves, packChecksum: checksum, to: &file)
        _ = try file.seal()
        var expected = try HashedFile(path: scratch.path + "/expected")
        try PackIndex.write(&all, packChecksum: checksum, to: &expected)
        _ = try expected.seal()
        let bytes = try Data(contentsOf: URL(fileURLWithPath: scratch.path + "/merged"))
        #expect(bytes.count > 3000 * 28)
        #expect(bytes == (try Data(contentsOf: URL(fileURLWithPath: scratch.path + "/expected"))))
    }
}

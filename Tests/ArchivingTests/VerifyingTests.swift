import Archiving
import Articles
import Foundation
import History
import Programs
import SQLite
import Testing

@Suite struct VerifyingTests {
    /// An archive of some versions in one pack.
    private func filled() throws -> TestArchive {
        let archive = try TestArchive()
        let writer = try ArchiveWriter(at: archive.path, operator: TestArchive.person)
        _ = try writer.write(
            ArchiveWriterTests.snapshots(70).map { try PreparedSnapshot($0, as: $1, settings: writer.settings) })
        try writer.commit()
        return archive
    }

    /// The pack with the versions, or its index, replaced by what a function makes of its bytes.
    private func damage(_ archive: TestArchive, _ ending: String, _ change: (inout Data) -> Void) throws -> String {
        let folder = archive.path + "/objects/pack"
        let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(ending) }
        let contents = try files.map { ($0, try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\($0)"))) }
        var (name, bytes) = try #require(contents.max { $0.1.count < $1.1.count })
        change(&bytes)
        try FileManager.default.removeItem(atPath: "\(folder)/\(name)")
        try bytes.write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
        return "objects/pack/\(name)"
    }

    @Test func `a whole archive is whole`() throws {
        let archive = try filled()
        for isQuick in [true, false] {
            let found = try archive.open().verify(isQuick: isQuick)
            #expect(found.isWhole)
            #expect(found.versions == 56)
        }
        #expect(try archive.open().verify().readable == 56)
    }

    @Test(arguments: 0..<24) func `a flipped byte is noticed, and what still reads is told`(place: Int) throws {
        let archive = try filled()
        let name = try damage(archive, ".pack") { $0[12 + place * ($0.count - 33) / 23] ^= 0x21 }
        let quick = try Archive(damagedAt: archive.path).verify(isQuick: true)
        #expect(quick.problems.contains("\(name): its checksum is another one: it is damaged or cut short"))
        let found = try Archive(damagedAt: archive.path).verify()
        #expect(!found.isWhole)
        #expect(found.problems.first == "\(name): its checksum is another one: it is damaged or cut short")
        #expect(found.readable + found.lost.count == found.versions)
    }

    /// Where a byte of a pack, or of its index, may flip: by the number of objects and the size of the file.
    static let places: [(name: String, ending: String, place: @Sendable (_ objects: Int, _ size: Int) -> Int)] = [
        ("the pack's signature", ".pack", { _, _ in 1 }),
        ("the pack's version", ".pack", { _, _ in 7 }),
        ("the pack's number of objects", ".pack", { _, _ in 11 }),
        ("the header of the pack's first object", ".pack", { _, _ in 12 }),
        ("the data of the pack's first object", ".pack", { _, _ in 40 }),
        ("the pack's checksum", ".pack", { _, size in size - 7 }),
        ("the index's signature", ".idx", { _, _ in 2 }),
        ("the index's version", ".idx", { _, _ in 7 }),
        ("the index's first count", ".idx", { _, _ in 8 }),
        ("the index's last count", ".idx", { _, _ in 8 + 255 * 4 }),
        ("the index's number of objects", ".idx", { _, _ in 8 + 255 * 4 + 3 }),
        ("a name in the index", ".idx", { objects, _ in 1032 + objects / 2 * 20 }),
        ("the sum of an object in the index", ".idx", { objects, _ in 1032 + objects * 20 + 5 }),
        ("the upper half of an offset in the index", ".idx", { objects, _ in 1032 + objects * 24 }),
        ("the lower half of an offset in the index", ".idx", { objects, _ in 1032 + objects * 24 + 3 }),
        ("the checksum of the pack in the index", ".idx", { _, size in size - 30 }),
        ("the index's checksum", ".idx", { _, size in size - 3 }),
    ]

    @Test(arguments: places.indices) func `each part of a pack is guarded`(index: Int) throws {
        let (part, ending, place) = Self.places[index]
        let archive = try filled()
        let histories = try archive.open().histories()
        let name = try damage(archive, ending) { bytes in
            // The index holds 1032 bytes of headers, 28 for each object, and two checksums.
            let objects = ending == ".idx" ? (bytes.count - 1032 - 40) / 28 : 0
            bytes[place(objects, bytes.count)] ^= 0x81
        }
        let problem = "\(name): its checksum is another one: it is damaged or cut short"
        #expect(try Archive(damagedAt: archive.path).verify(isQuick: true).problems.contains(problem), "\(part)")
        let found = try Archive(damagedAt: archive.path).verify()
        #expect(found.problems.contains(problem), "\(part)")
        #expect(found.versions == 56 && found.readable + found.lost.count == 56, "\(part)")
        // What is not said to be lost reads.
        let lost = Set(found.lost.map(\.version.commit))
        for history in histories {
            for version in history.versions where !lost.contains(version.commit) {
                let archive = try Archive(damagedAt: archive.path)
                #expect(throws: Never.self, "\(part)") {
                    try archive.article(of: history.reference, at: version)
                }
            }
        }
    }

    @Test func `a catalog that says something else than the history is noticed, and made anew`() throws {
        let archive = try filled()
        let changes = [
            "UPDATE versions SET headline = 'forged' WHERE row = 3",
            "UPDATE versions SET seconds = seconds + 1 WHERE row = 9",
            "UPDATE versions SET edits = '' WHERE row = 9",
            "UPDATE versions SET files = (SELECT files FROM versions WHERE row = 1) WHERE row = 30",
            "UPDATE versions SET \"commit\" = zeroblob(20) WHERE row = 9",
            "DELETE FROM tips WHERE article = (SELECT article FROM versions WHERE row = 2)",
        ]
        for change in changes {
            try Connection(path: archive.path + "/catalog.sqlite").execute(change)
            let found = try archive.open().verify()
            #expect(!found.isWhole, "\(change)")
            #expect(found.problems.allSatisfy { $0.contains("'stet reindex' makes it anew") }, "\(found.problems)")
            #expect(try archive.open().reindex() == 56)
            #expect(try archive.open().verify().isWhole, "\(change)")
        }
    }

    @Test func `a pack that is cut short is noticed`() throws {
        let archive = try filled()
        let name = try damage(archive, ".pack") { $0 = $0.prefix($0.count / 2) }
        let found = try Archive(damagedAt: archive.path).verify()
        #expect(found.problems.first == "\(name): its checksum is another one: it is damaged or cut short")
        #expect(found.versions == 56)
        #expect(found.readable < 56)
    }

    @Test func `versions out of order are noticed`() throws {
        let archive = try filled()
        let message = """
            v9 x: y

            Article: https://host0.example/2024/0.htm
            Version: 12
            """
        let tree = try archive.git("rev-parse", "main^{tree}").trimmingCharacters(in: .whitespacesAndNewlines)
        let identity = ["-c", "user.name=x", "-c", "user.email=x@x"]
        let commit = try run(
            ["git", "-C", archive.path] + identity + ["commit-tree", "-p", "main", "-m", message, tree]
        ).stdout
        _ = try archive.git("update-ref", "refs/heads/main", commit.trimmingCharacters(in: .whitespacesAndNewlines))
        #expect(
            try archive.open().verify().problems
                == ["host0.example/2024/0.htm@v12: it is version 9 in the order of the history"])
    }
}

import Archiving
import Articles
import Foundation
import Programs
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

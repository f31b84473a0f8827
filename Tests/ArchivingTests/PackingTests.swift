import Archiving
import Articles
import Foundation
import History
import Programs
import Testing

@Suite struct PackingTests {
    @Test func `packing changes nothing but the size`() throws {
        let archive = try TestArchive()
        for (snapshot, identity) in ArchiveWriterTests.snapshots(120) {
            _ = try archive.open().commit(snapshot, as: identity, operator: TestArchive.person)
        }
        let before = try archive.open().histories()
        let head = try archive.git("rev-parse", "main")
        let reader = try archive.open()
        #expect(try archive.open().pack() > 300)
        #expect(try archive.git("rev-parse", "main") == head)
        #expect(try archive.git("fsck", "--strict") == "")
        #expect(try archive.git("count-objects", "-v").contains("packs: 1\n"))
        for history in before {
            let articles = try history.versions.map { try reader.article(of: history.reference, at: $0) }
            #expect(articles.count == history.versions.count)
        }
        try archive.commit(TestArchive.article(), minutes: 9000)
        #expect(try archive.open().histories().count == before.count + 1)
    }
}

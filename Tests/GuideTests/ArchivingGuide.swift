import Archiving
import Articles
import History
import Programs
import Testing

extension GuideTests {
    @Test func `the guide to Archiving`() throws {
        let scratch = try Scratch()
        let folder = scratch.path + "/news"
        let now = Instant(seconds: 1_700_000_000, offsetMinutes: 60)
        let curator = ArchiveOperator(name: "Ada Archivist", email: "ada@archive.example")
        _ = try Archive.create(at: folder, operator: curator, now: now)
        let archive = try Archive(at: folder)
        if let url = Address("https://news.example/ferry") {
            let article = Article(url: url, headline: "Night ferry returns", body: [.paragraph("It sails at nine.")])
            let snapshot = Snapshot(article: article, captured: now)
            _ = try archive.commit(snapshot, as: .url(url), operator: curator)
        }
        let history = try archive.history(named: "ferry")
        #expect(history.versions.map(\.headline) == ["Night ferry returns"])
    }
}

import Archiving
import Articles
import Programs
import Serving
import Testing

extension GuideTests {
    @Test func `the guide to Serving`() throws {
        let scratch = try Scratch()
        let folder = scratch.path + "/news"
        _ = try Archive.create(at: folder, operator: nil, now: Instant(seconds: 1_700_000_000))
        let server = try ArchiveServer(archive: folder, at: ListenAddress(host: "127.0.0.1", port: 0))
        let address = server.address.text  // such as 127.0.0.1:40123
        #expect(address.hasPrefix("127.0.0.1:") && server.address.port > 0)
    }
}

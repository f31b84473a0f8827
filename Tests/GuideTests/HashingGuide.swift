import Hashing
import Testing

extension GuideTests {
    @Test func `the guide to Hashing`() throws {
        let digest = SHA256.digest(of: "https://news.example/ferry".utf8)
        let id = digest.hex.prefix(16)
        #expect(id == "9fd68d4dcea46586")
    }
}

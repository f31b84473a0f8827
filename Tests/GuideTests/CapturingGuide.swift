import Capturing
import Testing

extension GuideTests {
    @Test func `the guide to Capturing`() throws {
        let address = try WebAddress("https://news.example/ferry#top")
        let rules = RobotsRules(Array("User-agent: *\nDisallow: /private/\n".utf8), for: "stet")
        let isAllowed = rules.allows(address.path)
        let policy = AddressPolicy()
        let objection = IPAddress("192.168.1.1").flatMap { policy.objection(to: $0) }  // private
        #expect(isAllowed)
        #expect(objection == "private")
    }
}

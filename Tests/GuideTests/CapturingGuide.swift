import Articles
import Capturing
import Foundation
import Programs
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

    @Test func `the guide to webhooks`() throws {
        let secret = try WebhookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
        let message = WebhookMessage(id: "msg_1", body: Array("{}".utf8))
        let request = message.request(
            to: try WebAddress("https://desk.example/hook"), secrets: [secret], at: 1_700_000_000)
        #expect(request.content?.fields.map(\.name) == ["webhook-id", "webhook-timestamp", "webhook-signature"])
    }

    @Test func `the guide to web archives`() throws {
        let scratch = try Scratch()
        let message = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>Text"
        let path = try scratch.write(
            """
            WARC/1.1\r
            WARC-Type: response\r
            WARC-Date: 2026-03-02T09:10:00Z\r
            WARC-Target-URI: https://news.example/ferry\r
            Content-Length: \(message.utf8.count)\r
            \r
            \(message)\r
            \r

            """, to: "crawl.warc")
        var pages: [Page] = []
        let archive = try WebArchive([path])  // such as crawl.warc.gz
        for capture in archive.captures {
            let answer = try archive.answer(of: capture)
            if case .page(let page) = answer.content {
                pages.append(page)  // with its address and its encoding
            }
        }
        #expect(pages.map(\.url?.text) == ["https://news.example/ferry"])
        #expect(pages.map(\.bytes) == [Array("<p>Text".utf8)])
    }
}

import Foundation
import Programs
import Testing

/// Names that lead elsewhere from one moment to the next.
@Suite struct ChangingNameTests {
    @Test func `a name that led to a public address is judged by where it leads when the connection is made`() throws {
        let server = try PageServer()
        let session = try Session()
        let names = try NameServer(first: "93.184.216.34")
        try server.show(headline: "Ferry returns to the harbour", FetchCommandTests.text, at: "/a.html")
        // Whoever checks the name beforehand is told an address that may be connected to.
        #expect(try names.address(of: "news.example") == "93.184.216.34")
        let page = server.url("/a.html", host: "news.example")
        let fetched = try session.stet("commit", page, environment: names.environment)
        #expect(fetched.status == 128 && fetched.stdout == "")
        #expect(
            fetched.stderr.hasPrefix("stet: \(page): 'news.example' leads to 127.0.0.1, which is a loopback address"),
            "\(fetched.stderr)")
        #expect(try server.requests().isEmpty)
        // The name does lead there: where that is allowed, the page is fetched.
        let allowed = try session.stet(
            "commit", "--allow-private", "127.0.0.1", page, environment: names.environment)
        #expect(allowed.stdout.withoutCommits == "v1 ________ news.example:\(server.port)/a.html: first version\n")
    }
}

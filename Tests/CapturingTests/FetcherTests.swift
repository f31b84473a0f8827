import Testing

@testable import Capturing

@Suite struct FetcherTests {
    static let server = Result { try Server() }

    private func fetch(
        _ path: String, _ change: (inout FetchSettings) -> Void = { _ in }
    ) throws -> Response {
        var settings = FetchSettings.onLoopback
        change(&settings)
        return try Fetcher(settings).fetch(FetchRequest(Self.server.get().address(path)))
    }

    @Test(arguments: [200, 204, 206, 300, 400, 401, 403, 404, 410, 418, 429, 451, 500, 503, 599])
    func `every status is an answer`(status: Int) throws {
        let response = try fetch("/status/\(status)")
        #expect(response.status == status)
        if status == 404 { #expect(String(decoding: response.body, as: UTF8.self) == "status 404") }
    }

    @Test func `a page comes with its headers`() throws {
        let response = try fetch("/page")
        #expect(response.headers.mediaType == "text/html" && response.headers.charset == "utf-8")
        #expect(String(decoding: response.body, as: UTF8.self).contains("<h1>A page</h1>"))
        #expect(try fetch("/gzip").body == response.body)
    }

    @Test func `the user agent names the operator, and nothing else tells who asks`() throws {
        let headers = String(decoding: try fetch("/echo").body, as: UTF8.self)
        #expect(headers.contains("User-Agent: stet-tests (tests@archive.example)\n"))
        #expect(!headers.contains("Cookie") && !headers.contains("Referer") && !headers.contains("Authorization"))
    }

    @Test func `the chain of redirects is kept`() throws {
        let response = try fetch("/hops/3")
        #expect(response.redirects.map(\.status) == [302, 302, 302])
        #expect(response.redirects.map(\.to.path) == ["/hops/2", "/hops/1", "/hops/0"])
        #expect(response.address.path == "/hops/0" && response.status == 200)
    }

    @Test func `a page that did not change is not sent again`() throws {
        let first = try fetch("/same")
        var request = FetchRequest(try Self.server.get().address("/same"))
        request.known = first.validators
        let second = try Fetcher(.onLoopback).fetch(request)
        #expect(second.status == 304 && second.body.isEmpty)
    }

    static let failures: [(path: String, message: String)] = [
        ("/hops/20", "the server redirects more than 10 times"),
        ("/nowhere", "the server answers 302, a redirect, and does not say where to"),
        ("/to/302?file:///etc/passwd", "'file:///etc/passwd' is no http or https address; 'file' is not fetched"),
        ("/truncated", "the server broke the answer off; try again later"),
        ("/broken-chunks", "the server broke the answer off; try again later"),
        ("/mislabelled", "the answer is not compressed in the way that its headers say"),
        ("/bomb", "the answer is larger than 1048576 bytes; see --max-size"),
        ("/endless", "the answer is larger than 1048576 bytes; see --max-size"),
        ("/announced", "the answer is larger than 1048576 bytes; see --max-size"),
        ("/flood", "the headers of the answer are larger than 131072 bytes"),
        ("/drip", "the server sends less than 64 bytes a second for 3 s; try again later"),
        ("/garbage", "the server's answer is not HTTP: unsupported protocol"),
    ]

    @Test(arguments: failures) func `a server that misbehaves is cut off with the reason`(
        path: String, message: String
    ) throws {
        #expect { try fetch(path) } throws: {
            #expect("\($0)" == message)
            return true
        }
    }

    @Test func `a circle of redirects is told with its address`() throws {
        let back = try Self.server.get().address("/circle/a").text
        #expect { try fetch("/circle/a") } throws: {
            "\($0)" == "the server redirects in a circle, back to \(back)"
        }
    }

    @Test func `a server that says nothing is left after the time`() throws {
        #expect { try fetch("/silent") { ($0.timeout, $0.slowSeconds) = (1, 10) } } throws: {
            "\($0)" == "there was no whole answer within 1 s; try again later, or see --timeout"
        }
    }

    @Test(arguments: ["1", "", "Thu, 01 Jan 2026 00:00:00 GMT"]) func `a busy server is asked again`(
        wish: String
    ) throws {
        let path = "/busy/1/\(wish.utf8.count)"
        let query = wish.replacing(" ", with: "%20")
        let response = try fetch("\(path)?\(query)") { $0.attempts = 2 }
        #expect(response.status == 200)
        #expect(try Self.server.get().count(path) == 2)
        if wish == "1" { #expect(response.seconds >= 1) }
    }

    @Test func `a server that wants to be left alone for long is left alone`() throws {
        let response = try fetch("/busy/9/long?3600") { $0.attempts = 3 }
        #expect(response.status == 503 && response.retryAfter == 3600)
        #expect(try Self.server.get().count("/busy/9/long") == 1)
    }

    @Test func `whoever wants to stop is heard while a server is slow`() throws {
        let fetcher = try Fetcher(.onLoopback) { true }
        let address = try Self.server.get().address("/silent")
        #expect { try fetcher.fetch(FetchRequest(address)) } throws: { ($0 as? FetchError) == .interrupted }
    }
}

import Programs
import Testing

@testable import Capturing

/// HTTPS as nginx speaks it.
@Suite struct TLSTests {
    static let server = Result {
        try TLSServer(names: ["news.example"], pages: ["a.html": "<h1>A page</h1>"])
    }

    private func fetch(
        _ host: String = "news.example", known: Validators = Validators(), trusts: Bool = true
    ) throws -> Response {
        let server = try Self.server.get()
        var settings = FetchSettings.onLoopback
        settings.authorities = trusts ? server.authority : nil
        settings.resolved = ["\(host):\(server.port):127.0.0.1"]
        var request = FetchRequest(try WebAddress("https://\(host):\(server.port)/a.html"))
        request.known = known
        return try Fetcher(settings).fetch(request)
    }

    @Test func `a page comes over HTTP 2, compressed`() throws {
        let response = try fetch()
        #expect(response.status == 200 && String(decoding: response.body, as: UTF8.self) == "<h1>A page</h1>")
        #expect(response.headers["Content-Encoding"] == "gzip")
        let log = try run("cat", Self.server.get().scratch.path + "/access.log").stdout
        #expect(log.contains("\"GET /a.html HTTP/2.0\" 200"))
    }

    @Test func `nginx knows the page that we have`() throws {
        let first = try fetch()
        #expect(!first.validators.isEmpty)
        #expect(try fetch(known: first.validators).status == 304)
        #expect(try fetch(known: Validators(modified: first.headers["Last-Modified"])).status == 304)
    }

    @Test func `an authority that nobody trusts is refused, and the message says what to do`() throws {
        #expect { try fetch(trusts: false) } throws: {
            "\($0)".hasPrefix("the connection to 'news.example' is not secure (")
                && "\($0)".hasSuffix("); where its authority is yours, name it with --cacert")
        }
    }

    @Test func `a certificate for another name is refused`() throws {
        #expect { try fetch("other.example") } throws: {
            "\($0)".hasPrefix("the connection to 'other.example' is not secure (")
        }
    }
}

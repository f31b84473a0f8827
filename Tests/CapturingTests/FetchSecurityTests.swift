import Glibc
import Testing

@testable import Capturing

@Suite struct FetchSecurityTests {
    private func problem(
        _ address: String, _ change: (inout FetchSettings) -> Void = { _ in }
    ) -> String? {
        var settings = FetchSettings.onLoopback
        settings.policy = AddressPolicy()
        change(&settings)
        do {
            _ = try Fetcher(settings).fetch(FetchRequest(WebAddress(address)))
            return nil
        } catch { return "\(error)" }
    }

    private static func refusal(_ host: String, _ address: String, _ kind: String) -> String {
        "'\(host)' leads to \(address), which is a \(kind) address and not of the public Internet; if that is meant, "
            + "allow it with --allow-private \(address)"
    }

    static let spellings: [(host: String, shown: String, address: String)] = [
        ("127.0.0.1", "127.0.0.1", "127.0.0.1"), ("localhost", "localhost", "127.0.0.1"),
        ("2130706433", "127.0.0.1", "127.0.0.1"), ("0x7f000001", "127.0.0.1", "127.0.0.1"),
        ("017700000001", "127.0.0.1", "127.0.0.1"), ("127.1", "127.0.0.1", "127.0.0.1"),
        ("news.localhost", "news.localhost", "127.0.0.1"),
        ("[::ffff:127.0.0.1]", "[::ffff:127.0.0.1]", "::ffff:127.0.0.1"),
    ]

    @Test(arguments: spellings) func `loopback is refused however it is spelled`(
        host: String, shown: String, address: String
    ) throws {
        let server = try Server()
        let found = try #require(problem("http://\(host):\(server.port)/page"))
        // A name may lead to loopback by either version of the protocol.
        let refusals = [address, "::1"].map { Self.refusal(shown, $0, "loopback") }
        #expect(refusals.contains(found), "\(found)")
        #expect(try server.count("/page") == 0)
    }

    @Test func `a name is judged by the address that the connection goes to, whatever it was before`() throws {
        let server = try Server()
        // What the name leads to is settled only when the connection is made, as with a name server that changes its mind.
        let found = problem("http://news.example:\(server.port)/page") {
            $0.resolved = ["news.example:\(server.port):127.0.0.1"]
        }
        #expect(found == Self.refusal("news.example", "127.0.0.1", "loopback"))
        let mixed = problem("http://news.example:\(server.port)/page") {
            $0.resolved = ["news.example:\(server.port):10.255.255.1,127.0.0.1"]
        }
        #expect(mixed?.contains("not of the public Internet") == true)
        #expect(try server.count("/page") == 0)
    }

    @Test func `every hop of a redirect is judged`() throws {
        let server = try Server()
        for (target, refusal) in [
            ("http://169.254.169.254/latest", Self.refusal("169.254.169.254", "169.254.169.254", "link-local")),
            ("http://[::1]/", Self.refusal("[::1]", "::1", "loopback")),
            ("http://10.1.2.3/", Self.refusal("10.1.2.3", "10.1.2.3", "private")),
        ] {
            let found = problem("http://127.0.0.1:\(server.port)/to/302?\(target)") {
                $0.policy = FetchSettings.onLoopback.policy
            }
            #expect(found == refusal)
        }
    }

    @Test func `proxies that the environment names are not used`() throws {
        let server = try Server()
        // Nothing listens there; whoever used it would not reach the server.
        for name in ["http_proxy", "all_proxy"] { setenv(name, "http://127.0.0.1:1", 1) }
        defer { for name in ["http_proxy", "all_proxy"] { unsetenv(name) } }
        #expect(try Fetcher(.onLoopback).fetch(FetchRequest(server.address("/page"))).status == 200)
    }

    @Test func `a user and a password reach the server they are for and no message`() throws {
        let server = try Server()
        let fetcher = try Fetcher(.onLoopback)
        let own = try WebAddress("http://ada:secret@127.0.0.1:\(server.port)/to/302?/echo")
        let echoed = try fetcher.fetch(FetchRequest(own))
        #expect(String(decoding: echoed.body, as: UTF8.self).contains("Authorization: Basic YWRhOnNlY3JldA=="))
        #expect(!"\(echoed.redirects)\(echoed.address)".contains("secret@"))
        let other = try Server()
        let away = try WebAddress("http://ada:secret@127.0.0.1:\(server.port)/to/302?\(other.address("/echo"))")
        #expect(!String(decoding: try fetcher.fetch(FetchRequest(away)).body, as: UTF8.self).contains("Authorization"))
    }
}

import Foundation
import Programs
import Testing

@testable import Serving

/// The server as clients meet it, over the network of this machine.
@Suite struct ServerTests {
    /// A server for one test, on a port of its own.
    private func serving(_ body: (TestSite, Int) throws -> Void) throws {
        let site = try TestSite([TestSite.summit])
        let server = try ArchiveServer(archive: site.path, at: ListenAddress(host: "127.0.0.1", port: 0))
        try body(site, server.address.port)
        withExtendedLifetime(server) {}
    }

    private static let client = """
        import http.client, socket, sys
        port = int(sys.argv[1])
        def ask(method="GET", path="/", headers={}):
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
            connection.request(method, path, headers=headers)
            answer = connection.getresponse()
            return answer.status, answer.headers, answer.read()

        """

    private func python(_ script: String, _ port: Int) throws -> String {
        let output = try run("python3", "-c", Self.client + script, String(port))
        #expect(output.status == 0, "\(output.stderr)")
        return output.stdout
    }

    @Test func `requests are answered over HTTP`() throws {
        try serving { _, port in
            let told = try python(
                """
                status, headers, body = ask()
                print(status, headers["Content-Type"], "峰会" in body.decode())
                print(ask("HEAD")[0], len(ask("HEAD")[2]), int(ask("HEAD")[1]["Content-Length"]) == len(body))
                print(ask(headers={"If-None-Match": headers["ETag"]})[0])
                print(ask("POST")[0], ask("POST")[1]["Allow"])
                print(ask(headers={"Host": "evil.example"})[0])
                print(ask(path="/" + "a" * 9000)[0], ask(path="/" + "a" * 100000)[0])
                print(ask(headers={"X": "a" * 100000})[0])
                """, port)
            #expect(
                told == """
                    200 text/html; charset=utf-8 True
                    200 0 True
                    304
                    405 GET, HEAD
                    421
                    414 414
                    431

                    """)
        }
    }

    @Test func `a thousand slow connections do not keep others out`() throws {
        try serving { _, port in
            let told = try python(
                """
                import resource
                resource.setrlimit(resource.RLIMIT_NOFILE, (4096, resource.getrlimit(resource.RLIMIT_NOFILE)[1]))
                slow = [socket.create_connection(("127.0.0.1", port)) for _ in range(1000)]
                for connection in slow: connection.send(b"GET / HTTP/1.1\\r\\nHost: localhost\\r\\nX: ")
                print(ask()[0])
                """, port)
            #expect(told == "200\n")
        }
    }
}

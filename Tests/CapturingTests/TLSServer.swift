import Foundation
import Programs

@testable import Capturing

/// nginx on loopback with certificates of an authority that was made for the test.
final class TLSServer: Sendable {
    let port: Int
    let scratch: Scratch
    private let program: RunningProgram
    /// The certificate of the authority.
    var authority: String { scratch.path + "/authority.pem" }

    /// Starts nginx with a certificate for the names given and a folder of pages.
    init(names: [String], pages: [String: String]) throws {
        scratch = try Scratch()
        port = try Loopback.freePort()
        _ = try Certificates(names, in: scratch.path)
        try FileManager.default.createDirectory(atPath: scratch.path + "/pages", withIntermediateDirectories: true)
        for (name, text) in pages { try scratch.write(text, to: "pages/\(name)") }
        try scratch.write(Self.configuration(port: port), to: "nginx.conf")
        program = try RunningProgram(["/usr/sbin/nginx", "-p", scratch.path, "-c", "nginx.conf", "-e", "error.log"])
        // It answers a request that is not secure, too: with 400.
        let request = FetchRequest(try WebAddress("http://127.0.0.1:\(port)/"))
        for _ in 0..<100 {
            if (try? Fetcher(.onLoopback).fetch(request)) != nil { return }
            usleep(50_000)
        }
        throw ServerProblem(text: "nginx did not start: \((try? run("cat", scratch.path + "/error.log").stdout) ?? "")")
    }

    /// One process, so that no other stays when it is killed.
    private static func configuration(port: Int) -> String {
        """
        pid nginx.pid;
        daemon off;
        master_process off;
        events {}
        http {
            types { text/html html; }
            charset utf-8;
            access_log access.log;
            gzip on;
            gzip_min_length 1;
            client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi;
            uwsgi_temp_path uwsgi; scgi_temp_path scgi;
            server {
                listen 127.0.0.1:\(port) ssl http2;
                ssl_certificate server.pem;
                ssl_certificate_key server.key;
                root pages;
            }
        }
        """
    }
}

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
        port = try Self.freePort()
        try Self.makeCertificates(names, in: scratch)
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

    private static func makeCertificates(_ names: [String], in scratch: Scratch) throws {
        let alternatives = names.map { "DNS:\($0)" }.joined(separator: ",")
        try mustRun(
            ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
                + ["-keyout", "authority.key", "-out", "authority.pem", "-days", "2", "-subj", "/CN=Test authority"],
            in: scratch.path)
        try mustRun(
            ["openssl", "req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
                + ["-keyout", "server.key", "-out", "server.csr", "-subj", "/CN=\(names[0])"], in: scratch.path)
        try scratch.write("subjectAltName=\(alternatives)\n", to: "names.txt")
        try mustRun(
            ["openssl", "x509", "-req", "-in", "server.csr", "-CA", "authority.pem", "-CAkey", "authority.key"]
                + ["-CAcreateserial", "-out", "server.pem", "-days", "2", "-extfile", "names.txt"], in: scratch.path)
    }

    private static func mustRun(_ arguments: [String], in folder: String? = nil) throws {
        let output = try run(arguments, folder: folder)
        if output.status != 0 { throw ServerProblem(text: "\(arguments[0]) failed: \(output.stderr)") }
    }

    private static func freePort() throws -> Int {
        let script = "import socket; s = socket.socket(); s.bind(('127.0.0.1', 0)); print(s.getsockname()[1])"
        return Int(try run("python3", "-c", script).stdout.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0
    }
}

import Foundation
import Programs

/// An nginx that serves repositories over https by Git's own program, with a certificate of an authority of its own.
final class GitWebServer: Sendable {
    private let scratch: Scratch
    private let gateway: RunningProgram
    private let server: RunningProgram
    private let port: Int

    /// What the environment of a user holds who trusts the authority.
    let environment: [String: String]

    /// Serves the repositories below a folder.
    init(_ root: String) throws {
        scratch = try Scratch()
        port = try Loopback.freePort()
        let folder = scratch.path
        let certificates = try Certificates(["localhost"], in: folder)
        environment = ["GIT_SSL_CAINFO": certificates.authority]
        // Serves the beginning of an answer, then hangs up.
        chmod(try scratch.write("#!/bin/sh\n/usr/lib/git-core/git-http-backend | head -c 1500\n", to: "cut.cgi"), 0o755)
        try scratch.write(Self.configuration(folder, root, port), to: "nginx.conf")
        let (socket, log, serverPort) = (folder + "/gateway", folder + "/error.log", port)
        gateway = try RunningProgram(["/usr/sbin/fcgiwrap", "-s", "unix:" + socket])
        server = try RunningProgram(["/usr/sbin/nginx", "-p", folder, "-e", log, "-c", folder + "/nginx.conf"])
        try Loopback.wait(for: "nginx", log: log) {
            try Loopback.isOpen(serverPort) && FileManager.default.fileExists(atPath: socket)
        }
    }

    /// The address of a repository: whole, or `cut` where the server hangs up amid its answers, or `gone` where it gives
    /// none.
    func address(_ path: String, by way: String = "git", host: String = "localhost") -> String {
        "https://\(host):\(port)/\(way)/\(path)"
    }

    /// One process, so that no other stays when it is killed.
    private static func configuration(_ folder: String, _ root: String, _ port: Int) -> String {
        let common = """
            fastcgi_pass unix:\(folder)/gateway;
            fastcgi_param GIT_PROJECT_ROOT \(root);
            fastcgi_param GIT_HTTP_EXPORT_ALL "";
            fastcgi_param PATH_INFO $1;
            fastcgi_param QUERY_STRING $query_string;
            fastcgi_param REQUEST_METHOD $request_method;
            fastcgi_param CONTENT_TYPE $content_type;
            fastcgi_param CONTENT_LENGTH $content_length;
            """
        return """
            pid nginx.pid;
            daemon off;
            master_process off;
            events {}
            http {
                access_log off;
                client_max_body_size 0;
                client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi;
                uwsgi_temp_path uwsgi; scgi_temp_path scgi;
                server {
                    listen 127.0.0.1:\(port) ssl;
                    ssl_certificate server.pem;
                    ssl_certificate_key server.key;
                    location ~ ^/git(/.*)$ {
                        \(common)
                        fastcgi_param SCRIPT_FILENAME /usr/lib/git-core/git-http-backend;
                    }
                    location ~ ^/cut(/.*)$ {
                        \(common)
                        fastcgi_param SCRIPT_FILENAME \(folder)/cut.cgi;
                    }
                    location /gone { return 444; }
                }
            }

            """
    }
}

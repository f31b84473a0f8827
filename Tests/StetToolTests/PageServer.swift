import Foundation
import Programs

/// A web site on loopback whose pages a test writes; it ends with this value.
final class PageServer: Sendable {
    let port: Int
    private let folder: Scratch
    private let program: RunningProgram

    init() throws {
        folder = try Scratch()
        let script = "\(Places.package)/Tests/StetToolTests/Servers/pages.py"
        program = try RunningProgram(["python3", script, folder.path])
        port = Int(program.firstLine()) ?? 0
    }

    /// The address of a path; every name below `localhost` leads to loopback.
    func url(_ path: String, host: String = "news.localhost") -> String { "http://\(host):\(port)\(path)" }

    /// Writes what a path shows, at one host alone where that is named: HTML, or a status such as `!410`.
    func show(_ content: String, at path: String, host: String? = nil) throws {
        let name = path.split(separator: "/").joined(separator: "_")
        try folder.write(content, to: (host.map { $0 + "@" } ?? "") + (name.isEmpty ? "index" : name))
    }

    /// Shows an article.
    func show(headline: String, _ paragraphs: [String], published: String = "2026-03-02 09:10", at path: String) throws
    {
        let text = paragraphs.map { "<p>\($0)</p>" }.joined(separator: "\n")
        try show(
            """
            <!doctype html><html lang="en"><head><meta charset="utf-8"><title>\(headline)</title>
            <meta property="article:published_time" content="\(published)"></head>
            <body><article><h1>\(headline)</h1><p class="time">\(published)</p>\(text)</article></body></html>
            """, at: path)
    }

    /// The file in which each request stands.
    var log: String { folder.path + "/access.log" }

    /// The requests so far, each as its host, its path, and who asked.
    func requests() throws -> [(time: Double, host: String, path: String, agent: String)] {
        let log = try String(contentsOfFile: log, encoding: .utf8)
        return log.split(separator: "\n").map { line in
            let words = line.split(separator: " ", maxSplits: 3).map(String.init)
            return (Double(words[0]) ?? 0, words[1], words[2], words[3])
        }
    }
}

extension Session {
    /// Runs the tool as the server's neighbour: loopback is allowed.
    func fetching(_ command: String...) throws -> ProgramOutput { try fetching(command) }

    func fetching(_ command: [String]) throws -> ProgramOutput {
        let words = [command[0], "--allow-private", "127.0.0.0/8", "--allow-private", "::1"] + command.dropFirst()
        return try stet(words, input: Data())
    }
}

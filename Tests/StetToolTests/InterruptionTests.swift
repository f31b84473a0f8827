import Foundation
import Programs
import Testing

/// What is left behind when the user stops the tool, or whoever reads its output does.
@Suite struct InterruptionTests {
    let session: Session

    init() throws {
        session = try Session()
        try session.scratch.write(ImportCommandTests.lines(0..<600, articles: 60), to: "lines.jsonl")
    }

    /// How a program ended that was interrupted, and what it printed behind a pattern.
    private struct End: Decodable {
        var signal: Int32?
        var status: Int32?
        var text: String
    }

    /// Types Ctrl-C on the terminal of the tool once it has printed something.
    private func interrupted(after pattern: String, _ arguments: String...) throws -> End {
        let helper = Places.package + "/Tests/Programs/interrupt-in-terminal"
        let output = try session.run([helper, pattern, Places.stet] + arguments)
        #expect(output.stderr == "")
        return try JSONDecoder().decode(End.self, from: output.bytes)
    }

    @Test func `an import that is interrupted takes its progress away and ends by the signal`() throws {
        let end = try interrupted(after: "snapshots", "import", "lines.jsonl")
        #expect(end.signal == SIGINT && end.status == nil)
        let told = "stet: stopped; what was read is in the archive; run the same command again to go on\r\n"
        #expect(end.text.contains("\r\u{1B}[K\(told)"))
        let left = try FileManager.default.contentsOfDirectory(atPath: session.archive + "/objects/pack")
        #expect(left.allSatisfy { !$0.hasPrefix("tmp_stet_") })
        #expect(try session.run(["git", "-C", session.archive, "fsck", "--strict"]).stderr == "")
        #expect(try session.stet("import", "lines.jsonl").stdout.contains("from 600 snapshots"))
    }

    @Test func `output that is interrupted leaves the terminal without colours`() throws {
        try session.stet("import", "lines.jsonl")
        let end = try interrupted(after: #"\x1b\[[0-9;]+mversion"#, "--no-pager", "log", "-p")
        #expect(end.signal == SIGINT && end.status == nil)
        #expect(end.text.hasSuffix("\u{1B}[m"))
    }

    static let commands = [
        "log", "log -p", "log --oneline", "log --json", "log --html", "log --reverse", "ls", "ls --json", "credits",
        "credits -s", "credits --json", "changelog", "changelog --json", "changelog --atom", "changelog --html",
        "help log", "help --format=man log",
    ]

    @Test func `whoever stops reading is no failure`() throws {
        try session.stet("import", "lines.jsonl")
        let article = #"{"headline": "A", "credits": [{"role": "editor", "name": "Ann"}]}"#
        try session.stet("commit", "--name", "credited", input: article)
        for command in Self.commands {
            // Programs that start others often have them ignore the signal, so that they see the error instead.
            for preparation in ["", "trap '' PIPE;"] {
                let output = try session.shell(
                    "\(preparation) stet \(command) | head -c 1 >/dev/null; echo ${PIPESTATUS[0]}")
                let told = output.stderr.split(separator: "\n").filter { !$0.contains(" a second") }
                #expect(told == [], "\(command)")
                #expect(["0\n", "141\n"].contains(output.stdout), "\(command): \(output.stdout)")
            }
        }
    }
}

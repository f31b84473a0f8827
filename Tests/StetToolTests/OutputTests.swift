import Foundation
import Programs
import Testing

@Suite struct OutputTests {
    static let hostile =
        #"{"headline": "\u001b[2JA\u202eB", "url": "https://a.example/1", "body": [{"kind": "paragraph", "text": "\u001b]0;title\u0007 \u009b31m\r\u2028"}], "credits": [{"role": "editor", "name": "\u001b[31m"}], "counters": [{"name": "\u001b[1m", "value": 1}], "links": [{"text": "\u001bc"}], "section": ["\u0008"], "source": {"name": "\u001b[7m"}}"#

    @Test(arguments: [
        ["log", "-p"], ["log", "--oneline"], ["log", "--json"], ["show", "1"], ["show", "1", "--json"], ["diff", "1"],
        ["diff", "1", "--json"], ["cat", "1"], ["cat", "1", "--markdown"], ["cat", "1", "--json"], ["ls"],
        ["ls", "--json"], ["blame", "1"], ["blame", "1", "--words", "--json"], ["counters", "1"],
        ["counters", "1", "--json"], ["changelog"],
        ["changelog", "1", "--text"], ["changelog", "--json"], ["credits"], ["credits", "--json"],
    ]) func `no control character of a page comes out`(arguments: [String]) throws {
        let session = try Session()
        try session.stet("commit", "--at", "2024-01-01", input: Self.hostile)
        try session.stet(
            "commit", "--at", "2024-01-02", input: Self.hostile.replacing("\"value\": 1", with: "\"value\": 2"))
        let output = try session.stet(["--color=always"] + arguments, input: Data())
        #expect(output.status == 0)
        let colored = output.stdout.replacing(#/\u{1B}\[[0-9;]+m/#, with: "")
        let unsafe = colored.unicodeScalars.filter { scalar in
            scalar.properties.generalCategory == .control && scalar != "\n"
                || (0x2028...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
        }
        #expect(unsafe.isEmpty)
        #expect(!output.stdout.contains("\u{1B}[2J"))
    }

    static let colors: [(arguments: [String], environment: [String: String], isColored: Bool)] = [
        ([], [:], false),
        (["--color=always"], [:], true),
        (["--color"], ["NO_COLOR": "1"], true),
        (["--color=never"], [:], false),
    ]

    nonisolated(unsafe) static let coloredVersion = /\u{1B}\[[0-9;]+mversion v1/

    @Test(arguments: colors.indices) func `colours come only where they are wanted`(index: Int) throws {
        let (arguments, environment, isColored) = Self.colors[index]
        let session = try Session()
        try session.stet("commit", input: Self.hostile)
        let log = try session.stet(arguments + ["log"], input: Data(), environment: environment).stdout
        #expect(log.contains(Self.coloredVersion) == isColored)
    }

    @Test func `a terminal gets colours and a pager, NO_COLOR and a dumb one do not`() throws {
        let session = try Session()
        try session.stet("commit", input: Self.hostile)
        func onTerminal(_ environment: String, _ command: String) throws -> String {
            try session.shell("\(environment) script -qec \"'\(Places.stet)' \(command)\" /dev/null </dev/null").stdout
        }
        let log = try onTerminal("NO_COLOR= TERM=xterm", "--no-pager log")
        #expect(log.contains(Self.coloredVersion))
        #expect(try !onTerminal("TERM=xterm NO_COLOR=1", "--no-pager log").contains(Self.coloredVersion))
        #expect(try !onTerminal("TERM=dumb", "--no-pager log").contains(Self.coloredVersion))
        #expect(try !onTerminal("NO_COLOR= TERM=xterm", "cat 1 --page").contains("\u{1B}[2J"))
    }

    @Test func `help is short or whole, and every command has it`() throws {
        let session = try Session()
        #expect(try session.stet("version").stdout == "stet 0.1.0\n")
        #expect(try session.stet("--version").stdout == "stet 0.1.0\n")
        let overview = try session.stet("help").stdout
        let answer = try session.stet("complete", "").stdout.split(separator: "\n").dropFirst()
        let commands = answer.map { String($0.prefix { $0 != "\t" }) }
        #expect(Set(commands).isSuperset(of: ["init", "commit", "log", "diff", "ls", "help", "completion"]))
        for command in commands {
            #expect(overview.contains("    \(command) "), "\(command) is missing in the overview")
            let short = try session.stet(command, "-h")
            let long = try session.stet("help", command)
            #expect(short.stdout.hasPrefix("usage: stet \(command)"))
            #expect(long.stdout.contains("stet \(command) - "))
            #expect(short.status == 0 && long.status == 0)
            #expect(long.stdout.split(separator: "\n").allSatisfy { $0.count <= 80 })
        }
    }
}

import Commands
import Testing

/// What may stand at the end of a command line, by the tables alone.
@Suite struct CompletionTests {
    private struct Options: Sendable {
        var article = ""
        var range: String?
        var files: [String] = []
        var count: Int?
        var since: String?
        var parts: [Part] = []
        var folder: String?
        var color = Color.auto
        var isShort = false
        var isSecret = false
        var usesPager = true
    }

    private enum Part: String, ArgumentChoice { case text, credits, counters }
    private enum Color: String, ArgumentChoice { case auto, always, never }

    private static let article = ValueKind(rawValue: "article")

    private static let log = Command(
        "log", "show the versions", Options(),
        arguments: [
            .operand("<article>", \.article, "the article", kind: article),
            .operand("<range>", \.range, "the versions"),
            .option("-<n>, -n, --max-count", \.count, "<n>", "at most so many"),
            .option("--since, --after", \.since, "<time>", "only later ones"),
            .option("--only", \.parts, "<parts>", "only these parts", separator: ","),
            .flag("-s, --short", \.isShort, "in brief"),
            .flag("--secret", \.isSecret, "not for all", hidden: true),
        ])

    private static let commit = Command(
        "commit", "commit pages", Options(),
        arguments: [
            .operands("<file>", \.files, "the pages", kind: .file),
            .option("-o", \.folder, "<dir>", "where to", kind: .directory),
        ])

    private static let program = Program(
        "tool", "does things", Options(),
        arguments: [
            .option("-C", \.folder, "<dir>", "the folder", kind: .directory),
            .option("--color", \.color, "<when>", "when to use colours", optionalValue: .always),
            .flag("--[no-]pager", \.usesPager, "use a pager"),
        ],
        commands: [
            CommandGroup("All", [CommandEntry(log) { _ in 0 }, CommandEntry(commit) { _ in 1 }]),
            CommandGroup("More", [CommandEntry(forwarding: "hidden", "is not shown", hidden: true) { _ in 2 }]),
        ])

    static let cases: [(words: [String], candidates: [String], kind: String)] = [
        ([], ["log", "commit"], "command"),
        ([""], ["log", "commit"], "command"),
        (["c"], ["commit"], "command"),
        (["x"], [], "command"),
        (["-"], ["-C", "--color", "--color=", "--pager", "--no-pager", "-h", "--help"], "none"),
        (["--n"], ["--no-pager"], "none"),
        (["-C", ""], [], "directory"),
        (["--color=a"], ["--color=auto", "--color=always"], "none"),
        (["--color", "l"], ["log"], "command"),
        (["-C", "log", "co"], ["commit"], "command"),
        (["log", ""], [], "article"),
        (["log", "a", ""], [], "none"),
        (["log", "a", "b", ""], [], "none"),
        (["log", "--s"], ["--since=", "--short"], "none"),
        (["log", "--since", "x", ""], [], "article"),
        (["log", "--since=x", "--max-count", "-"], [], "none"),
        (
            ["log", "-n", "3", "-s5", "--"], ["--max-count=", "--since=", "--after=", "--only=", "--short", "--help"],
            "none"
        ),
        (["log", "-n3", ""], [], "article"),
        (["log", "-sn", "3", ""], [], "article"),
        (["log", "--only="], ["--only=text", "--only=credits", "--only=counters"], "none"),
        (["log", "--only=text,c"], ["--only=text,credits", "--only=text,counters"], "none"),
        (["log", "--only", "cr"], ["credits"], "none"),
        (["log", "--", "-"], [], "article"),
        (["log", "--nothing=x"], [], "none"),
        (["commit", "a", "b", "c"], [], "file"),
        (["commit", "-o"], ["-o"], "none"),
        (["commit", "-o", "x"], [], "directory"),
        (["commit", "-ox", "x"], [], "file"),
        (["hidden", ""], [], "none"),
        (["nothing", ""], [], "none"),
    ]

    @Test(arguments: cases)
    func `a word is completed by its place`(words: [String], candidates: [String], kind: String) {
        let completion = Self.program.completion(of: words)
        #expect(completion.candidates.map(\.text) == candidates, "\(words)")
        #expect(completion.kind.rawValue == kind, "\(words)")
    }

    @Test func `a value is told apart from what stands before it`() {
        let completion = Self.program.completion(of: ["log", "--since=x", "a", "--only=text,c"])
        #expect(completion.prefix == "--only=text,")
        #expect(completion.value == "c")
        #expect(completion.operands == ["a"])
        #expect(Self.program.completion(of: ["co"]).candidates.map(\.help) == ["commit pages"])
        #expect(Self.program.completion(of: ["log", "--sh"]).candidates.map(\.help) == ["in brief"])
    }
}

import Commands
import Testing

@Suite struct UsageErrorTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let arguments: [String]
        let expected: String
        var testDescription: String { name }

        init(_ name: String, _ arguments: [String], _ expected: String) {
            self.name = name
            self.arguments = arguments
            self.expected = expected
        }
    }

    static let cases = [
        Case("a swap at the end", ["--pacth"], "unknown option '--pacth'; did you mean '--patch'?"),
        Case("a near negation", ["--no-pagr"], "unknown option '--no-pagr'; did you mean '--no-pager'?"),
        Case("a swap of two", ["--sicne"], "unknown option '--sicne'; did you mean '--since'?"),
        Case("nothing near", ["--frobnicate"], "unknown option '--frobnicate'"),
        Case("hidden options are not suggested", ["--trave"], "unknown option '--trave'"),
        Case("a value does not disturb", ["--pacth=x"], "unknown option '--pacth'; did you mean '--patch'?"),
        Case("no name at all", ["--=x"], "unknown option '--'"),
        Case("a letter", ["-x"], "unknown option '-x'"),
        Case("a letter in a bundle", ["-pxz"], "unknown option '-x' in '-pxz'"),
        Case("one dash for two", ["-patch"], "unknown option '-a' in '-patch'; did you mean '--patch'?"),
        Case("a letter beyond ASCII", ["-\u{E9}"], "unknown option '-\u{E9}'"),
        Case("a dash in a bundle", ["-p-z"], "unknown option '--' in '-p-z'"),
        Case("ambiguous", ["--pa"], "ambiguous option '--pa': it could be '--patch' or '--pager'"),
        Case("ambiguous negation", ["--no"], "ambiguous option '--no': it could be '--no-patch' or '--no-pager'"),
        Case("a value for a flag", ["--patch=x"], "option '--patch' takes no value"),
        Case("an empty value for a flag", ["--no-patch="], "option '--no-patch' takes no value"),
        Case("a value for help", ["--help=x"], "option '--help' takes no value"),
        Case("a long option lacks its value", ["--max"], "option '--max-count' needs a value <n>"),
        Case("a short option lacks its value", ["-pn"], "option '-n' needs a value <n>"),
        Case("no number", ["-n", "x"], "invalid value 'x' for '-n': not a whole number"),
        Case("an empty number", ["--max-count="], "invalid value '' for '--max-count': not a whole number"),
        Case("an option for a number", ["-n", "-p"], "invalid value '-p' for '-n': not a whole number"),
        Case("below the range", ["-n-1"], "invalid value '-1' for '-n': must be at least 0"),
        Case(
            "a bare number too large", ["-99999999999999999999"],
            "invalid value '99999999999999999999' for '-<number>': the number is too large"),
        Case(
            "no choice", ["--color=alwys"],
            "invalid value 'alwys' for '--color': must be auto, always or never; did you mean 'always'?"),
        Case("an empty choice", ["--color="], "invalid value '' for '--color': must be auto, always or never"),
        Case(
            "no choice in a list", ["--only=text,"],
            "invalid value 'text,' for '--only': must be text, credits or counters"),
        Case(
            "a message of one's own", ["--month=\u{7}"],
            #"invalid value '\u{7}' for '--month': '\u{7}' is not a month"#),
        Case("escape sequences", ["--\u{1B}[2J"], #"unknown option '--\u{1b}[2J'"#),
        Case("a control letter", ["-\n"], #"unknown option '-\u{a}'"#),
        Case(
            "reversed writing and separators", ["-n\u{202E}\u{2066}\u{2028}\u{85}\u{7F}"],
            #"invalid value '\u{202e}\u{2066}\u{2028}\u{85}\u{7f}' for '-n': not a whole number"#),
        Case(
            "a very long option", ["--" + String(repeating: "x", count: 1_000_000)],
            "unknown option '--xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx...'"),
    ]

    @Test(arguments: cases)
    func says(_ test: Case) {
        let error = #expect(throws: UsageError.self) { try log.parse(test.arguments) }
        #expect(error?.description == test.expected)
    }

    @Test(arguments: [
        ([], "stet diff needs <article> and <old>"),
        (["a"], "stet diff needs <old>"),
        (["a", "1", "2", "d\u{1B}"], #"unexpected argument 'd\u{1b}'"#),
        (["a", "0"], "invalid value '0' for <old>: must be between 1 and 9"),
    ])
    func saysOfOperands(_ arguments: [String], _ expected: String) {
        let error = #expect(throws: UsageError.self) { try diff.parse(arguments, as: "stet diff") }
        #expect(error?.description == expected)
        #expect(error?.usage() == "usage: stet diff <article> <old> [<new>]")
    }

    @Test func saysThatRepeatedOperandsAreMissing() {
        let importing = Command(
            "import", "reads many pages", [String](),
            arguments: [.operands("<path>", \.self, "what to read", required: true)])
        let error = #expect(throws: UsageError.self) { try importing.parse(["--"]) }
        #expect(error?.description == "import needs <path>")
        #expect(error?.usage() == "usage: import <path>...")
    }

    struct DiffOptions: Sendable {
        var article = ""
        var old = 0
        var new: Int?
    }

    let diff = Command(
        "diff", "show what changed", DiffOptions(),
        arguments: [
            .operand("<article>", \.article, "the article"),
            .operand("<old>", \.old, "the older version", as: .integer(from: 1, to: 9)),
            .operand("<new>", \.new, "the newer version"),
        ])
}

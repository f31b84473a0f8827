import Commands
import Testing

@Suite struct CommandDescriptionUsageTests {
    struct Options: Sendable {
        var text = ""
        var maybe: String?
        var many: [String] = []
        var flag = false
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let arguments: [Argument<Options>]
        let expected: String
        var testDescription: String { expected }

        init(_ expected: String, _ arguments: [Argument<Options>]) {
            self.arguments = arguments
            self.expected = expected
        }
    }

    static let cases = [
        Case("usage: do", []),
        Case("usage: do <text>", [.operand("<text>", \.text, "")]),
        Case("usage: do [<text>]", [.operand("<text>", \.maybe, "")]),
        Case("usage: do [<file>|-]...", [.operands("<file>|-", \.many, "")]),
        Case("usage: do <file>...", [.operands("<file>", \.many, "", required: true)]),
        Case("usage: do [-f] [<text>]", [.operand("<text>", \.maybe, ""), .flag("-f, --flag", \.flag, "")]),
        Case("usage: do [--[no-]flag]", [.flag("--[no-]flag", \.flag, "")]),
        Case("usage: do", [.flag("--flag", \.flag, "", hidden: true)]),
        Case("usage: do [-t <text>]", [.option("-t, --text", \.text, "<text>", "")]),
        Case("usage: do [--text <text>]", [.option("--text, -t", \.text, "<text>", "")]),
        Case("usage: do [-t <n>]", [.option("-<n>, -t", \.text, "<n>", "")]),
        Case("usage: do [-<n>]", [.option("-<n>", \.text, "<n>", "")]),
        Case("usage: do [--text <text>]...", [.option("--text", \.many, "<text>", "")]),
        Case("usage: do [--text[=<text>]]", [.option("--text", \.text, "<text>", "", optionalValue: "")]),
        Case("usage: do [-t[<text>]]", [.option("-t, --text", \.text, "<text>", "", optionalValue: "")]),
    ]

    @Test(arguments: cases)
    func shows(_ test: Case) {
        let command = Command("do", "do it", Options(), arguments: test.arguments)
        #expect(command.description.usage() == test.expected)
    }

    @Test func showsSeveralForms() {
        let command = Command(
            "diff", "show what changed", Options(),
            usage: [
                "[<options>] <article> [<version> | <version>..[<version>]]",
                "[<options>] --no-index <old> <new>",
            ])
        let expected = """
            usage: diff [<options>] <article>
                        [<version> | <version>..[<version>]]
               or: diff [<options>] --no-index <old> <new>
            """
        #expect(command.description.usage(width: 50) == expected)
    }

    @Test func indentsLittleBehindALongPath() {
        var command = Command("do", "do it", Options(), arguments: [.operands("<first>", \.many, "")]).description
        command.path = "a-very-long-name-of-a-program do"
        let expected = """
            usage: a-very-long-name-of-a-program do [<first>]...
            """
        #expect(command.usage(width: 52) == expected)
        let wrapped = Command(
            "a-very-long-name-of-a-command", "do it", Options(),
            arguments: [.operand("<first>", \.text, ""), .operand("<second>", \.text, "")])
        let expectedWrapped = """
            usage: a-very-long-name-of-a-command <first>
                    <second>
            """
        #expect(wrapped.description.usage(width: 46) == expectedWrapped)
    }
}

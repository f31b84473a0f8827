import Commands
import Testing

@Suite struct CommandDescriptionProblemsTests {
    typealias Options = CommandDescriptionUsageTests.Options

    struct Case: Sendable, CustomTestStringConvertible {
        let arguments: [Argument<Options>]
        let expected: [String]
        var testDescription: String { expected.joined(separator: ", ") }

        init(_ expected: [String], _ arguments: [Argument<Options>]) {
            self.arguments = arguments
            self.expected = expected
        }
    }

    static let cases = [
        Case([], [.operand("<a>", \.text, ""), .operand("<b>", \.maybe, ""), .operands("<c>", \.many, "")]),
        Case(["'-h' is named twice"], [.flag("-h", \.flag, "")]),
        Case(["'--no-flag' is named twice"], [.flag("--[no-]flag", \.flag, ""), .flag("--no-flag", \.flag, "")]),
        Case(
            ["'-<number>' is named twice"],
            [.option("-<n>", \.text, "<n>", ""), .option("-<m>", \.maybe, "<m>", "")]),
        Case(
            ["'flag' is not an option's name", "'-fl' is not an option's name", "'' is not an option's name"],
            [.flag("flag, -fl,", \.flag, "")]),
        Case(["'--[no-]text' cannot be negated"], [.option("--[no-]text", \.text, "<text>", "")]),
        Case(["'--[no-]text' cannot be negated"], [.flag("--[no-]text", \.text, sets: "x", "")]),
        Case(["'-<n>' has no value"], [.flag("-<n>", \.flag, "")]),
        Case(
            ["'--text <text>' has a separator but keeps only one value"],
            [.option("--text", \.text, "<text>", "", separator: ",")]),
        Case(
            ["'<b>' comes after '<a>...', which takes all"],
            [.operands("<a>", \.many, ""), .operand("<b>", \.maybe, "")]),
        Case(
            ["'<b>' is required but '<a>' is not"], [.operand("<a>", \.maybe, ""), .operand("<b>", \.text, "")]),
    ]

    @Test(arguments: cases)
    func finds(_ test: Case) {
        let command = Command("do", "do it", Options(), arguments: test.arguments)
        #expect(command.description.problems == test.expected)
    }

    @Test func findsThoseOfAProgram() {
        let bad = Command("bad", "be bad", Options(), arguments: [.flag("-h", \.flag, "")])
        let program = Program(
            "stet", "keep it", Options(), arguments: [.flag("-f", \.flag, ""), .flag("-f", \.flag, "")],
            commands: [CommandGroup("All", [CommandEntry(bad) { _ in 1 }, CommandEntry(bad) { _ in 2 }])])
        #expect(
            program.description.problems == [
                "command 'bad' is named twice", "stet: '-f' is named twice", "stet bad: '-h' is named twice",
                "stet bad: '-h' is named twice",
            ])
        #expect(stet.description.problems == [])
    }
}

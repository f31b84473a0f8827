import Commands
import Testing

@Suite struct CommandParsingTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let arguments: [String]
        let expected: LogOptions
        var testDescription: String { name }

        init(_ name: String, _ arguments: [String], _ expected: LogOptions) {
            self.name = name
            self.arguments = arguments
            self.expected = expected
        }
    }

    static let cases = [
        Case("nothing", [], LogOptions()),
        Case("an attached short value", ["-n5"], LogOptions(maxCount: 5)),
        Case("a short value that follows", ["-n", "5"], LogOptions(maxCount: 5)),
        Case("an attached long value", ["--max-count=5"], LogOptions(maxCount: 5)),
        Case("a long value that follows", ["--max-count", "5"], LogOptions(maxCount: 5)),
        Case("a bare number", ["-12"], LogOptions(maxCount: 12)),
        Case("a second long name", ["--after=x", "--since", "y"], LogOptions(since: "y")),
        Case("bundled flags", ["-pz"], LogOptions(patch: true, endsWithNUL: true)),
        Case("a bundle that ends with a value", ["-pzn5"], LogOptions(maxCount: 5, patch: true, endsWithNUL: true)),
        Case("a bundle whose value follows", ["-pn", "5"], LogOptions(maxCount: 5, patch: true)),
        Case("an equals sign is part of a short value", ["-S=x"], LogOptions(pickaxe: "=x")),
        Case("only the first equals sign separates", ["--grep=a=b"], LogOptions(patterns: ["a=b"])),
        Case("a value may look like an option", ["--grep", "--patch"], LogOptions(patterns: ["--patch"])),
        Case("a value may be two dashes", ["-S", "--", "x"], LogOptions(article: "x", pickaxe: "--")),
        Case("an abbreviation", ["--max", "5", "--pat"], LogOptions(maxCount: 5, patch: true)),
        Case("an abbreviated negation", ["-p", "--no-pat"], LogOptions()),
        Case("negation undoes", ["--patch", "--no-patch"], LogOptions()),
        Case("the last one wins", ["-n1", "-3", "--max-count=2"], LogOptions(maxCount: 2)),
        Case("flags that set one property", ["--format=x", "--oneline"], LogOptions(format: "oneline")),
        Case("a repeated option", ["--grep=a", "--grep", "b"], LogOptions(patterns: ["a", "b"])),
        Case("a separated list", ["--only=text,credits", "--only=text"], LogOptions(only: [.text, .credits, .text])),
        Case("a parser of one's own", ["--month=march"], LogOptions(month: 3)),
        Case("a hidden flag", ["--trace"], LogOptions(trace: true)),
        Case("a hidden flag abbreviated", ["--tr"], LogOptions(trace: true)),
        Case("visible options go before hidden ones", ["--s", "x"], LogOptions(since: "x")),
        Case("an optional value", ["--color=never"], LogOptions(output: OutputOptions(color: .never))),
        Case(
            "an optional value does not follow", ["--color", "never"],
            LogOptions(article: "never", output: OutputOptions(color: .always))),
        Case("a flag that may be undecided", ["--no-pager"], LogOptions(output: OutputOptions(usesPager: false))),
        Case(
            "mixed operands", ["a", "-p", "b", "-n", "1", "c"],
            LogOptions(article: "a", maxCount: 1, patch: true, files: ["b", "c"])),
        Case("a lone dash", ["-"], LogOptions(article: "-")),
        Case("an empty operand", [""], LogOptions(article: "")),
        Case(
            "two dashes end the options", ["-p", "--", "-z", "--help"],
            LogOptions(article: "-z", patch: true, files: ["--help"])),
        Case("two dashes twice", ["--", "--", "--"], LogOptions(article: "--", files: ["--"])),
        Case("an empty text", ["--grep=", "-S", ""], LogOptions(patterns: [""], pickaxe: "")),
        Case(
            "a value that begins with a combining mark", ["--grep=\u{301}", "-S\u{301}"],
            LogOptions(patterns: ["\u{301}"], pickaxe: "\u{301}")),
        Case("control characters in a value", ["--grep=\u{1B}[31m"], LogOptions(patterns: ["\u{1B}[31m"])),
    ]

    @Test(arguments: cases)
    func parses(_ test: Case) throws {
        #expect(try log.parse(test.arguments) == .value(test.expected))
    }

    @Test func takesTenThousandOperands() throws {
        let names = (0..<10_000).map { "file\($0)" }
        #expect(try log.parse(["a"] + names) == .value(LogOptions(article: "a", files: names)))
    }

    @Test func takesTenThousandOptions() throws {
        let arguments = (0..<10_000).map { "--max-count=\($0)" }
        #expect(try log.parse(arguments) == .value(LogOptions(maxCount: 9_999)))
    }

    @Test func takesAVeryLongValueAndBundle() throws {
        let long = String(repeating: "x", count: 1_000_000)
        #expect(try log.parse(["--grep=\(long)"]) == .value(LogOptions(patterns: [long])))
        #expect(try log.parse(["-\(String(repeating: "p", count: 100_000))"]) == .value(LogOptions(patch: true)))
    }

    @Test(arguments: [
        (["-h"], HelpForm.short), (["--help"], .long), (["--he"], .long), (["x", "-ph", "--bogus"], .short),
        (["-n", "3", "--help", "-n", "x"], .long),
    ])
    func asksForHelp(_ arguments: [String], _ form: HelpForm) throws {
        #expect(try log.parse(arguments) == .help(HelpPage(form, .command(log.description))))
    }
}

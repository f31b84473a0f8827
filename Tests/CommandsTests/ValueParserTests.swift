import Commands
import Testing

@Suite struct ValueParserTests {
    static let small = ValueParser.integer(from: -2, to: 3)
    static let upTo3 = ValueParser.integer(to: 3)
    static let any = ValueParser.integer()

    @Test(arguments: [
        (small, "3", 3), (small, "-2", -2), (small, "+1", 1), (small, "007", nil), (small, "002", 2),
        (any, "9223372036854775807", .max), (any, "-9223372036854775808", .min),
    ])
    func readsIntegers(_ parser: ValueParser<Int>, _ text: String, _ expected: Int?) {
        #expect((try? parser.parse(text)) == expected)
    }

    @Test(arguments: [
        (small, "4", "must be between -2 and 3"), (small, "-3", "must be between -2 and 3"),
        (upTo3, "4", "must be at most 3"), (any, "", "not a whole number"), (any, " 1", "not a whole number"),
        (any, "1.0", "not a whole number"), (any, "-", "not a whole number"), (any, "\u{661}", "not a whole number"),
        (any, "9223372036854775808", "the number is too large"),
    ])
    func refusesOtherText(_ parser: ValueParser<Int>, _ text: String, _ expected: String) {
        #expect(throws: ArgumentProblem(expected)) { try parser.parse(text) }
    }

    @Test func readsChoices() throws {
        #expect(ColorChoice.argumentParser.choices == ["auto", "always", "never"])
        #expect(try ColorChoice.argumentParser.parse("never") == .never)
        #expect(throws: ArgumentProblem("must be auto, always or never", suggestions: ["never"])) {
            try ColorChoice.argumentParser.parse("nevr")
        }
    }
}

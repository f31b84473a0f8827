import Commands
import Testing

@Suite struct ArgumentDescriptionTests {
    @Test func keepsWhatCompletionsAndTheManualNeed() {
        let lines = log.description.groups.flatMap { group in
            group.arguments.map { argument in
                let names = argument.names?.all.map(\.spelling).joined(separator: " ")
                let choices = argument.value?.choices.joined(separator: "|") ?? ""
                let pieces = [
                    group.title, "\(argument.role)", names, argument.value?.name, argument.value?.kind.rawValue,
                    choices.isEmpty ? nil : choices, argument.isHidden ? "hidden" : nil,
                ]
                return pieces.compactMap { $0 }.joined(separator: "; ")
            }
        }
        let expected = """
            operand; <article>; article
            operand; <file>; file
            flag; -p --[no-]patch
            flag; -z
            flag; --oneline
            option; --format; <format>; none
            flag; --trace --steps; hidden
            Choosing versions; option; -<n> -n --max-count; <n>; none
            Choosing versions; option; --since --after; <time>; none
            Choosing versions; option; --grep; <pattern>; none
            Choosing versions; option; -S; <text>; none
            Choosing versions; option; --only; <parts>; none; text|credits|counters
            Choosing versions; option; --month; <month>; none
            Output; option; --color; <when>; none; auto|always|never
            Output; flag; --[no-]pager
            """
        #expect(lines.joined(separator: "\n") == expected)
    }
}

import Commands
import Testing

@Suite struct CommandEntryTests {
    struct Tool: Sendable {
        var archive: String
    }

    struct Failure: Error, Equatable {
        var text: String
    }

    struct Action: Sendable {
        let run: @Sendable (Tool) throws(Failure) -> Int
    }

    /// An action that takes what commands share and throws an error of its own type.
    static func entry<Values>(
        _ command: Command<Values>, _ run: @escaping @Sendable (Values, Tool) throws(Failure) -> Int
    ) -> CommandEntry<Action> {
        CommandEntry(command) { values in
            Action { (tool) throws(Failure) in try run(values, tool) }
        }
    }

    @Test func carriesActionsOfAnyKind() throws {
        let entry = Self.entry(log) { (options, tool) throws(Failure) in
            if options.patch { throw Failure(text: tool.archive) }
            return options.maxCount ?? 0
        }
        let tool = Tool(archive: "a")
        guard case .value(let counts) = try entry.parse(["-5"], as: "stet log"),
            case .value(let fails) = try entry.parse(["-p"], as: "stet log")
        else {
            Issue.record("help was not asked for")
            return
        }
        #expect(try counts.run(tool) == 5)
        #expect(throws: Failure(text: "a")) { try fails.run(tool) }
    }
}

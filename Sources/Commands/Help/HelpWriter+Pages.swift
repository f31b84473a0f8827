extension HelpWriter {
    /// A command's usage and its arguments.
    mutating func writeBrief(_ command: CommandDescription) {
        section(nil, [command.usage(width: layout.width)])
        definitions(command.definitions)
    }

    /// All that is known of a command.
    mutating func writeWhole(_ command: CommandDescription) {
        sentence("\(command.path) - \(command.summary)")
        usage(of: command)
        section("Description", layout.paragraphs(command.discussion, indent: 4))
        definitions(command.titledDefinitions)
        writeEnd(of: command)
    }

    /// A program's usage, its commands and its own options.
    mutating func writeBrief(_ program: ProgramDescription) {
        section(nil, [program.program.usage(width: layout.width)])
        definitions(program.definitions + program.program.definitions.map { ($0.title ?? "Options", $0.items) })
    }

    /// A program's overview.
    mutating func writeWhole(_ program: ProgramDescription) {
        sentence("\(program.program.path) - \(program.program.summary)")
        usage(of: program.program)
        definitions(program.definitions + program.program.titledDefinitions)
        section("Description", layout.paragraphs(program.program.discussion, indent: 4))
        writeEnd(of: program.program)
    }

    private mutating func writeEnd(of command: CommandDescription) {
        let examples = command.examples.map { example in
            ["    \(example.commandLine)"] + layout.paragraphs(example.meaning, indent: 8)
        }
        section("Examples", Array(examples.joined(separator: [""])))
        section("Exit status", layout.paragraphs(command.exitStatus ?? "", indent: 4))
    }
}

extension ProgramDescription {
    /// The commands in groups, hidden ones left out.
    var definitions: [(title: String?, items: [(term: String, meaning: String)])] {
        groups.map { group in
            (group.title, group.commands.filter { !$0.isHidden }.map { ($0.name, $0.summary) })
        }
    }
}

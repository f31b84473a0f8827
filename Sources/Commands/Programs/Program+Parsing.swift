extension Program {
    /// Reads a whole command line, without the program's own name: the global arguments, the command and its arguments.
    public func parse(_ arguments: [String]) throws(UsageError) -> Parsed<Request> {
        let split = try split(arguments)
        if let form = split.help { return .help(HelpPage(form, .program(description))) }
        guard let name = split.command else { throw error("\(description.program.name) needs <command>") }
        let entry = try entry(named: name)
        let command = described(entry)
        return try entry.parse(split.arguments, as: command.path).map { action in
            Request(globals: split.globals, command: command, action: action)
        }
    }

    /// The command of a name; an unknown one is an error that names those near to it.
    public func entry(named name: String) throws(UsageError) -> CommandEntry<Action> {
        let entries = groups.flatMap(\.entries)
        if let entry = entries.first(where: { $0.description.name == name }) { return entry }
        let visible = entries.map(\.description).filter { !$0.isHidden }.map(\.name)
        throw error("unknown command \(name.quoted)", suggestions: NearMatches(of: name, among: visible).names)
    }

    /// The overview, or the whole help of one command.
    ///
    /// A command that reads its arguments itself is given `--help` and so yields an action.
    public func help(for name: String? = nil) throws(UsageError) -> Parsed<Action> {
        guard let name else { return .help(HelpPage(.long, .program(description))) }
        let entry = try entry(named: name)
        return try entry.parse(["--help"], as: described(entry).path)
    }

    private func error(_ message: String, suggestions: [String] = []) -> UsageError {
        UsageError(message, suggestions: suggestions, command: description.program)
    }
}

extension Command {
    /// Reads the arguments behind the command's name by Git's habits.
    ///
    /// Options and operands may be mixed, `--` ends the options, a lone `-` is an operand. Values are attached or
    /// follow (`-n5`, `-n 5`, `--max-count=5`, `--max-count 5`), letters may be bundled (`-pn5`), long names shortened
    /// as long as they stay unambiguous, and where an option is given twice the last one wins. `-h` and `--help` need
    /// no row. Time grows with the number of arguments, not faster.
    ///
    /// - Parameter path: what the user typed to reach the command, for messages; the command's name when left out.
    public func parse(_ arguments: [String], as path: String? = nil) throws(UsageError) -> Parsed<Values> {
        var command = description
        command.path = path ?? command.path
        var reader = ArgumentReader(command, table, defaults, arguments)
        if let form = try reader.readOptions() { return .help(HelpPage(form, .command(command))) }
        try reader.fillOperands()
        return .value(reader.values)
    }

    /// Reads the options before the first operand, and returns what comes from there on.
    func parseLeading(_ arguments: [String]) throws(UsageError) -> (values: Values, rest: [String], help: HelpForm?) {
        var reader = ArgumentReader(description, table, defaults, arguments)
        let form = try reader.readOptions(upToOperand: true)
        return (reader.values, Array(reader.rest), form)
    }
}

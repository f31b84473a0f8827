/// One pass over a command line: options are applied as they come, operands are set aside.
struct ArgumentReader<Values: Sendable> {
    private let command: CommandDescription
    private let table: [Argument<Values>]
    private let options: OptionIndex
    private let arguments: [String]
    private var position = 0

    /// The values as filled so far.
    private(set) var values: Values

    /// The operands in order, not yet applied.
    private var operands: [String] = []

    init(_ command: CommandDescription, _ table: [Argument<Values>], _ values: Values, _ arguments: [String]) {
        self.command = command
        self.table = table
        self.options = OptionIndex(table.map(\.description))
        self.arguments = arguments
        self.values = values
    }

    /// The arguments not read yet.
    var rest: ArraySlice<String> {
        arguments[position...]
    }

    /// Reads the options, and the operands unless it is to stop before the first one.
    ///
    /// Returns the form of help as soon as help is asked for, and leaves the rest unread.
    mutating func readOptions(upToOperand stops: Bool = false) throws(UsageError) -> HelpForm? {
        var optionsEnded = false
        while position < arguments.count {
            let argument = arguments[position]
            let isOption = !optionsEnded && argument.utf8.first == UInt8(ascii: "-") && argument.utf8.count > 1
            if !isOption && stops { return nil }
            position += 1
            if !isOption {
                operands.append(argument)
            } else if argument == "--" {
                optionsEnded = true
            } else if let form = try readOption(argument) {
                return form
            }
        }
        return nil
    }

    private mutating func readOption(_ argument: String) throws(UsageError) -> HelpForm? {
        if argument.suffix(after: "--") != nil { return try readLong(argument) }
        let digits = argument.utf8.dropFirst()
        let isNumber = digits.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
        guard isNumber, let index = options.number else { return try readShort(argument) }
        try apply(index, .value(String(argument.unicodeScalars.dropFirst())), as: "-<number>".quoted)
        return nil
    }

    /// Reads `--name` or `--name=value`.
    private mutating func readLong(_ argument: String) throws(UsageError) -> HelpForm? {
        let scalars = argument.unicodeScalars
        let end = scalars.firstIndex(of: "=") ?? scalars.endIndex
        let typed = String(scalars[..<end])
        let value = end == scalars.endIndex ? nil : String(scalars[scalars.index(after: end)...])
        switch options.match(typed) {
        case .found(.help(let form), let name):
            if value != nil { throw error("option \(name.quoted) takes no value") }
            return form
        case .found(.argument(let index, let isNegated), let name):
            try applyOption(index, attached: value, isNegated: isNegated, as: name)
            return nil
        case .ambiguous(let names):
            throw error("ambiguous option \(typed.quoted): it could be \(names.map(\.quoted).listed(lastly: "or"))")
        case .none:
            throw error("unknown option \(typed.quoted)", suggestions: options.nearMatches(of: typed))
        }
    }

    /// Reads `-p`, or several at once as in `-pz`; what follows the letter of an option with a value is the value.
    private mutating func readShort(_ argument: String) throws(UsageError) -> HelpForm? {
        var letters = argument.unicodeScalars.dropFirst()
        while let letter = letters.popFirst() {
            switch options.target(of: letter) {
            case .help(let form):
                return form
            case .argument(let index, _):
                let takesValue = table[index].description.value != nil
                let attached = takesValue && !letters.isEmpty ? String(letters) : nil
                try applyOption(index, attached: attached, isNegated: false, as: "-\(letter)")
                if takesValue { return nil }
            case nil:
                throw unknown(letter, in: argument)
            }
        }
        return nil
    }

    private func unknown(_ letter: Unicode.Scalar, in argument: String) -> UsageError {
        let option = "-\(letter)"
        if argument.unicodeScalars.count == 2 { return error("unknown option \(option.quoted)") }
        var suggestions: [String] = []
        if case .found(_, let name) = options.match("-\(argument)"), name == "-\(argument)" { suggestions = [name] }
        return error("unknown option \(option.quoted) in \(argument.quoted)", suggestions: suggestions)
    }

    /// Applies an option with the value attached to it, or else with the next argument if it needs one.
    private mutating func applyOption(
        _ index: Int, attached: String?, isNegated: Bool, as name: String
    ) throws(UsageError) {
        guard let value = table[index].description.value else {
            if attached != nil { throw error("option \(name.quoted) takes no value") }
            return try apply(index, isNegated ? .negated : .bare, as: name.quoted)
        }
        if let attached {
            try apply(index, .value(attached), as: name.quoted)
        } else if value.isOptional {
            try apply(index, .bare, as: name.quoted)
        } else if position < arguments.count {
            position += 1
            try apply(index, .value(arguments[position - 1]), as: name.quoted)
        } else {
            throw error("option \(name.quoted) needs a value \(value.name)")
        }
    }

    private mutating func apply(_ index: Int, _ input: ArgumentInput, as name: String) throws(UsageError) {
        do {
            try table[index].apply(&values, input)
        } catch {
            guard case .value(let text) = input else { throw self.error("\(name): \(error.message)") }
            let message = "invalid value \(text.quoted) for \(name): \(error.message)"
            throw self.error(message, suggestions: error.suggestions)
        }
    }

    private func error(_ message: String, suggestions: [String] = []) -> UsageError {
        UsageError(message, suggestions: suggestions, command: command)
    }
}

extension ArgumentReader {
    /// Applies the operands set aside, in the table's order, once their number is known to be right.
    mutating func fillOperands() throws(UsageError) {
        var waiting = operands[...]
        var missing: [String] = []
        var matched: [(index: Int, name: String, operands: ArraySlice<String>)] = []
        for (index, argument) in table.enumerated() where argument.description.role == .operand {
            let description = argument.description
            let name = description.value?.name ?? ""
            if waiting.isEmpty && description.isRequired { missing.append(name) }
            let taken = description.multiplicity == .repeated ? waiting : waiting.prefix(1)
            waiting = waiting.dropFirst(taken.count)
            matched.append((index, name, taken))
        }
        if !missing.isEmpty { throw error("\(command.path) needs \(missing.listed(lastly: "and"))") }
        if let operand = waiting.first { throw error("unexpected argument \(operand.quoted)") }
        for (index, name, taken) in matched {
            for operand in taken { try apply(index, .value(operand), as: name) }
        }
    }
}

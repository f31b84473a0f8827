extension CommandDescription {
    /// The mistakes in a command's table, each in one sentence; empty for a sound one.
    ///
    /// A table is written by hand, so a test of the tool should hold this against an empty array. With a mistake in it,
    /// a table still parses, by the first row that fits.
    public var problems: [String] {
        namingProblems + negationProblems + separatorProblems + operandProblems
    }

    private var namingProblems: [String] {
        var problems: [String] = []
        var seen: Set<String> = ["-h", "--help"]
        for names in arguments.compactMap(\.names) {
            problems += names.malformed.map { "'\($0)' is not an option's name" }
            for name in names.all {
                let typed = name.typed.isEmpty ? ["-<number>"] : name.typed.map(\.name)
                problems += typed.filter { !seen.insert($0).inserted }.map { "'\($0)' is named twice" }
            }
        }
        return problems
    }

    private var negationProblems: [String] {
        arguments.flatMap { argument in
            (argument.names?.all ?? []).compactMap { name in
                switch name {
                case .negatable where !argument.canNegate: "'\(name.spelling)' cannot be negated"
                case .number where argument.value == nil: "'\(name.spelling)' has no value"
                default: nil
                }
            }
        }
    }

    private var separatorProblems: [String] {
        arguments.compactMap { argument in
            guard let value = argument.value, value.separator != nil, argument.multiplicity != .repeated else {
                return nil
            }
            return "'\(argument.label)' has a separator but keeps only one value"
        }
    }

    private var operandProblems: [String] {
        let operands = arguments.filter { $0.role == .operand }
        return zip(operands, operands.dropFirst()).compactMap { before, after in
            if before.multiplicity == .repeated {
                return "'\(after.label)' comes after '\(before.label)', which takes all"
            }
            if after.isRequired && !before.isRequired {
                return "'\(after.label)' is required but '\(before.label)' is not"
            }
            return nil
        }
    }
}

extension ArgumentDescription {
    /// The argument at the head of its line in help: `-n, --max-count <n>`, `--color[=<when>]`, `<file>...`.
    var label: String {
        guard let names else { return (value?.name ?? "") + repetition }
        let spellings = names.all.map(\.spelling).joined(separator: ", ")
        return spellings + valueSuffix(behind: names.all.last)
    }

    /// The argument in a usage line: `[-n <n>]`, `[--grep <pattern>]...`, `<article>`, `[<file>]...`.
    var usage: String {
        guard let names else {
            let name = value?.name ?? ""
            return (isRequired ? name : "[\(name)]") + repetition
        }
        let name = names.all.first { if case .number = $0 { false } else { true } } ?? names.all.first
        return "[\(name?.spelling ?? "")\(valueSuffix(behind: name))]\(repetition)"
    }

    /// The help with the choices behind it.
    var helpWithChoices: String {
        guard let choices = value?.choices, !choices.isEmpty else { return help }
        return "\(help) (\(choices.joined(separator: ", ")))"
    }

    private var repetition: String {
        multiplicity == .repeated ? "..." : ""
    }

    private func valueSuffix(behind name: OptionName?) -> String {
        guard let value else { return "" }
        switch name {
        case .number: return ""
        case .short where value.isOptional: return "[\(value.name)]"
        case _ where value.isOptional: return "[=\(value.name)]"
        default: return " \(value.name)"
        }
    }
}

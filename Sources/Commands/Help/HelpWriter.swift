/// Collects the lines of a page of help.
struct HelpWriter {
    let layout: TextLayout
    private var lines: [String] = []

    init(width: Int) {
        layout = TextLayout(width: width)
    }

    /// The lines so far, each with its line break.
    var text: String {
        lines.map { "\($0)\n" }.joined()
    }

    /// Adds lines under a title, or without one; nothing where there are no lines.
    mutating func section(_ title: String?, _ content: [String]) {
        if content.isEmpty { return }
        if !lines.isEmpty { lines.append("") }
        if let title { lines.append(title) }
        lines += content
    }

    /// Adds words that fill lines of their own.
    mutating func sentence(_ text: String) {
        section(nil, layout.lines(of: text.split(separator: " ").map(String.init), lead: ""))
    }

    /// Adds one section for each group, all aligned at one column.
    mutating func definitions(_ groups: [(title: String?, items: [(term: String, meaning: String)])]) {
        let column = layout.column(for: groups.flatMap { $0.items.map(\.term) })
        for group in groups {
            section(group.title, layout.definitions(group.items, column: column))
        }
    }

    /// Adds the forms of use.
    mutating func usage(of command: CommandDescription) {
        section("Usage", command.usageTokens.flatMap { layout.lines(of: $0, lead: "    \(command.path) ") })
    }
}

extension CommandDescription {
    /// The operands that have something to be said of them, and the options in groups; hidden ones left out.
    var definitions: [(title: String?, items: [(term: String, meaning: String)])] {
        groups.map { group in
            let shown = group.arguments.filter { !$0.isHidden && !($0.role == .operand && $0.help.isEmpty) }
            let ordered = shown.filter { $0.role == .operand } + shown.filter { $0.role != .operand }
            return (group.title, ordered.map { ($0.label, $0.helpWithChoices) })
        }
    }

    /// The same with a title for the operands and one for the options that are in no group, help included.
    var titledDefinitions: [(title: String?, items: [(term: String, meaning: String)])] {
        let loose = groups.filter { $0.title == nil }.flatMap(\.arguments).filter { !$0.isHidden }
        let operands = loose.filter { $0.role == .operand && !$0.help.isEmpty }
        let options = loose.filter { $0.role != .operand } + [.helpFlag]
        return [
            ("Arguments", operands.map { ($0.label, $0.helpWithChoices) }),
            ("Options", options.map { ($0.label, $0.helpWithChoices) }),
        ] + definitions.filter { $0.title != nil }
    }
}

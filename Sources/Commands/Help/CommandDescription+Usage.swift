extension CommandDescription {
    /// How the command is used, in lines without a line break at the end, further lines indented.
    ///
    /// Options come first, then operands; hidden ones are left out. Several forms are joined by "or:".
    public func usage(width: Int = 80) -> String {
        let leads = ["usage: "] + Array(repeating: "   or: ", count: max(0, usageTokens.count - 1))
        return zip(leads, usageTokens).flatMap { lead, tokens in
            TextLayout(width: width).lines(of: tokens, lead: "\(lead)\(path) ")
        }.joined(separator: "\n")
    }

    /// The pieces of each form of use, which are never cut.
    var usageTokens: [[String]] {
        if !usageForms.isEmpty { return usageForms.map(\.splitOutsideBrackets) }
        let shown = arguments.filter { !$0.isHidden }
        return [(shown.filter { $0.role != .operand } + shown.filter { $0.role == .operand }).map(\.usage)]
    }
}

extension String {
    /// The pieces between spaces, those inside square brackets apart.
    fileprivate var splitOutsideBrackets: [String] {
        var depth = 0
        return split { character in
            if character == "[" { depth += 1 }
            if character == "]" { depth -= 1 }
            return character == " " && depth <= 0
        }.map(String.init)
    }
}

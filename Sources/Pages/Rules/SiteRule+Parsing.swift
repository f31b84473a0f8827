import Articles
import Markup

extension SiteRule {
    /// Reads a rule file.
    ///
    /// Empty lines and lines that begin with `#` say nothing. Every expression is compiled.
    ///
    /// - Parameter file: the name of the file, for errors.
    /// - Throws: which line is at fault and what to do.
    public init(file: String, content: [UInt8]) throws(SiteRuleError) {
        guard content.count <= Self.maximumLength else {
            throw SiteRuleError(file, "it has \(content.count) bytes; at most \(Self.maximumLength) are read")
        }
        guard let text = String(validating: content, as: UTF8.self) else {
            throw SiteRuleError(file, "it is not UTF-8; convert it, for example with iconv")
        }
        var parser = SiteRuleParser(file)
        let lines = text.unicodeScalars.drop { $0 == "\u{FEFF}" }.split(
            separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() { try parser.take(Substring(line), at: index + 1) }
        self = try parser.finished()
    }

    fileprivate init(named file: String) { self.file = file }
}

/// Puts a rule together line by line.
private struct SiteRuleParser {
    private var rule: SiteRule
    /// The text of a `find_string:` whose replacement has not come yet.
    private var find: (line: Int, text: String)?
    private var expressionCount = 0
    private var line = 0

    init(_ file: String) { rule = SiteRule(named: file) }

    mutating func take(_ text: Substring, at number: Int) throws(SiteRuleError) {
        line = number
        let text = SiteRuleLine.trimmed(text)
        guard !text.isEmpty, !text.hasPrefix("#") else { return }
        guard let content = SiteRuleLine(text[...]) else {
            throw error("there is no key; write 'key: value', or # in front of a remark")
        }
        if let find, content.key != "replace_string" || content.argument != nil {
            throw error("find_string stands without replace_string; write that right below it", line: find.line)
        }
        guard !content.value.isEmpty || content.key == "replace_string" else {
            return remark("\(content.key) has no value and is left out")
        }
        if let argument = content.argument { return try take(content, argument) }
        if let part = SiteRule.Part(rawValue: content.key) {
            rule.parts[part, default: []].append(try pattern(content.value, selectsNodes: part == .body))
        } else if try !takeEdit(content), try !takeSetting(content), !takeTest(content) {
            takeOther(content)
        }
    }

    func finished() throws(SiteRuleError) -> SiteRule {
        if let find {
            throw error("find_string stands without replace_string; write that right below it", line: find.line)
        }
        return rule
    }

    /// Takes a key with something in parentheses behind it.
    private mutating func take(_ content: SiteRuleLine, _ argument: String) throws(SiteRuleError) {
        let name = SiteRuleLine.trimmed(argument[...])
        switch content.key {
        case "replace_string": try addReplacement(of: argument, with: content.value)
        case "credit":
            guard let role = Credit.Role(rawValue: name.lowercased()) else {
                let roles = Credit.Role.allCases.map(\.rawValue).joined(separator: ", ")
                throw error("there is no role '\(name)'; the roles are \(roles)")
            }
            let pattern = try pattern(content.value)
            if let index = rule.credits.firstIndex(where: { $0.role == role }) {
                rule.credits[index].patterns.append(pattern)
            } else {
                rule.credits.append((role, [pattern]))
            }
        case "counter": try addCounter(name, pattern(content.value))
        case "links":
            guard !name.isEmpty else { throw error("the group has no name; write it in the parentheses") }
            let pattern = try pattern(content.value, selectsNodes: true)
            if let index = rule.links.firstIndex(where: { $0.group == name }) {
                rule.links[index].patterns.append(pattern)
            } else {
                rule.links.append((name, [pattern]))
            }
        default: takeOther(content)
        }
    }

    private mutating func addCounter(_ argument: String, _ pattern: SiteRule.Pattern) throws(SiteRuleError) {
        let halves = argument.split(separator: "/", maxSplits: 1).map(SiteRuleLine.trimmed)
        guard let name = halves.first, !name.isEmpty else {
            throw error("the counter has no name; write it in the parentheses")
        }
        let group = halves.count > 1 && !halves[1].isEmpty ? halves[1] : nil
        if let index = rule.counters.firstIndex(where: { $0.name == name && $0.group == group }) {
            rule.counters[index].patterns.append(pattern)
        } else {
            rule.counters.append(SiteRule.NamedCounter(name: name, group: group, patterns: [pattern]))
        }
    }

    /// Takes what is done to the page before it is read.
    private mutating func takeEdit(_ content: SiteRuleLine) throws(SiteRuleError) -> Bool {
        switch content.key {
        case "strip": rule.strips.append(try pattern(content.value, selectsNodes: true))
        case "strip_id_or_class": try addStrip(SiteRule.Pattern.idOrClass(content.value))
        case "strip_image_src": try addStrip(SiteRule.Pattern.imageSource(content.value))
        case "find_string": find = (line, content.value)
        case "replace_string":
            guard let found = find else {
                throw error("replace_string stands without find_string; write that right above it")
            }
            find = nil
            try addReplacement(of: found.text, with: content.value)
        default: return false
        }
        return true
    }

    private mutating func addStrip(_ expression: String?) throws(SiteRuleError) {
        guard let expression else { throw error("the value holds both kinds of quotes; write an expression in strip") }
        rule.strips.append(try pattern(expression, selectsNodes: true))
    }

    private mutating func addReplacement(of text: String, with replacement: String) throws(SiteRuleError) {
        guard !text.isEmpty else { throw error("there is nothing to find; write the text in the parentheses") }
        try countExpression()
        rule.replacements.append(SiteRule.Replacement(line: line, find: text, replacement: replacement))
    }

    private mutating func takeSetting(_ content: SiteRuleLine) throws(SiteRuleError) -> Bool {
        switch content.key {
        case "zone":
            guard let offset = PrintedTime("2000-01-01T00:00" + content.value)?.offsetMinutes else {
                throw error("'\(content.value)' is no offset from UTC; write one such as +08:00")
            }
            rule.offsetMinutes = offset
        case "autodetect_on_failure": rule.fallsBack = content.value.lowercased() != "no"
        default: return false
        }
        return true
    }

    /// Takes a line of a test.
    ///
    /// A `test_url` begins one, a `test_page` too unless it says where the page of the address above is.
    private mutating func takeTest(_ content: SiteRuleLine) -> Bool {
        switch content.key {
        case "test_url":
            guard let url = Address(content.value) else {
                remark("test_url is no http or https address and is left out")
                return true
            }
            rule.tests.append(SiteRule.Test(line: line, url: url))
        case "test_page":
            if let last = rule.tests.indices.last, rule.tests[last].page == nil, rule.tests[last].contains.isEmpty {
                rule.tests[last].page = content.value
            } else {
                rule.tests.append(SiteRule.Test(line: line, page: content.value))
            }
        case "test_contains":
            guard let last = rule.tests.indices.last else {
                remark("test_contains stands above every test_url and test_page and is left out")
                return true
            }
            rule.tests[last].contains.append(content.value)
        default: return false
        }
        return true
    }

    private mutating func takeOther(_ content: SiteRuleLine) {
        if SiteRule.foreignKeys.contains(content.key) { return }
        let key = content.argument == nil ? content.key : content.key + "(...)"
        remark("the key \(key) is not known and is left out")
    }

    private mutating func pattern(
        _ expression: String, selectsNodes: Bool = false
    ) throws(SiteRuleError) -> SiteRule.Pattern {
        try countExpression()
        do {
            return try SiteRule.Pattern(expression, line: line, selectsNodes: selectsNodes)
        } catch {
            throw self.error(error.description)
        }
    }

    private mutating func countExpression() throws(SiteRuleError) {
        expressionCount += 1
        guard expressionCount <= SiteRule.maximumExpressions else {
            throw error("the file has more than \(SiteRule.maximumExpressions) expressions and replacements; cut it")
        }
    }

    private mutating func remark(_ text: String) {
        rule.remarks.append(SiteRule.Remark(line: line, text: text))
    }

    private func error(_ problem: String, line: Int? = nil) -> SiteRuleError {
        SiteRuleError(rule.file, line: line ?? self.line, problem)
    }
}

import Markup

/// Evaluates the expressions of a rule on one page, for a bounded time.
struct RuledPage {
    let rule: SiteRule
    private let node: Node
    private let start = ContinuousClock().now

    /// All expressions of a rule together take so long at most, and a single one more.
    private static let longest = Duration.seconds(20)

    init(_ rule: SiteRule, _ node: Node) {
        self.rule = rule
        self.node = node
    }

    /// Takes what the rule strips out of the page.
    func strip() throws(SiteRuleError) {
        for pattern in rule.strips {
            guard case .nodes(let nodes) = try value(pattern) else { continue }
            for node in nodes where node.isElement || node.isText || node.kind == .comment { node.remove() }
        }
    }

    /// The nodes of the body by the first expression that selects any with content.
    func body() throws(SiteRuleError) -> Set<Node> {
        for pattern in rule.parts[.body] ?? [] {
            guard case .nodes(let nodes) = try value(pattern) else { continue }
            let shown = nodes.filter { $0.isElement || $0.isText }
            if shown.contains(where: Self.hasContent) { return Set(shown) }
        }
        return []
    }

    /// The texts of the first expression that finds any.
    func texts(_ patterns: [SiteRule.Pattern]?) throws(SiteRuleError) -> [String] {
        for pattern in patterns ?? [] {
            let found: [String]
            switch try value(pattern) {
            case .nodes(let nodes): found = nodes.prefix(Self.mostTexts).map(Self.text)
            case .string(let text): found = [Self.collapsed(text)]
            case .number(let number): found = Int(exactly: number).map { [String($0)] } ?? []
            case .boolean: found = []
            }
            let filled = found.filter { !$0.isEmpty && $0.utf8.count <= 4000 }
            if !filled.isEmpty { return filled }
        }
        return []
    }

    /// The nodes of the first expression that selects any.
    func nodes(_ patterns: [SiteRule.Pattern]) throws(SiteRuleError) -> [Node] {
        for pattern in patterns {
            if case .nodes(let nodes) = try value(pattern), !nodes.isEmpty { return nodes }
        }
        return []
    }

    /// So many texts of one part are taken.
    private static let mostTexts = 200

    private func value(_ pattern: SiteRule.Pattern) throws(SiteRuleError) -> XPathValue {
        guard ContinuousClock().now - start < Self.longest else {
            throw SiteRuleError(
                rule.file, line: pattern.line,
                "the expressions up to here take longer on this page than a rule may; write narrower ones")
        }
        do {
            return try node.evaluate(pattern.xpath)
        } catch {
            throw SiteRuleError(rule.file, line: pattern.line, error.description)
        }
    }

    private static func hasContent(_ node: Node) -> Bool {
        if node.isText { return !collapsed(node.textContent).isEmpty }
        return !HTMLLines.lines(of: node).isEmpty
    }

    /// What a node says: a `meta` element says its content, any other node its text.
    static func text(_ node: Node) -> String {
        collapsed((node.isElement("meta") ? node.attribute("content") : nil) ?? node.textContent)
    }

    private static func collapsed(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

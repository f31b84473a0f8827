import Articles
import Markup

/// What a rule finds on a page besides the body, as texts.
struct RuledFacts {
    private(set) var parts: [SiteRule.Part: [String]] = [:]
    /// The texts for each role of the rule, in its order.
    private(set) var credits: [[String]] = []
    /// The text of each counter of the rule, in its order.
    private(set) var counters: [String?] = []
    /// The links of each group of the rule, in its order.
    private(set) var links: [[Link]] = []

    init(_ page: RuledPage) throws(SiteRuleError) {
        let rule = page.rule
        for part in SiteRule.Part.allCases where part != .body {
            parts[part] = try page.texts(rule.parts[part])
        }
        for entry in rule.credits { credits.append(try page.texts(entry.patterns)) }
        for counter in rule.counters { counters.append(try page.texts(counter.patterns).first) }
        for (group, patterns) in rule.links {
            links.append(try page.nodes(patterns).prefix(500).compactMap { Self.link($0, in: group) })
        }
    }

    /// These facts, and for those that are missing others.
    func completed(by others: RuledFacts) -> RuledFacts {
        var facts = self
        for (part, texts) in others.parts where facts.parts[part, default: []].isEmpty { facts.parts[part] = texts }
        for index in credits.indices where credits[index].isEmpty { facts.credits[index] = others.credits[index] }
        for index in counters.indices { facts.counters[index] = counters[index] ?? others.counters[index] }
        for index in links.indices where links[index].isEmpty { facts.links[index] = others.links[index] }
        return facts
    }

    private static func link(_ node: Node, in group: String) -> Link? {
        let anchor = node.isElement("a") ? node : node.descendants.first { $0.isElement("a") }
        let text = RuledPage.text(node)
        guard !text.isEmpty, text.utf8.count <= 4000 else { return nil }
        return Link(group: group, text: text, url: anchor?.attribute("href"))
    }
}

import Articles
import Markup

/// A page as a tree, after the rule for its site has changed it and found what it names.
struct RulablePage {
    let node: Node
    /// The page's text, with how it was decoded.
    let decoded: DecodedText
    /// What the page declares of itself, as the rule leaves it.
    let declared: DeclaredFacts
    let ruled: (rule: SiteRule, facts: RuledFacts)?
    /// The nodes that the rule says are the body.
    let bodies: Set<Node>

    /// Parses a page and applies the rule for its address, which is the given one or else the one the page declares.
    init(
        _ page: Page, rule: (Address?) throws(SiteRuleError) -> SiteRule?
    ) throws(PageError) {
        let decoded = TextDecoding.decode(page.bytes, charset: page.charset)
        let document = try Self.byParser { () throws(MarkupError) in
            try HTMLDocument(parsing: decoded, keepsUnseen: false)
        }
        let declared = DeclaredFacts(document)
        guard let rule = try Self.byRule({ () throws(SiteRuleError) in try rule(page.url ?? declared.url) }) else {
            node = document.node
            self.decoded = decoded
            self.declared = declared
            ruled = nil
            bodies = []
            return
        }
        if rule.replacements.isEmpty {
            self = try Self.byRule { () throws(SiteRuleError) in try RulablePage(document, decoded, rule) }
        } else {
            let text = try Self.byRule { () throws(SiteRuleError) in try rule.edited(decoded.text) }
            let edited = try Self.byParser { () throws(MarkupError) in
                try HTMLDocument(parsing: text, keepsUnseen: false)
            }
            self = try Self.byRule { () throws(SiteRuleError) in try RulablePage(edited, decoded, rule) }
        }
    }

    /// What a rule yields, its error as one of the page's.
    private static func byRule<Value>(_ call: () throws(SiteRuleError) -> Value) throws(PageError) -> Value {
        do { return try call() } catch { throw .siteRule(error) }
    }

    /// Applies a rule: what is stripped is gone for all that follows, but a fact that is found nowhere else is taken from
    /// what was stripped, since files for news readers strip the headline that they name.
    private init(
        _ document: borrowing HTMLDocument, _ decoded: DecodedText, _ rule: SiteRule
    ) throws(SiteRuleError) {
        self.decoded = decoded
        let page = RuledPage(rule, document.node)
        if rule.strips.isEmpty {
            ruled = (rule, try RuledFacts(page))
        } else {
            let before = try RuledFacts(page)
            try page.strip()
            ruled = (rule, try RuledFacts(page).completed(by: before))
        }
        bodies = try page.body()
        declared = DeclaredFacts(document)
        node = document.node
    }

    /// A document, the parser's error as one of the page's.
    private static func byParser(_ call: () throws(MarkupError) -> HTMLDocument) throws(PageError) -> HTMLDocument {
        do { return try call() } catch { throw .unreadableMarkup("\(error)") }
    }
}

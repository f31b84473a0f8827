import Markup

extension SiteRule {
    /// An XPath expression with the line of the rule file that it stands on.
    struct Pattern: Sendable {
        let line: Int
        let xpath: XPath

        /// Compiles an expression.
        ///
        /// - Parameter selectsNodes: whether it has to select nodes rather than make a string or a number.
        init(_ expression: String, line: Int, selectsNodes: Bool) throws(XPathError) {
            self.line = line
            xpath = try XPath(expression)
            if selectsNodes { _ = try Self.blank()?.nodes(xpath) }
        }

        /// A page with nothing on it, to see what kind of value an expression has without much work.
        private static func blank() -> Node? {
            guard let document = try? HTMLDocument(parsing: "") else { return nil }
            document.root?.remove()
            return document.node
        }

        /// The expression for every element whose `id` or `class` contains a text.
        static func idOrClass(_ text: String) -> String? {
            literal(text).map { "//*[contains(@id, \($0)) or contains(@class, \($0))]" }
        }

        /// The expression for every picture whose address contains a text.
        static func imageSource(_ text: String) -> String? {
            literal(text).map { "//img[contains(@src, \($0))]" }
        }

        /// A text as a literal of XPath 1.0, in which a string cannot hold both kinds of quotes.
        private static func literal(_ text: String) -> String? {
            if !text.contains("\"") { return "\"\(text)\"" }
            return text.contains("'") ? nil : "'\(text)'"
        }
    }
}

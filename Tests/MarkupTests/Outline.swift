import Markup

/// A tree as a reader writes it: `p[class=a]("text" b("bold"))`.
func outline(_ node: Node) -> String {
    switch node.kind {
    case .text: return "\"" + node.textContent.replacing("\n", with: "\\n") + "\""
    case .comment: return "<!--" + node.textContent + "-->"
    case .document: return node.children.map(outline).joined(separator: " ")
    case .attribute: return "@\(node.name)=\(node.textContent)"
    case .element:
        let attributes = node.attributes.map { "\($0.name)=\($0.value)" }.joined(separator: " ")
        let children = node.children.map(outline).joined(separator: " ")
        return node.name + (attributes.isEmpty ? "" : "[\(attributes)]") + (children.isEmpty ? "" : "(\(children))")
    }
}

/// What stands in the body of a page.
func bodyOutline(of page: String) throws -> String {
    let document = try HTMLDocument(parsing: page)
    guard let body = try document.first("/html/body") else { return "no body" }
    return body.children.map(outline).joined(separator: " ")
}

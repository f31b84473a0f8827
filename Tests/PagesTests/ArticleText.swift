import Articles

/// An article as a text that a person can read and a test can compare: one line for each fact and part.
func summary(_ article: Article) -> String {
    var lines = ["headline: \(article.headline)"]
    if let text = article.subheadline { lines.append("subheadline: \(text)") }
    if !article.section.isEmpty { lines.append("section: \(article.section.joined(separator: " / "))") }
    if let source = article.source { lines.append("source: \(source.name)") }
    if let time = article.published { lines.append("published: \(time.iso8601)") }
    if let time = article.modified { lines.append("modified: \(time.iso8601)") }
    if let url = article.url { lines.append("url: \(url.text)") }
    lines += article.body.map { "\($0.kind.rawValue): \($0.text)" }
    lines += article.credits.map(line)
    for counter in article.counters {
        let group = counter.group.map { " in \($0)" } ?? ""
        lines.append(
            "counter\(group): \(counter.name) (\(counter.kind.rawValue)) \(bound(counter)) '\(counter.printed ?? "")'")
    }
    for link in article.links {
        let time = link.published.map { " @ \($0.iso8601)" } ?? ""
        lines.append("link in \(link.group ?? "nothing"): \(link.text)\(time)")
    }
    return lines.joined(separator: "\n")
}

/// A credit in one line: the role, the name, the organization in brackets, and the text as printed.
func line(_ credit: Credit) -> String {
    let organization = credit.organization.map { " (\($0))" } ?? ""
    return "\(credit.role.rawValue): \(credit.name)\(organization) '\(credit.printed ?? "")'"
}

private func bound(_ counter: Counter) -> String {
    switch counter.bound {
    case .exact: "\(counter.value)"
    case .atLeast: "at least \(counter.value)"
    case .approximate: "about \(counter.value)"
    }
}

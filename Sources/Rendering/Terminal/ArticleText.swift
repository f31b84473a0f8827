public import Articles
public import History

/// An article as text for people.
public struct ArticleText: Sendable {
    private let article: Article

    /// The text of an article.
    public init(_ article: Article) {
        self.article = article
    }

    /// Headline, facts, credits, counters, body and links.
    public func styled() -> StyledText {
        var text = StyledText()
        text.addLine(article.headline, .headline)
        if let subheadline = article.subheadline { text.addLine(subheadline) }
        text.endLine()
        for (name, value) in facts {
            text.add("\(name):".padded(to: 11), .key)
            text.addLine(value)
        }
        text.endLine()
        for block in article.body { add(block, to: &text) }
        for (group, links) in linkGroups {
            text.addLine(group ?? "Links", .section)
            for link in links {
                text.addLine("  \(link.text)" + (link.published.map { "  \($0.iso8601)" } ?? ""), .quiet)
            }
            text.endLine()
        }
        return text
    }

    /// The facts with their names, credits and counters among them.
    private var facts: [(String, String)] {
        let credits = article.credits.map { credit in
            (credit.role.rawValue.capitalizedFirst, credit.name + (credit.organization.map { " (\($0))" } ?? ""))
        }
        let counters = article.counters.map { "\($0.name) \($0.printed ?? String($0.value))" }
        let facts: [(String, String?)] = [
            ("Address", article.url?.text), ("Section", article.section.joined(separator: " > ")),
            ("Source", article.source?.name), ("Published", article.published?.iso8601),
            ("Modified", article.modified?.iso8601), ("Language", article.language),
        ]
        let known = facts.compactMap { name, value in value.flatMap { $0.isEmpty ? nil : (name, $0) } }
        return known + credits + (counters.isEmpty ? [] : [("Counters", counters.joined(separator: ", "))])
    }

    private func add(_ block: Block, to text: inout StyledText) {
        switch block {
        case .paragraph(let content): text.addLine(content)
        case .heading(_, let content): text.addLine(content, .section)
        case .quote(let content): text.addLine("> \(content)")
        case .item(let ordered, let content): text.addLine("\(ordered ? "1." : "-") \(content)")
        case .figure(let image, let caption):
            text.addLine("[figure] \(caption)" + (image.map { " <\($0)>" } ?? ""), .quiet)
        case .table(let rows):
            var table = TextTable(alignments: Array(repeating: .left, count: rows.map(\.count).max() ?? 0))
            for row in rows { table.add(row) }
            text.add(table.styled())
        }
        text.endLine()
    }

    private var linkGroups: [(String?, [Link])] {
        var order: [String?] = []
        for link in article.links where !order.contains(link.group) { order.append(link.group) }
        return order.map { group in (group, article.links.filter { $0.group == group }) }
    }
}

/// The articles of an archive as a table.
public struct ListText: Sendable {
    private let histories: [ArticleHistory]

    /// A list of articles.
    public init(_ histories: [ArticleHistory]) {
        self.histories = histories
    }

    /// One row for each article: versions, time of the last one, id, address or name, headline.
    public func styled() -> StyledText {
        var table = TextTable(alignments: [.right, .left, .left, .left, .left])
        for history in histories {
            let last = history.versions.last.map { String($0.captured.gitISO.prefix(16)) } ?? ""
            table.add([
                "\(history.versions.count)", last, String(history.reference.id.prefix(8)),
                history.reference.identity.display, history.headline,
            ])
        }
        return table.styled()
    }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

public import Articles

/// An article as text for people.
public struct ArticleText: Sendable {
    private let article: Article

    /// The text of an article.
    public init(_ article: Article) {
        self.article = article
    }

    /// Headline, facts, credits, counters, body and links, an empty line between them.
    public func styled() -> StyledText {
        var text = StyledText()
        text.addLine(article.headline, .headline)
        if let subheadline = article.subheadline { text.addLine(subheadline) }
        for part in [styledFacts] + styledBody + styledLinks where !part.spans.isEmpty {
            text.endLine()
            text.add(part)
        }
        return text
    }

    private var styledFacts: StyledText {
        let width = max(11, (facts.map(\.0.count).max() ?? 0) + 2)
        var text = StyledText()
        for (name, value) in facts {
            text.add("\(name):".padded(to: width), .key)
            text.addLine(value)
        }
        return text
    }

    /// The facts with their names, credits and counters among them.
    private var facts: [(String, String)] {
        let credits = article.credits.map { credit in
            (credit.role.title, credit.name + (credit.organization.map { " (\($0))" } ?? ""))
        }
        let counters = article.counters.map { "\($0.name) \($0.printed ?? String($0.value))" }
        let facts: [(String, String?)] = [
            ("Address", article.url?.text), ("Section", article.section.joined(separator: " > ")),
            ("Source", article.source?.name), ("Published", article.published?.iso8601),
            ("Modified", article.modified?.iso8601), ("Language", article.language),
            ("Page", article.status?.phrase),
        ]
        let known = facts.compactMap { name, value in value.flatMap { $0.isEmpty ? nil : (name, $0) } }
        return known + credits + (counters.isEmpty ? [] : [("Counters", counters.joined(separator: ", "))])
    }

    /// One text for each block, but one for all the items of a list, numbered where they are in order.
    private var styledBody: [StyledText] {
        var texts: [StyledText] = []
        var isInList = false
        var number = 0
        for block in article.body {
            var text = StyledText()
            if case .item(let isOrdered, let content) = block {
                number = isOrdered ? number + 1 : 0
                addLines(of: content, mark: isOrdered ? "\(number). " : "- ", to: &text)
                if isInList { text = texts.removeLast().followed(by: text) }
            } else {
                number = 0
                add(block, to: &text)
            }
            isInList = block.kind == .item
            texts.append(text)
        }
        return texts
    }

    private func add(_ block: Block, to text: inout StyledText) {
        switch block {
        case .paragraph(let content), .item(_, let content): addLines(of: content, to: &text)
        case .heading(_, let content): text.addLine(content, .section)
        case .quote(let content): addLines(of: content, mark: "> ", repeatsMark: true, to: &text)
        case .figure(let image, let caption):
            text.addLine(
                ["[figure]", caption, image.map { "<\($0)>" } ?? ""].filter { !$0.isEmpty }.joined(separator: " "),
                .quiet)
        case .table(let rows):
            var table = TextTable(alignments: Array(repeating: .left, count: rows.map(\.count).max() ?? 0))
            for row in rows { table.add(row) }
            text.add(table.styled())
        }
    }

    /// Adds the lines of a text with a mark in front of the first one, or of each.
    private func addLines(
        of content: String, mark: String = "", repeatsMark: Bool = false, to text: inout StyledText
    ) {
        let lines = content.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            let lead = index == 0 || repeatsMark ? mark : String(repeating: " ", count: mark.count)
            text.addLine(lead + String(line))
        }
    }

    private var styledLinks: [StyledText] {
        linkGroups.map { group, links in
            var text = StyledText()
            text.addLine(group ?? "Links", .section)
            for link in links {
                text.addLine("  \(link.text)" + (link.published.map { "  \($0.iso8601)" } ?? ""), .quiet)
            }
            return text
        }
    }

    private var linkGroups: [(String?, [Link])] {
        var order: [String?] = []
        for link in article.links where !order.contains(link.group) { order.append(link.group) }
        return order.map { group in (group, article.links.filter { $0.group == group }) }
    }
}

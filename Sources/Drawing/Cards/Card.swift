import Articles

/// An edit as a picture to share: what a card says, before it is drawn.
public struct Card: Hashable, Sendable {
    /// The language of the article, a BCP 47 tag; it chooses the forms of Chinese characters.
    var language: String?
    /// Where the article stands: its host, or the name it was given.
    var site: String
    /// Which versions are compared, and when they were captured.
    var period: String
    var headline: String
    var content: Content
    /// All that changed, in a few words.
    var summary: String
    /// Whom the page names as its source.
    var source: String?

    /// What the middle of a card shows.
    enum Content: Hashable, Sendable {
        /// The edited sentences, each side behind its label.
        case texts(EditedText, [Side])
        /// One change a line, behind its label.
        case rows([Row])
        /// Nothing but a remark.
        case remark(String)
    }

    /// One side of an edit with its label.
    struct Side: Hashable, Sendable {
        var label: String
        var side: EditedText.Side
    }

    /// A change on one line.
    struct Row: Hashable, Sendable {
        var label: String
        var change: Passage
    }
}

extension Card {
    /// What the card says as lines of text: for whoever does not see the picture.
    public var text: String {
        var lines = ["\(site) \(period)", headline]
        switch content {
        case .texts(let edited, let sides):
            lines += sides.map { "\($0.label): \(edited.passage($0.side, length: 400).text)" }
        case .rows(let rows): lines += rows.map { "\($0.label): \($0.change.text)" }
        case .remark(let remark): lines.append(remark)
        }
        return (lines + [summary, source ?? ""]).filter { !$0.isEmpty }.joined(separator: "\n")
    }
}

import Diffing

extension EditedBlocks.Piece {
    /// The piece as running text, with `ins` or `del` around what came or went.
    var content: Element.Content {
        switch self {
        case .equal(let text): .text(text)
        case .deleted(let text): .element(.deleted(text))
        case .inserted(let text): .element(.inserted(text))
        case .join: .element(Element(.del, .class("border")) { Element(.span) })
        }
    }
}

extension Element {
    /// A text that is gone.
    static func deleted(_ text: String) -> Element { Element(.del) { text } }

    /// A text that is new.
    static func inserted(_ text: String) -> Element { Element(.ins) { text } }

    /// What became of a short text, edit by edit where both sides are there and are compared.
    @ContentBuilder
    static func edited(_ old: String?, _ new: String?, _ comparison: TextDiff?) -> [Content] {
        if let comparison {
            EditedBlocks(comparison).new.first?.map(\.content) ?? []
        } else {
            if let old { deleted(old) }
            if old != nil, new != nil { " → " }
            if let new { inserted(new) }
        }
    }
}

import Articles

/// The blocks of a body as elements.
struct BodyBlocks {
    private let blocks: [Block]
    /// The place of each list item in its list, from 1.
    private let itemNumbers: [Int]
    /// The level of the heading that the body stands under.
    private let level: Int

    init(_ blocks: [Block], level: Int) {
        self.blocks = blocks
        self.level = level
        var number = 0
        itemNumbers = blocks.map { block in
            number = block.kind == .item ? number + 1 : 0
            return number
        }
    }

    /// Some blocks as they are.
    func elements(_ range: Range<Int>) -> [Element] {
        elements(range) { index in [.text(blocks[index].text)] }
    }

    /// Some blocks with the edits in their texts.
    func elements(_ range: Range<Int>, edited: [[EditedBlocks.Piece]]) -> [Element] {
        elements(range, isEdited: true) { index in
            let place = index - range.lowerBound
            return edited.indices.contains(place) ? edited[place].map(\.content) : []
        }
    }

    /// One element for each block, but one for all the items of a list.
    private func elements(
        _ range: Range<Int>, isEdited: Bool = false, _ content: (Int) -> [Element.Content]
    ) -> [Element] {
        var elements: [Element] = []
        var list: Tag?
        for index in range {
            guard case .item(let isOrdered, _) = blocks[index] else {
                elements.append(element(blocks[index], isEdited: isEdited, content(index)))
                list = nil
                continue
            }
            let tag: Tag = isOrdered ? .ol : .ul
            let item = Element(.li, attributes: [], content: content(index))
            if list == tag {
                elements[elements.count - 1].content.append(.element(item))
            } else {
                let start = isOrdered && itemNumbers[index] > 1 ? Attribute.start(itemNumbers[index]) : nil
                elements.append(Element(tag, start) { item })
                list = tag
            }
        }
        return elements
    }

    private func element(_ block: Block, isEdited: Bool, _ content: [Element.Content]) -> Element {
        switch block {
        case .paragraph, .item: Element(.p) { content }
        case .heading(let inner, _): Element(.heading(level + max(1, inner - 1))) { content }
        case .quote: Element(.blockquote) { Element(.p) { content } }
        case .figure(let image, _):
            Element(.figure) {
                if let image { Self.picture(image) }
                if !content.isEmpty { Element(.figcaption) { content } }
            }
        case .table(let rows):
            isEdited ? Element(.p, .class("cells")) { content } : Self.table(rows)
        }
    }

    /// The address of a picture: nothing is loaded from elsewhere.
    private static func picture(_ image: String) -> Element {
        Element(.div, .class("image")) {
            if let address = Address(image) {
                Element.link(to: address) { "Picture: \(address.display)" }
            } else {
                "Picture: \(image)"
            }
        }
    }

    private static func table(_ rows: [[String]]) -> Element {
        Element(.div, .class("scrolling")) {
            Element(.table, .class("cells")) {
                Element(.tbody) {
                    for row in rows {
                        Element(.tr) { row.map { cell in Element(.td) { cell } } }
                    }
                }
            }
        }
    }
}

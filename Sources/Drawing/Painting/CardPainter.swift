/// Draws a card: who and when above, the headline, the edit in the middle, a summary at the foot.
struct CardPainter {
    let card: Card
    let palette = Palette()

    static let width = 1200
    static let height = 630

    private static let margin = 64.0
    private static let textWidth = Double(width) - 2 * margin
    /// Where the middle ends and the foot begins.
    private static let footTop = 562.0

    /// Draws the card on a canvas of its size.
    ///
    /// - Returns: how many characters no font has.
    @discardableResult
    func paint(on canvas: borrowing Canvas) throws(DrawingError) -> Int {
        canvas.fill(x: 0, y: 0, width: Double(Self.width), height: 10, palette.accent)
        var unknown = try paintHead(on: canvas)
        let headline = try layout(
            Passage(card.headline), .init(size: 42, isBold: true, width: Self.textWidth, lines: 2), on: canvas)
        canvas.draw(headline, x: Self.margin, y: 82, palette.ink)
        unknown += headline.unknownGlyphs
        let top = 82 + headline.size.height + 18
        canvas.fill(x: Self.margin, y: top, width: Self.textWidth, height: 2, palette.rule)
        switch card.content {
        case .texts(let edited, let sides): unknown += try paint(edited, sides, top: top + 20, on: canvas)
        case .rows(let rows): unknown += try paint(rows, top: top + 24, on: canvas)
        case .remark(let remark):
            let layout = try layout(Passage(remark, .quiet), .init(size: 32), on: canvas)
            canvas.draw(layout, x: Self.margin, y: top + 40, palette.quiet)
        }
        return try unknown + paintFoot(on: canvas)
    }

    private func layout(
        _ passage: Passage, _ style: TextLayout.Style, on canvas: borrowing Canvas
    ) throws(DrawingError) -> TextLayout {
        var style = style
        style.language = card.language
        return try TextLayout(passage, style, palette, on: canvas)
    }

    /// The site at the left, the versions and their times at the right.
    private func paintHead(on canvas: borrowing Canvas) throws(DrawingError) -> Int {
        let period = try layout(Passage(card.period), .init(size: 22), on: canvas)
        canvas.draw(period, x: Double(Self.width) - Self.margin - period.size.width, y: 36, palette.quiet)
        let room = Self.textWidth - period.size.width - 32
        let site = try layout(Passage(card.site), .init(size: 24, isBold: true, width: room, lines: 1), on: canvas)
        canvas.draw(site, x: Self.margin, y: 34, palette.accent)
        return site.unknownGlyphs
    }

    /// What changed in all and the source at the left, the tool's name at the right.
    private func paintFoot(on canvas: borrowing Canvas) throws(DrawingError) -> Int {
        let name = try layout(Passage("stet"), .init(size: 26, isBold: true), on: canvas)
        canvas.draw(name, x: Double(Self.width) - Self.margin - name.size.width, y: Self.footTop + 8, palette.accent)
        // The foot is written from left to right, whatever the script of the source's name, which is isolated in it.
        let source = card.source.map { "\u{2068}\($0)\u{2069}" } ?? ""
        let text = "\u{200E}" + [source, card.summary].filter { !$0.isEmpty }.joined(separator: "  ·  ")
        let room = Self.textWidth - name.size.width - 32
        let summary = try layout(Passage(text), .init(size: 22, width: room, lines: 1), on: canvas)
        canvas.draw(summary, x: Self.margin, y: Self.footTop + 12, palette.quiet)
        return summary.unknownGlyphs
    }
}

extension CardPainter {
    /// The sizes of the edited text, of which the first is taken that the whole of it fits in; the last one is that of
    /// text that is cut.
    private static let bodySizes = [46.0, 38, 31]
    private static let labelHeight = 32.0
    private static let gap = 14.0

    /// Draws the sides of an edit below each other, in as many characters as there is room for.
    private func paint(
        _ edited: EditedText, _ sides: [Card.Side], top: Double, on canvas: borrowing Canvas
    ) throws(DrawingError) -> Int {
        let room = Self.footTop - 12 - top - Double(sides.count) * Self.labelHeight - Double(sides.count - 1) * Self.gap
        let (size, length) = try fit(edited, sides, height: room, on: canvas)
        var (y, unknown) = (top, 0)
        for side in sides {
            let text = try body(edited.passage(side.side, length: length), size, on: canvas)
            let label = try layout(Passage(side.label), .init(size: 20, isBold: true), on: canvas)
            let isAtRight = text.isRightToLeft
            let x = isAtRight ? Double(Self.width) - Self.margin - label.size.width : Self.margin
            canvas.draw(label, x: x, y: y, palette.quiet)
            canvas.draw(text, x: Self.margin, y: y + Self.labelHeight, palette.ink)
            y += Self.labelHeight + text.size.height + Self.gap
            unknown += text.unknownGlyphs
        }
        return unknown
    }

    private func body(
        _ passage: Passage, _ size: Double, on canvas: borrowing Canvas
    ) throws(DrawingError) -> TextLayout {
        try layout(passage, .init(size: size, width: Self.textWidth), on: canvas)
    }

    /// The greatest size in which the whole text fits; else the smallest, with the greatest length that fits, by
    /// halving.
    private func fit(
        _ edited: EditedText, _ sides: [Card.Side], height: Double, on canvas: borrowing Canvas
    ) throws(DrawingError) -> (size: Double, length: Int) {
        func fits(_ size: Double, _ length: Int) throws(DrawingError) -> Bool {
            var used = 0.0
            for side in sides {
                used += try body(edited.passage(side.side, length: length), size, on: canvas).size.height
            }
            return used <= height
        }
        let whole = min(edited.count, 1000)
        let smallest = Self.bodySizes[Self.bodySizes.count - 1]
        if whole < 400 {
            for size in Self.bodySizes where try fits(size, whole * 2) { return (size, whole * 2) }
        }
        var (fitting, tooLong) = (12, whole + 1)
        while fitting + 1 < tooLong {
            let middle = (fitting + tooLong) / 2
            if try fits(smallest, middle) { fitting = middle } else { tooLong = middle }
        }
        return (smallest, fitting)
    }

    /// Draws one change a line; of more than fit, how many are left out.
    private func paint(
        _ rows: [Card.Row], top: Double, on canvas: borrowing Canvas
    ) throws(DrawingError) -> Int {
        let height = 54.0
        let room = max(1, Int((Self.footTop - top) / height))
        let shown = rows.count > room ? room - 1 : rows.count
        let labelWidth = 250.0
        var unknown = 0
        for (index, row) in rows.prefix(shown).enumerated() {
            let y = top + Double(index) * height
            let label = try layout(
                Passage(row.label), .init(size: 26, width: labelWidth - 24, lines: 1), on: canvas)
            canvas.draw(label, x: Self.margin, y: y + 4, palette.quiet)
            let style = TextLayout.Style(size: 31, width: Self.textWidth - labelWidth, lines: 1)
            let change = try layout(row.change, style, on: canvas)
            canvas.draw(change, x: Self.margin + labelWidth, y: y, palette.ink)
            unknown += label.unknownGlyphs + change.unknownGlyphs
        }
        if shown < rows.count {
            let more = try layout(Passage("and \(rows.count - shown) more"), .init(size: 26), on: canvas)
            canvas.draw(more, x: Self.margin, y: top + Double(shown) * height + 4, palette.quiet)
        }
        return unknown
    }
}

extension Card {
    /// The width and height of every card in pixels; what sites that show links in a preview expect.
    public static let size = (width: CardPainter.width, height: CardPainter.height)

    /// The card as a PNG file.
    public func png() throws(DrawingError) -> [UInt8] {
        let canvas = try canvas(.png)
        try CardPainter(card: self).paint(on: canvas)
        return try canvas.png()
    }

    /// The card as an SVG file.
    ///
    /// Letters are outlines, since few machines have the fonts for all scripts; what they say stands in `<title>` and
    /// `<desc>` for searching and for screen readers. Nothing is loaded from elsewhere, and no script is in it.
    public func svg() throws(DrawingError) -> [UInt8] {
        let canvas = try canvas(.svg)
        try CardPainter(card: self).paint(on: canvas)
        let picture = String(decoding: try canvas.svg(), as: UTF8.self)
        guard let root = picture.firstRange(of: "<svg "),
            let end = picture[root.upperBound...].firstIndex(of: ">")
        else { throw DrawingError("cairo wrote no SVG") }
        let told = "<title>\(XMLText.escaped(headline))</title><desc>\(XMLText.escaped(text))</desc>"
        let head = "\(picture[..<root.lowerBound])<svg role=\"img\" \(picture[root.upperBound...end])"
        return Array("\(head)\n\(told)\(picture[picture.index(after: end)...])".utf8)
    }

    private func canvas(_ form: Canvas.Form) throws(DrawingError) -> Canvas {
        try Canvas(width: Self.size.width, height: Self.size.height, form: form, ground: Palette().paper)
    }

    /// How many of the card's characters no font on this machine has; those are drawn as boxes.
    func unknownGlyphs() throws(DrawingError) -> Int {
        try CardPainter(card: self).paint(on: canvas(.png))
    }
}

/// Texts in XML.
private enum XMLText {
    /// A text inside an element: markup is escaped, what XML cannot hold is left out.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "&": escaped += "&amp;"
            case "\n": escaped += "\n"
            case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": escaped += " "
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}

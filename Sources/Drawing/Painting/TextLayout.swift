import CPango

/// A text set in lines by Pango.
struct TextLayout: ~Copyable {
    private let layout: OpaquePointer

    /// How a text is set.
    struct Style: Sendable {
        /// The height of the letters' bodies, in pixels.
        var size: Double
        var isBold = false
        /// The columns of pixels that lines fit into; nil sets one line of any length.
        var width: Double?
        /// The text is cut with an ellipsis behind so many lines; nil sets as many as it takes.
        var lines: Int?
        /// A BCP 47 tag, for the forms of characters and the choice of fonts.
        var language: String?
        /// The height of a line in terms of what the font asks for; fonts for Chinese ask for much.
        var lineSpacing: Float = 1.05
    }

    /// Sets a text; what its marks look like is the palette's.
    init(_ passage: Passage, _ style: Style, _ palette: Palette, on canvas: borrowing Canvas) throws(DrawingError) {
        guard let layout = pango_cairo_create_layout(canvas.context) else { throw DrawingError("no memory") }
        self.layout = layout
        // Tags of BCP 47 are short; a longer text is none and must not reach the cache of languages, which is never freed.
        if let language = style.language, language.utf8.count <= 16 {
            pango_context_set_language(pango_layout_get_context(layout), pango_language_from_string(language))
        }
        let font = pango_font_description_new()
        defer { pango_font_description_free(font) }
        pango_font_description_set_family(font, "Noto Sans, sans-serif")
        pango_font_description_set_absolute_size(font, Double(cpango_units(style.size)))
        pango_font_description_set_weight(font, style.isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
        pango_layout_set_font_description(layout, font)
        pango_layout_set_line_spacing(layout, style.lineSpacing)
        pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
        if let width = style.width { pango_layout_set_width(layout, cpango_units(width)) }
        if let lines = style.lines {
            pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END)
            pango_layout_set_height(layout, -Int32(lines))
        }
        setText(passage, palette)
    }

    deinit {
        cpango_unref(UnsafeMutableRawPointer(layout))
    }

    private func setText(_ passage: Passage, _ palette: Palette) {
        let attributes = pango_attr_list_new()
        defer { pango_attr_list_unref(attributes) }
        var text: [UInt8] = []
        for run in passage.runs {
            let start = UInt32(text.count)
            text += run.text.utf8
            for attribute in Self.attributes(of: run.mark, palette) {
                cpango_add(attributes, attribute, start, UInt32(text.count))
            }
        }
        text.withUnsafeBytes { bytes in
            pango_layout_set_text(layout, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count))
        }
        pango_layout_set_attributes(layout, attributes)
    }

    private static func attributes(
        of mark: Passage.Mark, _ palette: Palette
    ) -> [UnsafeMutablePointer<PangoAttribute>?] {
        switch mark {
        case .plain: []
        case .quiet: [foreground(palette.quiet)]
        case .deleted:
            [foreground(palette.deleted), background(palette.deletedGround), pango_attr_strikethrough_new(1)]
        case .inserted:
            [
                foreground(palette.inserted), background(palette.insertedGround),
                pango_attr_underline_new(PANGO_UNDERLINE_SINGLE),
            ]
        }
    }

    // Pango counts a colour's parts to 65535; 257 takes 255 there.

    private static func foreground(_ color: Color) -> UnsafeMutablePointer<PangoAttribute>? {
        pango_attr_foreground_new(UInt16(color.red) * 257, UInt16(color.green) * 257, UInt16(color.blue) * 257)
    }

    private static func background(_ color: Color) -> UnsafeMutablePointer<PangoAttribute>? {
        pango_attr_background_new(UInt16(color.red) * 257, UInt16(color.green) * 257, UInt16(color.blue) * 257)
    }

    /// How many lines the text takes.
    var lineCount: Int { Int(pango_layout_get_line_count(layout)) }

    /// How many characters no font on this machine has.
    var unknownGlyphs: Int { Int(pango_layout_get_unknown_glyphs_count(layout)) }

    /// Whether the first line is written from right to left.
    var isRightToLeft: Bool { pango_layout_get_direction(layout, 0) == PANGO_DIRECTION_RTL }

    /// Width and height in pixels.
    var size: (width: Double, height: Double) {
        var (width, height): (Int32, Int32) = (0, 0)
        pango_layout_get_pixel_size(layout, &width, &height)
        return (Double(width), Double(height))
    }

    func show(on context: OpaquePointer) {
        pango_cairo_show_layout(context, layout)
    }
}

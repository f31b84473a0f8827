/// The names of the elements that documents are made of.
public enum Tag: String, Hashable, Sendable {
    // HTML: the document and its parts.
    case html, head, meta, title, link, style, body, header, main, footer, nav, section, article
    // HTML: blocks.
    case h1, h2, h3, h4, h5, h6, p, div, blockquote, pre, ol, ul, li, dl, dt, dd, figure, figcaption, details, summary,
        hr
    case table, caption, thead, tbody, tr, th, td, form, fieldset, legend
    // HTML: running text.
    case a, abbr, bdi, br, button, code, del, em, input, ins, label, span, strong, time
    // SVG.
    case svg, g, path, circle, line, rect, text, tspan, desc
    // Atom.
    case feed, entry, id, updated, published, author, name, uri, category, content, generator, subtitle

    /// Whether the element has no end tag in HTML.
    var isVoid: Bool {
        switch self {
        case .meta, .link, .hr, .br, .input: true
        default: false
        }
    }

    /// Whether the element stands in running text, so that no line may be broken around it; `ins` and `del` do unless
    /// they hold whole blocks.
    var isPhrasing: Bool {
        switch self {
        case .a, .abbr, .bdi, .br, .button, .code, .del, .em, .ins, .label, .span, .strong, .time, .tspan: true
        default: false
        }
    }

    /// The heading of a level; there are no levels beyond 6.
    public static func heading(_ level: Int) -> Tag {
        let tags: [Tag] = [.h1, .h2, .h3, .h4, .h5, .h6]
        return tags[min(max(level, 1), tags.count) - 1]
    }
}

import Articles
import Diffing
import Generators
import Rendering
import Testing

@Suite struct DiffHTMLPropertyTests {
    @Test(arguments: 0..<150) func `the left side is the old text, the right one the new text`(seed: UInt64) throws {
        var generator = Generator(seed: seed)
        let (old, new) = generator.articleRevision()
        let diff = try Samples.diff(old, new)
        let content = DiffHTML(diff, from: .file("a"), to: .file("b")).content
        let sides = Sides(of: content)
        #expect(sides.old == Sides.shown(old.body), "seed \(seed)")
        #expect(sides.new == Sides.shown(new.body), "seed \(seed)")
    }

    @Test(arguments: 0..<150) func `nothing from a page becomes markup`(seed: UInt64) throws {
        var generator = Generator(seed: seed)
        let (old, new) = generator.articleRevision()
        let html = DiffHTML(try Samples.diff(old, new), from: .file("<a>"), to: .file("&b")).document
        // Every tag is one of the module's own, every reference one of those that the module writes.
        for match in html.matches(
            of: #/<(?!!DOCTYPE html>|\/?(?<name>[a-z0-9]+)[ >])[^>]*/#.matchingSemantics(.unicodeScalar))
        {
            Issue.record("seed \(seed): \(match.output.0)")
        }
        for match in html.matches(of: #/&(?!amp;|lt;|gt;|quot;|#39;)..../#.matchingSemantics(.unicodeScalar)) {
            Issue.record("seed \(seed): \(match.output)")
        }
        #expect(!html.contains("javascript:"))
    }

    @Test func `links to pages of the web that are none stay text`() throws {
        let link = Link(text: "click", url: "javascript:alert(1)")
        let new = Article(headline: "", body: [.figure(image: "data:image/svg+xml,<svg>", caption: "")], links: [link])
        let html = DiffHTML(try Samples.diff(Article(headline: ""), new), from: .file("a"), to: .file("b")).content
            .html()
        #expect(html.contains("<li><ins>click</ins></li>"))
        #expect(html.contains(#"<div class="image">Picture: data:image/svg+xml,&lt;svg&gt;</div>"#))
    }
}

/// The texts of both sides of a diff in HTML, read from top to bottom.
private struct Sides {
    private(set) var old = ""
    private(set) var new = ""

    init(of content: [Element.Content]) {
        for case .element(let element) in content { read(element, isDestination: false) }
    }

    private mutating func read(_ element: Element, isDestination: Bool) {
        if element.attributes.contains(.class("new text")) {
            new += Self.text(of: element, without: .del)
        } else if element.attributes.contains(.class("old text")) {
            // What stood elsewhere was told there.
            if !isDestination { old += Self.text(of: element, without: .ins) }
        } else {
            let kinds = ["move", "split move", "merge move"].map { Attribute.class("change \($0)") }
            let isMoved = element.attributes.contains(where: kinds.contains)
            for case .element(let inner) in element.content {
                read(inner, isDestination: isDestination || isMoved)
            }
        }
    }

    private static func text(of element: Element, without tag: Rendering.Tag) -> String {
        if element.tag == tag && !element.attributes.contains(.class("whole")) { return "" }
        if element.attributes.contains(.class("image")) { return "" }
        return element.content.map { piece in
            switch piece {
            case .text(let text): plain(text)
            case .element(let inner): text(of: inner, without: tag)
            case .style: ""
            }
        }.joined()
    }

    static func shown(_ blocks: [Block]) -> String { blocks.map { plain($0.text) }.joined() }

    /// A text without what separates the cells of tables, which are elements of their own.
    private static func plain(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "\t" && $0 != "\n" }))
    }
}

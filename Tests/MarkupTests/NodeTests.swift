import Markup
import Testing

@Suite struct NodeTests {
    private func document(_ body: String) throws -> HTMLDocument { try HTMLDocument(parsing: "<body>" + body) }

    @Test func relatives() throws {
        let document = try document("<div id=d>a<p>b<i>c</i></p><!--x--><p>e</p></div>")
        let div = try #require(try document.first("id('d')"))
        #expect(div.children.map(\.name) == ["#text", "p", "#comment", "p"])
        #expect(div.descendants.map(\.name) == ["#text", "p", "#text", "i", "#text", "#comment", "p", "#text"])
        #expect(div.firstChild?.textContent == "a")
        #expect(div.lastChild?.textContent == "e")
        #expect(div.lastChild?.previousSibling?.previousSibling?.textContent == "bc")
        #expect(div.firstChild?.nextSibling?.firstChild?.nextSibling?.name == "i")
        #expect(div.firstChild?.previousSibling == nil)
        #expect(div.lastChild?.nextSibling == nil)
        #expect(div.ancestors.map(\.name) == ["body", "html", "#document"])
        #expect(document.node.parent == nil)
        #expect(document.root?.parent == document.node)
        #expect(div.firstChild?.children.map(\.name) == [])
    }

    @Test func kinds() throws {
        let document = try document("a<!--b--><p class=c>d")
        let found = try document.nodes("/ | /html/body/node() | //@class")
        #expect(found.map(\.kind) == [.document, .text, .comment, .element, .attribute])
        #expect(found.map(\.name) == ["#document", "#text", "#comment", "p", "class"])
        #expect(found.map(\.textContent) == ["ad", "a", "b", "d", "c"])
        #expect(found.map(\.isElement) == [false, false, false, true, false])
        #expect(found.map(\.isText) == [false, true, false, false, false])
        #expect(found[3].isElement("p"))
        #expect(!found[3].isElement("P"))
        #expect(found[4].parent == found[3])
        #expect(found[4].nextSibling == nil)
        #expect(found[4].children.map(\.name) == [])
        #expect(found[4].attributes == [])
    }

    @Test func attributes() throws {
        let document = try document("<p ID=x Class=' a  b-c\n' title title=y data-n='&lt;1>'>t")
        let p = try #require(try document.first("//p"))
        #expect(p.attributes.map { "\($0.name)=\($0.value)" } == ["id=x", "class= a  b-c\n", "title=", "data-n=<1>"])
        #expect(p.attribute("id") == "x")
        #expect(p.attribute("title") == "")
        #expect(p.attribute("ID") == nil)
        #expect(p.attribute("") == nil)
        #expect(["a", "b-c", "b", "", "A"].map(p.hasClass) == [true, true, false, false, false])
        #expect(p.firstChild?.attribute("id") == nil)
    }

    @Test func documentOrder() throws {
        let document = try document("<p id=a>b<i title=c>d</i></p><p>e")
        let nodes = try document.nodes("//node() | //@*")
        #expect(nodes.sorted() == nodes)
        #expect(nodes.reversed().sorted() == nodes)
        #expect(Set(nodes + nodes).count == nodes.count)
        let names = nodes.map { $0.isText ? $0.textContent : $0.name }
        #expect(names == ["html", "head", "body", "p", "id", "b", "i", "title", "d", "p", "e"])
    }

    @Test func removing() throws {
        let document = try document("<div><p id=a>b<i id=c>d</i></p>e<script>f</script></div>")
        let i = try #require(try document.first("//i"))
        let p = try #require(i.parent)
        try document.strip(XPath("//script | //p | //i"))
        #expect(document.root?.textContent == "e")
        #expect(p.textContent == "b")
        #expect(p.parent == nil)
        #expect(p.nextSibling == nil)
        #expect(i.textContent == "d")
        #expect(i.parent == nil)
        #expect(try document.nodes("id('a') | id('c')") == [])
        p.remove()
        document.node.remove()
        #expect(try i.nodes("/html/body/div").count == 1)
        try document.strip(XPath("//@* | /html"))
        #expect(document.root == nil)
        #expect(try document.nodes("//node()") == [])
    }

    @Test func textBetweenRemovedNodesStays() throws {
        let document = try document("a<b>x</b>c<b id=y>z</b>d")
        try document.strip(XPath("//b"))
        #expect(try document.first("//body")?.textContent == "acd")
    }
}

public import Articles
import Diffing
public import History

/// An article as a version has it, as HTML: headline, credits, counters and facts, then the text.
public struct ArticleHTML: Sendable {
    private let article: Article
    private let reference: ArticleReference?
    private let version: Version?
    private let addresses: SiteAddresses?
    private let language: TextLanguage

    /// The HTML of an article.
    ///
    /// - Parameter addresses: where the pages of the site are found that it is a part of; nil for a document that stands
    ///   alone.
    public init(
        _ article: Article, of reference: ArticleReference? = nil, at version: Version? = nil,
        addresses: SiteAddresses? = nil
    ) {
        self.article = article
        self.reference = reference
        self.version = version
        self.addresses = addresses
        language = TextLanguage(of: article)
    }

    /// The content of a page about the article.
    @ContentBuilder
    public var content: [Element.Content] {
        Element(.header) {
            if let line = ArticleHeading(reference, article.url).line { line }
            Element(.h1, language.attributes) { article.headline }
            if let version {
                Element(.p, .class("meta")) { VersionMark(version, reference, addresses).content }
            }
        }
        part("Credits", CreditsHTML(article).list)
        part("Counters", counters)
        part("Facts", FactsHTML(article).list)
        if !article.body.isEmpty {
            part(
                "Text",
                Element(.div, [.class("text")] + language.attributes) {
                    BodyBlocks(article.body, level: 2).elements(article.body.indices)
                })
        }
    }

    private func part(_ name: String, _ element: Element?) -> Element? {
        guard let element else { return nil }
        return Element(.section, .labelledBy(name.lowercased())) {
            Element(.h2, .id(name.lowercased())) { name }
            element
        }
    }

    private var counters: Element? {
        if article.counters.isEmpty { return nil }
        return Element(.dl, .class("facts")) {
            for counter in article.counters {
                Element(.div) {
                    Element(.dt) { Element(.bdi, .language(language.tag)) { counter.name } }
                    Element(.dd) { CounterChange.number(counter) }
                }
            }
        }
    }
}

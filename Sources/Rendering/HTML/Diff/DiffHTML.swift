import Articles
public import Diffing
public import History

/// A diff as HTML: headline, what changed in short, credits, counters and facts, then the text and the links.
public struct DiffHTML: Sendable {
    private let diff: ArticleDiff
    private let old: Side
    private let new: Side
    private let reference: ArticleReference?
    private let addresses: SiteAddresses?
    private let unit: DiffText.Unit
    private let language: TextLanguage

    /// One of the two states that are compared.
    public enum Side: Hashable, Sendable {
        case version(Version)
        /// A file by its name.
        case file(String)
    }

    /// The HTML of a diff.
    ///
    /// - Parameters:
    ///   - reference: the article in its archive; nil for a comparison without one.
    ///   - addresses: where the pages of the site are found that the diff is a part of; nil for a document that stands
    ///     alone.
    public init(
        _ diff: ArticleDiff, of reference: ArticleReference? = nil, from old: Side, to new: Side,
        addresses: SiteAddresses? = nil, unit: DiffText.Unit = .blocks
    ) {
        self.diff = diff
        self.reference = reference
        self.old = old
        self.new = new
        self.addresses = addresses
        self.unit = unit
        language = TextLanguage(of: diff.new)
    }

    /// The title of a document about the diff.
    public var title: String {
        let sides = "\(old.name) → \(new.name)"
        return diff.new.headline.isEmpty ? sides : "\(diff.new.headline) (\(sides))"
    }

    /// The document that stands alone.
    public var document: String { HTMLPage(title: title).text(content) }

    /// The content of a page about the diff.
    @ContentBuilder
    public var content: [Element.Content] {
        heading
        DiffSections(diff: diff, unit: unit, names: (old.name, new.name)).content
    }

    private var heading: Element {
        Element(.header) {
            if let article = ArticleHeading(reference, diff.new.url).line { article }
            Element(.h1, language.attributes) {
                if let change = diff.facts.first(where: { $0.field == .headline }) {
                    Element.edited(change.old, change.new, change.text)
                } else {
                    diff.new.headline.isEmpty ? title : diff.new.headline
                }
            }
            Element(.p, .class("meta")) {
                side(old)
                " → "
                side(new)
            }
            EditSummary(diff).list
        }
    }

    @ContentBuilder
    private func side(_ side: Side) -> [Element.Content] {
        switch side {
        case .file(let name): Element(.bdi) { name }
        case .version(let version):
            VersionMark(version, reference, addresses).content
        }
    }
}

extension DiffHTML.Side {
    /// What the side is called.
    fileprivate var name: String {
        switch self {
        case .version(let version): version.name
        case .file(let name): name
        }
    }
}

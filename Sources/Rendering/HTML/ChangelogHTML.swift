import Articles
public import History

/// A changelog as HTML: the days, their versions, and below each what was added, changed and removed.
public struct ChangelogHTML: Sendable {
    private let changelog: Changelog
    private let addresses: SiteAddresses?

    /// The HTML of a changelog.
    ///
    /// - Parameter addresses: where the pages of the site are found that it is a part of; nil for a document that stands
    ///   alone.
    public init(_ changelog: Changelog, addresses: SiteAddresses? = nil) {
        self.changelog = changelog
        self.addresses = addresses
    }

    /// The title of a document about the changelog.
    public var title: String { changelog.title }

    /// The document that stands alone.
    public var document: String {
        var page = HTMLPage(title: title)
        page.language = changelog.language.rawValue
        return page.text(content)
    }

    /// The content of a page about the changelog.
    @ContentBuilder
    public var content: [Element.Content] {
        Element(.header) {
            if let article = changelog.onlyArticle, let line = ArticleHeading(article).line { line }
            Element(.h1, .direction(TextDirection(of: title) ?? .leftToRight)) { title }
        }
        if changelog.days.isEmpty {
            Element(.p) { changelog.language.nothing }
        }
        days
    }

    /// The days alone, for a page with a heading of its own.
    @ContentBuilder
    public var days: [Element.Content] {
        for day in changelog.days {
            Element(.section, .labelledBy("day-\(day.date.iso8601)")) {
                Element(.h2, .id("day-\(day.date.iso8601)")) {
                    Element(.time, .datetime(day.date.iso8601)) { day.date.iso8601 }
                }
                for release in day.releases { element(release) }
            }
        }
    }

    private func element(_ release: Changelog.Release) -> Element {
        Element(.article, .class("entry")) {
            Element(.header) {
                if changelog.onlyArticle == nil {
                    Element(.h3) { headline(release) }
                    Element(.p, .class("meta")) {
                        mark(release)
                        " · "
                        ArticleHeading(release.reference).place
                    }
                } else {
                    Element(.h3) { mark(release) }
                }
            }
            ReleaseHTML(release, in: changelog.language, level: 4).content
        }
    }

    /// The version and the time of day.
    @ContentBuilder
    private func mark(_ release: Changelog.Release) -> [Element.Content] {
        Element(.span, .class("version")) { VersionMark(release.version, release.reference, addresses).number }
        " · "
        Element(.time, .datetime(release.version.captured.iso8601)) { release.version.clock }
    }

    private func headline(_ release: Changelog.Release) -> [Element.Content] {
        let headline = release.version.headline
        return Element.link(to: addresses?.article(release.reference)) {
            Element(.bdi, TextLanguage(ofHeadline: headline).attributes) {
                headline.isEmpty ? release.reference.identity.display : headline
            }
        }
    }
}

extension ReaderLanguage {
    /// What stands in place of versions where there is none.
    fileprivate var nothing: String { self == .chinese ? "没有更新。" : "No version matches." }
}

/// What a version changed, in sentences for readers.
struct ReleaseHTML {
    private let release: Changelog.Release
    private let language: ReaderLanguage
    private let level: Int

    /// - Parameter level: the level of the headings of its categories.
    init(_ release: Changelog.Release, in language: ReaderLanguage, level: Int) {
        self.release = release
        self.language = language
        self.level = level
    }

    /// A list for each category under its heading.
    @ContentBuilder
    var content: [Element.Content] {
        for category in ReaderChange.Category.allCases {
            let changes = release.changes(category)
            if !changes.isEmpty {
                Element(.heading(level), .class("category \(category.rawValue)")) { category.title(in: language) }
                Element(.ul, .class("told")) {
                    for change in changes { Element(.li) { change.sentence } }
                }
            }
        }
    }
}

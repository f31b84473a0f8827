import Articles
public import History

/// A changelog as HTML: the days, their versions, and below each what was added, changed and removed.
public struct ChangelogHTML: Sendable {
    private let subject: Changelog.Subject
    private let addresses: SiteAddresses?

    /// The HTML of a changelog.
    ///
    /// - Parameter addresses: where the pages of the site are found that it is a part of; nil for a document that stands
    ///   alone.
    public init(_ subject: Changelog.Subject, addresses: SiteAddresses? = nil) {
        self.subject = subject
        self.addresses = addresses
    }

    /// The title of a document about the changelog.
    public var title: String { subject.title }

    /// The content of a page about the changelog.
    @ContentBuilder
    public func content(_ changelog: Changelog) -> [Element.Content] {
        header
        if changelog.days.isEmpty { nothing }
        days(changelog)
    }

    /// The days alone, for a page with a heading of its own.
    @ContentBuilder
    public func days(_ changelog: Changelog) -> [Element.Content] {
        for day in changelog.days { section(day.date, day.releases) }
    }

    private var header: Element {
        Element(.header) {
            if let article = subject.article, let line = ArticleHeading(article).line { line }
            Element(.h1, .direction(TextDirection(of: title) ?? .leftToRight)) { title }
        }
    }

    private var nothing: Element { Element(.p) { subject.language.nothing } }

    /// A day with its versions.
    private func section(_ date: CivilDate, _ releases: [Changelog.Release] = []) -> Element {
        Element(.section, .labelledBy("day-\(date.iso8601)")) {
            Element(.h2, .id("day-\(date.iso8601)")) { Element(.time, .datetime(date.iso8601)) { date.iso8601 } }
            releases.map(element)
        }
    }

    private func element(_ release: Changelog.Release) -> Element {
        Element(.article, .class("entry")) {
            Element(.header) {
                if subject.article == nil {
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
            ReleaseHTML(release, in: subject.language, level: 4).content
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

extension ChangelogHTML: ChangelogForm {
    /// The document that stands alone, up to its first day.
    public var opening: String { page.opening + [.element(header)].html(level: 2) }

    /// A version in the section of its day.
    public func text(of release: Changelog.Release, after previous: Changelog.Release?) -> String {
        var text = ""
        if release.beginsDay(after: previous) {
            if let previous { text += section(previous.date).htmlClosing(level: 2) }
            text += section(release.date).htmlOpening(level: 2)
        }
        return text + [.element(element(release))].html(level: 3)
    }

    /// The end of the document.
    public func closing(after last: Changelog.Release?) -> String {
        (last.map { section($0.date).htmlClosing(level: 2) } ?? [.element(nothing)].html(level: 2)) + page.closing
    }

    private var page: HTMLPage {
        var page = HTMLPage(title: title)
        page.language = subject.language.rawValue
        return page
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

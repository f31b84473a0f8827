import Articles
import History

/// Names a version: its number, its time and its commit.
struct VersionMark {
    private let version: Version
    private let reference: ArticleReference?
    private let addresses: SiteAddresses?

    init(_ version: Version, _ reference: ArticleReference?, _ addresses: SiteAddresses?) {
        self.version = version
        self.reference = reference
        self.addresses = addresses
    }

    /// `v3`, a link where there is a page about it, and the time of its capture.
    @ContentBuilder
    var content: [Element.Content] {
        Element(.strong, .class("version")) { number }
        " "
        Element.time(version.captured)
    }

    /// The number of the version.
    var number: [Element.Content] {
        let place = reference.flatMap { reference in addresses?.version(version, of: reference) }
        return Element.link(to: place) { version.name }
    }
}

extension Element {
    /// A moment, to the minute, on the clock that told it.
    static func time(_ instant: Instant) -> Element {
        let text = instant.gitISO
        return Element(.time, .datetime(instant.iso8601), .title(text)) { "\(text.prefix(16)) \(text.suffix(5))" }
    }
}

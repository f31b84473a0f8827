import Articles
import History

/// What tells whether a page that a client has is still the one that it would get (RFC 9110, section 8.8).
///
/// Pages follow from commits, which never change: a page is another one when other commits make it up.
struct Validator: Hashable, Sendable {
    /// The commits that the page follows from; none where it follows from the program alone.
    private(set) var commits: [String]
    /// The time of the newest of them.
    private(set) var time: Instant?

    /// The page of the program alone, such as the style sheet.
    static let constant = Validator([])

    init(_ versions: [Version]) {
        commits = versions.map(\.commit)
        time = versions.map(\.captured).max { $0.seconds < $1.seconds }
    }

    /// The validator of a page that follows from one version, or of one that follows from none.
    init(_ version: Version?) {
        self.init(version.map { [$0] } ?? [])
    }

    /// The entity tag; a weak one, since the bytes depend on the encoding as well.
    ///
    /// The version of the program is a part of it: another one may write another page.
    var tag: String {
        "W/\"\(([Site.version] + commits.map { String($0.prefix(20)) }).joined(separator: "-"))\""
    }

    /// Whether a client has the page already, by its conditional headers (RFC 9110, section 13.2.2).
    ///
    /// A time must be exactly that of the page: what is committed later may have been captured earlier.
    func isKnown(to request: Request) -> Bool {
        if let tags = request.ifNoneMatch {
            return tags.split(separator: ",").contains { item in
                let item = item.drop { $0 == " " || $0 == "\t" }.reversed().drop { $0 == " " }.reversed()
                let strong = tag.dropFirst(2)
                return String(item) == "*" || String(item) == tag || String(item) == String(strong)
            }
        }
        guard let time, let since = request.ifModifiedSince.flatMap(HTTPDate.seconds) else { return false }
        return time.seconds == since
    }
}

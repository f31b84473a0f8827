import Articles

/// A visit whose page was fetched.
struct FetchedVisit: Sendable {
    /// The number of the watched page.
    var number: Int
    /// When the answer was there.
    var time: Instant
    var page: FetchedPage

    /// The bytes of the page.
    var size: Int { page.page.bytes.count }
}

import Archiving

/// A visit whose page was read.
struct ReadVisit: Sendable {
    var fetched: FetchedVisit
    /// What is to be committed, which may be nothing.
    var snapshots: [PreparedSnapshot] = []
    /// Why the page is no article, where it is none.
    var problem: String?
}

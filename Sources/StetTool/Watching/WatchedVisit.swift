import Archiving
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

/// A visit whose page was read.
struct ReadVisit: Sendable {
    var fetched: FetchedVisit
    /// What is to be committed, which may be nothing.
    var snapshots: [PreparedSnapshot] = []
    /// Why the page is no article, where it is none.
    var problem: String?
}

/// A visit whose findings are safe in the archive.
struct CommittedVisit: Sendable {
    var read: ReadVisit
    /// What became of each snapshot.
    var outcomes: [Result<CommitOutcome, ArchiveError>]
}

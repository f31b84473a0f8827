import Archiving

/// A visit whose findings are safe in the archive.
struct CommittedVisit: Sendable {
    var read: ReadVisit
    /// What became of each snapshot.
    var outcomes: [Result<CommitOutcome, ArchiveError>]
}

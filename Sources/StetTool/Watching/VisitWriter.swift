import Archiving

/// Commits what visits found.
///
/// It may be sent to another thread: unchecked, since whoever has it lets one thread at a time use it.
final class VisitWriter: @unchecked Sendable {
    private let writer: ArchiveWriter

    /// A writer with a handle of its own on the archive in a folder.
    init(archive path: String, operator person: ArchiveOperator?) throws(Failure) {
        writer = try attempt { () throws(ArchiveError) in try ArchiveWriter(at: path, operator: person) }
    }

    /// Commits what some visits found; it is then safe on the disk.
    func commit(_ visits: [ReadVisit]) throws(Failure) -> [CommittedVisit] {
        var outcomes = try attempt { () throws(ArchiveError) in
            let outcomes = try writer.write(visits.flatMap(\.snapshots))
            try writer.commit()
            return outcomes[...]
        }
        return visits.map { visit in
            let own = outcomes.prefix(visit.snapshots.count)
            outcomes = outcomes.dropFirst(own.count)
            return CommittedVisit(read: visit, outcomes: Array(own))
        }
    }
}

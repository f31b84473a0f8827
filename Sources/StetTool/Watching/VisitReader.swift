import Archiving
import Articles
import History
import Pages

/// Reads pages that were fetched and judges what they mean for an archive; one for each thread.
///
/// It may be sent to another thread: unchecked, since whoever has it lets one thread at a time use it.
final class VisitReader: @unchecked Sendable {
    private let archive: Archive
    private let sites: SiteRules

    /// A reader with a handle of its own on the archive in a folder.
    init(archive path: String, _ sites: SiteRules) throws(Failure) {
        archive = try attempt { () throws(ArchiveError) in try Archive(at: path) }
        self.sites = sites
    }

    /// What came of a visit; where the archive cannot say what it has, that is why there is nothing.
    func read(_ visit: FetchedVisit) -> ReadVisit {
        var read = ReadVisit(fetched: visit)
        do throws(Failure) {
            switch try PageVisit(visit.page, now: visit.time, sites: sites, in: archive) {
            case .unchanged: break
            case .refused(let reason): read.problem = reason
            case .snapshots(let snapshots):
                for (snapshot, identity) in snapshots { read.snapshots.append(try prepared(snapshot, identity)) }
            }
        } catch {
            read.problem = error.message
        }
        return read
    }

    private func prepared(
        _ snapshot: Snapshot, _ identity: ArticleIdentity
    ) throws(Failure) -> PreparedSnapshot {
        let settings = archive.settings
        return try attempt { () throws(ArchiveError) in
            try PreparedSnapshot(snapshot, as: identity, settings: settings)
        }
    }
}

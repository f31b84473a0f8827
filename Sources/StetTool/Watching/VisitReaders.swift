import Archiving
import Pages
import Synchronization

/// Readers that are kept from one batch to the next, one for each core.
final class VisitReaders: Sendable {
    private let path: String
    private let sites: SiteRules
    private let idle = Mutex<[VisitReader]>([])

    init(archive path: String, _ sites: SiteRules) {
        self.path = path
        self.sites = sites
    }

    /// What came of some visits, in their order; on all cores.
    func read(_ visits: [FetchedVisit]) throws(Failure) -> [ReadVisit] {
        var readers = idle.withLock { idle in
            defer { idle = [] }
            return idle
        }
        defer { idle.withLock { $0 = readers } }
        return try Threads.map(visits, keeping: &readers) { () throws(Failure) in
            try VisitReader(archive: path, sites)
        } body: { (reader, visit) throws(Failure) in
            reader.read(visit)
        }
    }
}

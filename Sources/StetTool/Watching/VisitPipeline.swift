import Archiving
import Pages

/// Brings pages that were fetched into an archive while others are fetched: a batch of them is read on all cores while the
/// one before it is committed.
///
/// A batch is what has come while the one before it was at work, so batches grow with the load.
final class VisitPipeline {
    private let readers: VisitReaders
    private let writer: VisitWriter
    private var fetched: [FetchedVisit] = []
    private var reading: Background<Result<[ReadVisit], Failure>>?
    private var read: [ReadVisit] = []
    /// When the first of those that were read was.
    private var readSince = ContinuousClock.now
    private var writing: Background<Result<[CommittedVisit], Failure>>?
    /// How many visits are in the pipeline, and the bytes of their pages.
    private(set) var count = 0
    private var size = 0

    /// So many visits are in the pipeline at most, and so many bytes of their pages; those whose turn it was before may
    /// come on top of that.
    private static let most = 128
    private static let mostBytes = 64 << 20
    /// So long what was read waits for more to be committed with it, where more is on its way.
    private static let longestWait = Duration.milliseconds(300)

    /// A pipeline into the archive in a folder.
    init(archive path: String, operator person: ArchiveOperator?, _ sites: SiteRules) throws(Failure) {
        readers = VisitReaders(archive: path, sites)
        writer = try VisitWriter(archive: path, operator: person)
    }

    /// How many visits more it takes.
    var room: Int { size < Self.mostBytes ? max(0, Self.most - count) : 0 }

    /// Takes a visit.
    func add(_ visit: FetchedVisit) {
        fetched.append(visit)
        count += 1
        size += visit.size
    }

    /// Moves on what can move, without waiting, and returns the visits whose findings have become safe in the archive.
    ///
    /// - Parameter isMoreComing: whether more pages are under way.
    func advance(isMoreComing: Bool) throws(Failure) -> [CommittedVisit] {
        if let done = reading, done.isDone {
            reading = nil
            if read.isEmpty { readSince = .now }
            read += try done.result().get()
        }
        if reading == nil, !fetched.isEmpty {
            reading = Background { [readers, fetched] in
                Result { () throws(Failure) in try readers.read(fetched) }
            }
            fetched = []
        }
        var committed: [CommittedVisit] = []
        if let done = writing, done.isDone {
            writing = nil
            committed = try done.result().get()
            count -= committed.count
            size -= committed.reduce(0) { $0 + $1.read.fetched.size }
        }
        let isWaiting = (isMoreComing || reading != nil) && .now - readSince < Self.longestWait
        if writing == nil, !read.isEmpty, !isWaiting {
            writing = Background { [writer, read] in
                Result { () throws(Failure) in try writer.commit(read) }
            }
            read = []
        }
        return committed
    }

    /// Waits until nothing is left, and returns the visits whose findings have become safe in the archive.
    func finish() throws(Failure) -> [CommittedVisit] {
        var committed: [CommittedVisit] = []
        while count > 0 {
            committed += try advance(isMoreComing: false)
            _ = reading?.result()
            _ = writing?.result()
        }
        return committed
    }
}

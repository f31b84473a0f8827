import Archiving
import Synchronization

/// An archive opened as often as it is read at once; a handle serves one request at a time.
///
/// New versions are seen by each request, since an archive looks at its branch whenever it is asked.
final class ArchivePool: Sendable {
    private let path: String
    private let idle = Mutex<[Handle]>([])

    /// An open archive that goes from one thread to the next.
    ///
    /// Unchecked: a handle is in the pool, or in the hands of the one thread that took it out.
    private final class Handle: @unchecked Sendable {
        let view: ArchiveView

        init(_ view: ArchiveView) {
            self.view = view
        }
    }

    /// A pool for the archive in a folder; the first handle is opened at once, so that an error is known early.
    init(path: String) throws(ArchiveError) {
        self.path = path
        let first = Handle(ArchiveView(try Archive(at: path)))
        idle.withLock { $0.append(first) }
    }

    /// Calls a function with an archive of which no other thread makes use meanwhile.
    ///
    /// After a failure of the archive its handle is not used again: the folder may have been replaced.
    func withView<Value>(_ body: (ArchiveView) throws(Problem) -> Value) throws(Problem) -> Value {
        let handle: Handle
        if let free = idle.withLock({ $0.popLast() }) {
            handle = free
        } else {
            do { handle = Handle(ArchiveView(try Archive(at: path))) } catch { throw Problem(error) }
        }
        do {
            let value = try body(handle.view)
            idle.withLock { $0.append(handle) }
            return value
        } catch {
            if error.status.rawValue < 500 { idle.withLock { $0.append(handle) } }
            throw error
        }
    }
}

extension Problem {
    /// A failure of the archive: what was asked for is not there, the archive is in use, or something is wrong with it.
    init(_ error: ArchiveError) {
        switch error {
        case .noSuchArticle, .ambiguousArticle, .noSuchPage, .version:
            self.init(.notFound, error.description)
        case .locked, .cannotLock: self.init(.serviceUnavailable, "the archive is being written; try again shortly")
        default: self.init(.internalServerError, error.description)
        }
    }
}

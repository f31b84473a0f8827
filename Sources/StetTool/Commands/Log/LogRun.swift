import Archiving
import History
import Rendering

/// A log on its way through the archive: what is chosen, behind those that are skipped, up to so many.
struct LogRun {
    private let filter: LogFilter
    private let needs: LogRecord.Needs
    private var skip: Int
    private var rest: Int
    private var listing: VersionListing
    /// Those listed that are looked at next.
    private var page: ArraySlice<ListedVersion> = []
    /// Those chosen that are handed out next.
    private var chosen: ArraySlice<LogRecord> = []
    private var readers = EntryReaders()
    /// So many are looked at together, more and more of them: the first ones are to be shown soon.
    private var portion = 16
    private var progress = ProgressLine()

    private static let largestPortion = 512

    init(filter: LogFilter, needs: LogRecord.Needs, skip: Int, most: Int) {
        self.filter = filter
        self.needs = needs
        self.skip = skip
        rest = most
        listing = VersionListing(filter.selection)
    }

    /// The next version that is shown; nil behind the last one.
    mutating func next(_ archive: borrowing Archive, _ output: inout Output) throws(Failure) -> LogRecord? {
        while rest > 0, !output.isClosed {
            if let record = chosen.popFirst() {
                rest -= 1
                return record
            }
            guard try choose(archive, &output) else { break }
        }
        progress.clear()
        return nil
    }

    /// Looks at some more versions; false behind the last one.
    private mutating func choose(_ archive: borrowing Archive, _ output: inout Output) throws(Failure) -> Bool {
        output.flushUnlessPaging()
        if page.isEmpty {
            let limit = rest.addingReportingOverflow(skip)
            let found = try attempt { () throws(ArchiveError) in
                try listing.next(in: archive, limit: limit.overflow ? .max : limit.partialValue)
            }
            if !output.isPaged { progress.show(listing.seen, "versions searched", share: nil) }
            guard let found else { return false }
            page = found[...]
        }
        // Of those that are skipped, nothing is needed but whether they are chosen.
        let isSkipping = skip > 0
        let versions = Array(page.prefix(min(portion, isSkipping ? skip : max(rest, 16))))
        page = page.dropFirst(versions.count)
        portion = min(portion * 2, Self.largestPortion)
        let records = try filter.records(versions, needs: isSkipping ? [] : needs, archive, &readers)
        if isSkipping { skip -= records.count } else { chosen = records[...] }
        return true
    }

    /// Takes the line of progress away, so that output has the terminal for itself.
    mutating func pauseProgress() {
        progress.clear()
    }
}

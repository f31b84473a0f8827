import Articles
public import History

extension Archive {
    /// The change at a place; nil where the archive has it no more.
    ///
    /// Where the history was written anew, it is found by its time of capture.
    public func change(at place: ChangePlace) throws(ArchiveError) -> HistoryEntry? {
        let history = try history(of: ArticleReference(place.identity))
        let version =
            history.versions.last { $0.commit == place.commit }
            ?? history.versions.last { $0.captured.seconds == place.captured }
        return try version.map { (version) throws(ArchiveError) in try entries([version], of: history) }?.first
    }

    /// The changes that were captured at some times, given in seconds since 1970, those captured first in front.
    public func changes(capturedAt times: Set<Int64>) throws(ArchiveError) -> [HistoryEntry] {
        var changes: [HistoryEntry] = []
        for time in times.sorted() {
            var selection = VersionSelection()
            selection.since = Instant(seconds: time)
            selection.until = Instant(seconds: time)
            var listing = VersionListing(selection)
            var found: [ListedVersion] = []
            while let versions = try listing.next(in: self) { found += versions }
            for version in found.reversed() { changes.append(try entry(of: version)) }
        }
        return changes
    }
}

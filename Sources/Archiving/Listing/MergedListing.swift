import Articles
public import History

/// The versions that any of several selections asks for, each once, read a page at a time: those captured last first.
public struct MergedListing {
    private var sources: [Source] = []
    /// The commits of the versions of one second that were handed out last.
    private var told: (second: Int64, commits: Set<String>) = (.max, [])

    /// A listing that stands in front of the newest version.
    public init(_ selections: [VersionSelection]) {
        sources = selections.map { Source(listing: VersionListing($0)) }
    }

    /// One of the listings, with what was read of it and not handed out.
    private struct Source {
        var listing: VersionListing
        var page: ArraySlice<ListedVersion> = []
        var isRead = false

        /// The next version; nil behind the last one.
        mutating func peek(in archive: borrowing Archive, limit: Int) throws(ArchiveError) -> ListedVersion? {
            while page.isEmpty, !isRead {
                let next = try listing.next(in: archive, limit: limit)
                isRead = next == nil
                page = (next ?? [])[...]
            }
            return page.first
        }
    }

    /// The next versions, so many of them or all that are left; nil behind the last one.
    public mutating func next(in archive: borrowing Archive, limit: Int) throws(ArchiveError) -> [ListedVersion]? {
        var found: [ListedVersion] = []
        while found.count < limit {
            var newest: (source: Int, version: ListedVersion)?
            for index in sources.indices {
                guard let version = try sources[index].peek(in: archive, limit: limit) else { continue }
                if version.version.captured.seconds > newest?.version.version.captured.seconds ?? .min {
                    newest = (index, version)
                }
            }
            guard let (index, version) = newest else { break }
            sources[index].page.removeFirst()
            let second = version.version.captured.seconds
            if second != told.second { told = (second, []) }
            if told.commits.insert(version.version.commit).inserted { found.append(version) }
        }
        return found.isEmpty ? nil : found
    }
}

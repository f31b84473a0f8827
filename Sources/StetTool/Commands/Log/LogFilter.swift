import Archiving
import Articles
import Diffing
import History
import Patterns
import Rendering

/// Which versions a log shows: what the archive can tell from its catalog, and what must be read for it.
struct LogFilter: Sendable {
    /// What is left to the archive.
    var selection: VersionSelection
    private var messages: TextFilter
    private var authors: TextFilter
    private var edits = EntryFilter()

    init(_ options: LogOptions, _ scope: VersionSelection.Scope, _ tool: Tool) throws(Failure) {
        selection = VersionSelection(scope)
        selection.since = try tool.time(options.since)
        selection.until = try tool.time(options.until)
        let search = options.search
        messages = TextFilter(try Self.patterns(search.messages, search))
        messages.needsAll = search.needsAll
        messages.isInverted = search.isInverted
        authors = TextFilter(try Self.patterns(search.authors, search))
        edits.kinds = options.kinds.isEmpty ? nil : Set(options.kinds)
        edits.parts = options.diff.parts
        if let edited = search.edited {
            let pattern = try search.pattern(edited)
            edits.edited = pattern
            selection.search = .texts(pattern)
        }
        if let counted = search.counted {
            guard search.edited == nil else { throw .usage("-S and -G cannot be used together", tool.command) }
            guard !counted.isEmpty else { throw .usage("-S needs a text", tool.command) }
            selection.search = .count(try search.pattern(counted, isFixed: !search.countsMatches))
        }
        selection.changedParts = edits.neededParts
    }

    private static func patterns(_ texts: [String], _ options: SearchOptions) throws(Failure) -> [Pattern] {
        var patterns: [Pattern] = []
        for text in texts { patterns.append(try options.pattern(text)) }
        return patterns
    }

    /// Those of some versions that are chosen, with what is needed of them.
    func records(
        _ versions: [ListedVersion], needs: LogRecord.Needs, _ archive: borrowing Archive, _ readers: inout EntryReaders
    ) throws(Failure) -> [LogRecord] {
        do {
            var records: [LogRecord] = []
            for listed in versions {
                if let record = try record(listed, needs: needs, archive) { records.append(record) }
            }
            if edits.isEmpty, !needs.contains(.entry) { return records }
            return try withEntries(records, archive, &readers)
        } catch let error as ArchiveError {
            throw Failure(error)
        } catch {
            throw Failure("\(error)")
        }
    }

    /// A version with its commit, where that is needed; nil where commit or credits say that it is not chosen.
    private func record(
        _ listed: ListedVersion, needs: LogRecord.Needs, _ archive: borrowing Archive
    ) throws -> LogRecord? {
        var record = LogRecord(listed)
        if !messages.patterns.isEmpty || needs.contains(.commit) {
            record.commit = try archive.commit(of: listed.version)
            guard try messages.accepts([record.commit?.message ?? ""]) else { return nil }
        }
        if !authors.patterns.isEmpty {
            let credits = try archive.credits(of: listed.reference, at: listed.version)
            guard try authors.accepts(credits.map(\.name)) else { return nil }
        }
        return record
    }

    /// Those of some records that are chosen by what they changed, with that.
    private func withEntries(
        _ records: [LogRecord], _ archive: borrowing Archive, _ readers: inout EntryReaders
    ) throws -> [LogRecord] {
        let edits = edits
        var found: [Result<HistoryEntry?, PatternError>] = []
        try readers.read(records.map(\.listed), in: archive) { entry in
            Result { () throws(PatternError) in
                guard try edits.accepts(entry) else { return nil }
                var entry = entry
                if let parts = edits.parts { entry.diff = entry.diff.keeping(parts) }
                return entry
            }
        } consume: { entry in
            found.append(entry)
        }
        return try zip(records, found).compactMap { record, entry in
            var record = record
            record.entry = try entry.get()
            return record.entry == nil ? nil : record
        }
    }
}

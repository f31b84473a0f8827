import Articles
import Git
public import History

/// Reads what versions changed, on all cores.
///
/// It keeps what each thread needs, so that one is made for many versions.
public struct EntryReaders {
    private var readers: [EntryReader] = []

    /// So few versions are read on one core: opening the archive once more takes as long.
    private static let fewVersions = 24

    /// Readers that have nothing open yet.
    public init() {}

    /// Reads some versions of a listing, and hands what a function makes of each to another, in the order given.
    ///
    /// - Parameters:
    ///   - transform: is called on several threads at once.
    ///   - consume: is called on the calling thread, while others are still read.
    public mutating func read<Output: Sendable>(
        _ versions: [ListedVersion], in archive: borrowing Archive,
        _ transform: @escaping @Sendable (HistoryEntry) -> Output, consume: (Output) -> Void
    ) throws(ArchiveError) {
        if versions.count <= Self.fewVersions {
            for version in versions { consume(transform(try archive.entry(of: version))) }
            return
        }
        var inputs: [EntryFiles] = []
        for version in versions { inputs.append(try archive.entryFiles(of: version)) }
        let opener = archive.storage.opener
        try Threads.makeUp(&readers, to: inputs.count) { () throws(ArchiveError) in try EntryReader(opener) }
        try Threads.inOrder(inputs, workers: readers) { (reader, files) throws(ArchiveError) in
            transform(try reader.entry(of: files))
        } consume: { (output) throws(ArchiveError) in
            consume(output)
        }
    }
}

extension Archive {
    /// What a version of a listing changed.
    public func entry(of listed: ListedVersion) throws(ArchiveError) -> HistoryEntry {
        try entryFiles(of: listed).entry(in: storage, comparer)
    }

    fileprivate func entryFiles(of listed: ListedVersion) throws(ArchiveError) -> EntryFiles {
        let files = try self.files(of: listed.reference, at: listed.version)
        var before: VersionFiles?
        if let previous = listed.previous {
            before = VersionFiles(
                reference: listed.reference, version: previous,
                files: try self.files(of: listed.reference, at: previous))
        }
        return EntryFiles(
            version: VersionFiles(reference: listed.reference, version: listed.version, files: files), before: before)
    }
}

/// The files of a version and of the one before it, from which follows what changed.
private struct EntryFiles: Sendable {
    var version: VersionFiles
    /// Nil for a first version.
    var before: VersionFiles?

    func entry(in objects: any ObjectSource, _ comparer: KeptComparer) throws(ArchiveError) -> HistoryEntry {
        let (reference, new) = (version.reference, version.version)
        let forms = try version.forms(in: objects)
        let article = try forms.article(of: reference, at: new)
        var old = Article(headline: "")
        if let before {
            old = try before.forms(in: objects, sharingWith: (version.files, forms)).article(
                of: reference, at: before.version, sharingWith: forms, of: article)
        }
        let seconds = before.map { new.captured.seconds - $0.version.captured.seconds }
        return HistoryEntry(
            reference: reference, version: new, previous: before?.version,
            diff: try comparer.compare(old, article, seconds: seconds))
    }
}

/// Reads what versions changed; one for each thread.
///
/// It may be sent to another thread: unchecked, since whoever has it lets one thread at a time use it.
private final class EntryReader: @unchecked Sendable {
    private let objects: any ObjectSource
    private let comparer = KeptComparer()

    init(_ opener: @Sendable () throws(GitError) -> any ObjectSource) throws(ArchiveError) {
        objects = try viaGit { () throws(GitError) in try opener() }
    }

    func entry(of files: EntryFiles) throws(ArchiveError) -> HistoryEntry {
        try files.entry(in: objects, comparer)
    }
}

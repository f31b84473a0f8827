import Articles
import Git
public import History

/// Whom the versions of a selection credit, read a page at a time: those captured last first.
///
/// Only the files of the credits are read, on all cores, each once as long as it is among those read last. Memory does not
/// grow with the archive, but for its articles.
public struct CreditListing {
    private var listing: VersionListing
    private var articles: [Int64: ArticleReference] = [:]
    private var readers: [CreditFileReader] = []

    /// How many versions were looked at.
    public var seen: Int { listing.seen }

    /// A listing that stands in front of the newest version.
    public init(_ selection: VersionSelection) {
        listing = VersionListing(selection)
    }

    /// The next versions; nil behind the last one.
    public mutating func next(in archive: borrowing Archive) throws(ArchiveError) -> [CreditedVersion]? {
        guard let steps = try listing.nextSteps(in: archive, limit: VersionListing.page) else { return nil }
        let catalog = try archive.index.current()
        for step in steps where articles[step.article] == nil {
            articles[step.article] = try catalog.article(step.article)
        }
        try read(steps, in: archive)
        var found: [CreditedVersion] = []
        for step in steps {
            guard let reference = articles[step.article] else { continue }
            let version = step.version.version
            var credits = archive.creditFiles.credits(in: step.version.files.forms[CreditFiles.place])
            if credits == nil { credits = try archive.credits(of: reference, at: version) }
            found.append(
                CreditedVersion(reference: reference, captured: version.captured, credits: credits ?? []))
        }
        return found
    }

    /// Reads the files of some versions that are not known yet.
    private mutating func read(_ steps: [CatalogStep], in archive: borrowing Archive) throws(ArchiveError) {
        var asked: Set<ObjectID> = []
        var files: [CreditFileReader.File] = []
        for step in steps {
            let id = step.version.files.forms[CreditFiles.place]
            guard let reference = articles[step.article], archive.creditFiles.credits(in: id) == nil,
                asked.insert(id).inserted
            else { continue }
            let path = Archive.FilePath(
                reference: reference, version: step.version.version, place: CreditFiles.place)
            files.append(CreditFileReader.File(id: id, path: path))
        }
        let opener = archive.storage.opener
        let read = try Threads.map(files, keeping: &readers) { () throws(ArchiveError) in
            try CreditFileReader(opener)
        } body: { (reader, file) throws(ArchiveError) in
            try reader.credits(in: file)
        }
        for (file, credits) in zip(files, read) { archive.creditFiles.keep(credits, in: file.id) }
    }
}

/// Reads files of credits; one for each thread.
///
/// It may be sent to another thread: unchecked, since whoever has it lets one thread at a time use it.
private final class CreditFileReader: @unchecked Sendable {
    private let objects: any ObjectSource

    struct File: Sendable {
        var id: ObjectID
        /// For messages.
        var path: Archive.FilePath
    }

    init(_ opener: @Sendable () throws(GitError) -> any ObjectSource) throws(ArchiveError) {
        objects = try viaGit { () throws(GitError) in try opener() }
    }

    func credits(in file: File) throws(ArchiveError) -> [Credit] {
        let bytes = try viaGit { () throws(GitError) in try objects.contents(of: file.id, .blob) }
        return try CreditFiles.credits(in: bytes, file.path)
    }
}

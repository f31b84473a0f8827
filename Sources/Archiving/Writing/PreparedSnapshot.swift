public import Articles
import Git
public import History

/// A snapshot in the form in which an archive keeps it; made on any thread, written on one.
public struct PreparedSnapshot: Sendable {
    public let snapshot: Snapshot
    public let reference: ArticleReference

    let forms: TextForms
    let files: FileIDs
    /// The contents of the text forms, in the order of `SnapshotFiles.names`, then that of the page.
    let contents: [[UInt8]]

    /// Prepares a snapshot for an archive with certain settings.
    public init(
        _ snapshot: Snapshot, as identity: ArticleIdentity, settings: ArchiveSettings
    ) throws(ArchiveError) {
        guard (0..<253_402_300_800).contains(snapshot.captured.seconds) else {
            throw .captureBefore1970(snapshot.captured)
        }
        let files = SnapshotFiles(snapshot, identity: identity, settings: settings)
        let contents = files.contents.map(\.bytes)
        let ids = try viaGit { () throws(GitError) in
            var ids: [ObjectID] = []
            for bytes in contents { ids.append(try ObjectID(of: .blob, bytes)) }
            return ids
        }
        let count = SnapshotFiles.names.count
        self.snapshot = snapshot
        reference = ArticleReference(identity)
        forms = files.forms
        self.contents = contents
        self.files = FileIDs(
            forms: Array(ids.prefix(count)), page: ids.count > count ? ids[count] : nil,
            pageFormat: files.page?.format ?? .html)
    }

    /// The size of all contents in bytes.
    var size: Int { contents.reduce(0) { $0 + $1.count } }

    /// The parts that make a version and are not those of another version.
    func changedParts(since last: FileIDs, settings: ArchiveSettings) -> [ArchiveSettings.Part] {
        SnapshotFiles.names.indices.compactMap { index in
            let part = SnapshotFiles.names[index].part
            return settings.versions.contains(part) && files.forms[index] != last.forms[index] ? part : nil
        }
    }
}

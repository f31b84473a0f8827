import Articles
import Diffing
import Git
import History

/// Compares snapshots of one article with the version before each and makes versions of them; one for each thread.
///
/// It is kept for many snapshots, since what it has opened and read serves the next ones. It may be sent to another
/// thread: unchecked, since whoever has it lets one thread at a time use it.
final class SnapshotComparer: @unchecked Sendable {
    private let context: Context
    private var comparer: TextComparer
    private let packer: ObjectPacker
    private var objects: (any ObjectSource)?

    /// Pages up to this size are kept for the next version to be a delta of.
    private static let largestPage = 1 << 19

    /// What all threads are given.
    struct Context: Sendable {
        /// Opens the objects of the archive.
        var objects: @Sendable () throws(GitError) -> any ObjectSource
        var settings: ArchiveSettings
        var committer: ArchiveOperator
        /// The contents that the pack being written holds.
        var bases: DeltaBases
    }

    /// Snapshots of one article in the order they were given, and what they follow.
    struct Group: Sendable {
        var last: CatalogVersion?
        /// All versions, oldest first, where a snapshot is not newer than the last one.
        var earlier: [CatalogVersion] = []
        var members: [(place: Int, snapshot: PreparedSnapshot)]

        /// Whether its snapshots follow the same versions as those of another group.
        func follows(theSameAs other: Group) -> Bool {
            last == other.last && earlier == other.earlier
        }
    }

    /// Snapshots of one article with what becomes of them where they follow what the group says.
    struct Comparison: Sendable {
        var group: Group
        var compared: [ComparedSnapshot]
    }

    /// A comparer for one thread.
    ///
    /// - Parameter objects: those of the archive as the thread has them open; else they are opened when they are needed.
    init(_ context: Context, reading objects: (any ObjectSource)? = nil) throws(ArchiveError) {
        self.context = context
        self.objects = objects
        do {
            comparer = try TextComparer()
        } catch {
            throw .segmentation("\(error)")
        }
        packer = try viaGit { () throws(GitError) in try ObjectPacker() }
    }

    /// What becomes of each snapshot of a group.
    func compare(_ group: Group) throws(ArchiveError) -> [ComparedSnapshot] {
        var results: [ComparedSnapshot] = []
        var last = group.last
        var lastSnapshot: PreparedSnapshot?
        var bases: [ObjectID: DeltaBase] = [:]
        for (place, snapshot) in group.members {
            if let known = try known(snapshot, in: group.earlier) {
                let outcome = CommitOutcome.unchanged(snapshot.reference, known.version)
                results.append(ComparedSnapshot(place: place, outcome: .success(outcome)))
                continue
            }
            if let last, snapshot.snapshot.captured.seconds < last.version.captured.seconds {
                let error = ArchiveError.outOfOrder(
                    article: snapshot.reference.identity.display, captured: snapshot.snapshot.captured,
                    last: last.version.captured)
                results.append(ComparedSnapshot(place: place, outcome: .failure(error)))
                continue
            }
            if let last, try makesNoVersion(snapshot, after: last, lastSnapshot) {
                let outcome = CommitOutcome.unchanged(snapshot.reference, last.version)
                results.append(ComparedSnapshot(place: place, outcome: .success(outcome)))
                continue
            }
            let old = try article(of: last, lastSnapshot, for: snapshot)
            let new = try version(snapshot, after: last, old: old, bases: &bases)
            last = new.version()
            lastSnapshot = snapshot
            results.append(ComparedSnapshot(place: place, outcome: .success(.committed(new.entry)), version: new))
        }
        return results
    }

    /// The version that a snapshot is equal to and that was there at its time: the last one before, or one of the same
    /// second.
    private func known(
        _ snapshot: PreparedSnapshot, in versions: [CatalogVersion]
    ) throws(ArchiveError) -> CatalogVersion? {
        let seconds = snapshot.snapshot.captured.seconds
        guard let before = versions.lastIndex(where: { $0.version.captured.seconds <= seconds }) else { return nil }
        for version in versions[...before].reversed()
        where version.row == versions[before].row || version.version.captured.seconds == seconds {
            if try makesNoVersion(snapshot, after: version, nil) { return version }
        }
        return nil
    }

    /// Whether a snapshot says what a version says; what HTTP alone said otherwise does not count.
    private func makesNoVersion(
        _ snapshot: PreparedSnapshot, after last: CatalogVersion, _ lastSnapshot: PreparedSnapshot?
    ) throws(ArchiveError) -> Bool {
        let changed = snapshot.changedParts(since: last.files, settings: context.settings)
        guard changed == [.facts], let place = SnapshotFiles.names.firstIndex(where: { $0.part == .facts }) else {
            return changed.isEmpty
        }
        let before: String
        if let lastSnapshot {
            before = lastSnapshot.forms.metadata
        } else {
            let id = last.files.forms[place]
            before = String(decoding: try viaGit { () throws(GitError) in try contents(of: id, .blob) }, as: UTF8.self)
        }
        let facts = [before, snapshot.forms.metadata].map { Array(TextForms.metadataWithoutHTTP($0).utf8) }
        return facts[0] == facts[1]
    }

    private func version(
        _ snapshot: PreparedSnapshot, after last: CatalogVersion?, old: Article, bases: inout [ObjectID: DeltaBase]
    ) throws(ArchiveError) -> NewVersion {
        let captured = snapshot.snapshot.captured
        let seconds = last.map { captured.seconds - $0.version.captured.seconds }
        let diff = comparer.compare(old, snapshot.snapshot.article, seconds: seconds)
        let version = Version(
            number: (last?.version.number ?? 0) + 1, commit: ObjectID.zero.hex, captured: captured,
            headline: CommitMessage.oneLine(snapshot.snapshot.article.headline))
        let entry = HistoryEntry(
            reference: snapshot.reference, version: version, previous: last?.version, diff: diff)
        let message = CommitMessage(
            identity: snapshot.reference.identity, number: version.number, diff: diff, isFirst: last == nil)
        let draft = try viaGit { () throws(GitError) in
            try CommitDraft(
                author: Archive.author(of: snapshot.snapshot, snapshot.reference.identity),
                committer: Archive.signature(of: context.committer, at: captured), message: message.text)
        }
        let objects = pack(snapshot, after: last?.files, bases: &bases)
        return NewVersion(
            entry: entry, files: snapshot.files, edits: message.edits, subject: message.subject, draft: draft,
            objects: objects.map(\.object), bases: objects.compactMap(\.base), last: last)
    }

    /// The files that differ from those of the version before, each as a delta of that where the pack has it.
    private func pack(
        _ snapshot: PreparedSnapshot, after last: FileIDs?, bases: inout [ObjectID: DeltaBase]
    ) -> [(object: PackedObject, base: DeltaBase?)] {
        let ids = snapshot.files.forms + (snapshot.files.page.map { [$0] } ?? [])
        let before = (last?.forms.map(Optional.some) ?? []) + [last?.page]
        var packed: [(PackedObject, DeltaBase?)] = []
        for (index, id) in ids.enumerated() {
            let earlier = index < before.count ? before[index] : nil
            if earlier == id { continue }
            let base = earlier.flatMap { bases[$0] ?? context.bases[$0] }
            let object = packer.packed(.blob, snapshot.contents[index], id: id, base: base)
            let contents = snapshot.contents[index]
            let isKept = index < snapshot.files.forms.count || contents.count <= Self.largestPage
            let kept = isKept ? DeltaBase(id: id, contents: contents, depth: object.depth) : nil
            packed.append((object, kept))
            bases[id] = kept
        }
        return packed
    }

    /// The article before a snapshot, of which only the parts are read that differ; without content where none is.
    private func article(
        of last: CatalogVersion?, _ lastSnapshot: PreparedSnapshot?, for snapshot: PreparedSnapshot
    ) throws(ArchiveError) -> Article {
        guard let last else { return Article(headline: "") }
        if let lastSnapshot { return lastSnapshot.snapshot.article }
        let old = VersionFiles(reference: snapshot.reference, version: last.version, files: last.files.forms)
        let forms = try old.forms(in: self, sharingWith: (snapshot.files.forms, snapshot.forms))
        return try forms.article(
            of: snapshot.reference, at: last.version, sharingWith: snapshot.forms, of: snapshot.snapshot.article)
    }
}

extension SnapshotComparer: ObjectSource {
    /// What the pack that is being written holds, or else the archive.
    func contents(of id: ObjectID, _ kind: ObjectKind) throws(GitError) -> [UInt8] {
        if let known = context.bases[id] { return known.contents }
        let source = if let objects { objects } else { try context.objects() }
        objects = source
        return try source.contents(of: id, kind)
    }
}

/// What became of a snapshot, at its place in the input.
struct ComparedSnapshot: Sendable {
    var place: Int
    var outcome: Result<CommitOutcome, ArchiveError>
    /// What is to be written; nil where nothing is.
    var version: NewVersion?
}

/// A version that is not yet written.
struct NewVersion: Sendable {
    var entry: HistoryEntry
    var files: FileIDs
    var edits: String
    var subject: String
    var draft: CommitDraft
    var objects: [PackedObject]
    /// The contents of the objects.
    var bases: [DeltaBase]
    var last: CatalogVersion?

    /// The version for the next snapshot to follow, once its commit is known.
    func version(at commit: ObjectID = .zero) -> CatalogVersion {
        var version = entry.version
        version.commit = commit.hex
        return CatalogVersion(version: version, commit: commit, files: files, edits: edits)
    }
}

import Articles
import Git

/// The files of credits that were read last: most versions of an article share one.
final class CreditFiles {
    private var known: [ObjectID: [Credit]] = [:]

    /// So many files are kept.
    private static let most = 1 << 15

    /// Which of `SnapshotFiles.names` holds the credits.
    static let place = SnapshotFiles.names.firstIndex { $0.part == .credits } ?? 0

    /// The credits in a file, where it is kept.
    func credits(in id: ObjectID) -> [Credit]? {
        known[id]
    }

    /// Keeps the credits in a file.
    func keep(_ credits: [Credit], in id: ObjectID) {
        if known.count >= Self.most { known = [:] }
        known[id] = credits
    }

    /// Reads the content of a file.
    static func credits(
        in bytes: some Sequence<UInt8>, _ path: Archive.FilePath
    ) throws(ArchiveError) -> [Credit] {
        do { return try readJSON([Credit].self, from: bytes) } catch {
            throw .damaged(path: path.text, problem: error.description)
        }
    }
}

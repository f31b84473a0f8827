import Articles
import Diffing
public import History

/// A version as a log shows it: with its commit and what it changed, where the format asks for them.
public struct LogRecord: Sendable {
    public var listed: ListedVersion
    public var commit: CommitRecord?
    public var entry: HistoryEntry?

    /// A record by its parts.
    public init(_ listed: ListedVersion, commit: CommitRecord? = nil, entry: HistoryEntry? = nil) {
        self.listed = listed
        self.commit = commit
        self.entry = entry
    }

    /// A record of what a version changed.
    public init(_ entry: HistoryEntry, commit: CommitRecord? = nil) {
        let listed = ListedVersion(
            reference: entry.reference, version: entry.version, previous: entry.previous,
            changedParts: Set(ArticlePart.allCases), summary: entry.diff.summary)
        self.init(listed, commit: commit, entry: entry)
    }

    /// What must be read for a record.
    public struct Needs: OptionSet, Sendable {
        public let rawValue: Int

        /// Needs by their bits.
        public init(rawValue: Int) {
            self.rawValue = rawValue
        }

        public static let commit = Needs(rawValue: 1)
        public static let entry = Needs(rawValue: 2)
    }
}

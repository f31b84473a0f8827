public import Articles

/// The versions of one article or of many as a document for readers, the newest first.
public struct Changelog: Hashable, Sendable {
    public let language: ReaderLanguage
    public let days: [Day]

    /// The versions captured on one day, by the clock that told the time.
    public struct Day: Hashable, Sendable {
        public var date: CivilDate
        public var releases: [Release]
    }

    /// One version with what it changed.
    public struct Release: Hashable, Sendable {
        public var reference: ArticleReference
        public var version: Version
        public var changes: [ReaderChange]

        /// A version of which there is something to tell; nil for one that changed nothing but links and counters that
        /// grew.
        public init?(_ entry: HistoryEntry, in language: ReaderLanguage) {
            reference = entry.reference
            version = entry.version
            changes = ReaderSentences(entry.diff, in: language).all
            if entry.previous == nil {
                let count = entry.article.body.count { $0.kind == .paragraph }
                let paragraphs = EditPhrases.counted(count, "paragraph")
                let sentence = language.say("First captured, with \(paragraphs)", "首次收录，共\(count)段")
                changes = [ReaderChange(category: .added, part: .article, sentence: sentence)]
            }
            if changes.isEmpty { return nil }
        }
    }

    /// A changelog of some versions in any order.
    public init(_ releases: [Release], in language: ReaderLanguage) {
        self.language = language
        let days = Dictionary(grouping: releases, by: \.date)
        self.days = days.sorted { $1.key.daysSince1970 < $0.key.daysSince1970 }.map { date, releases in
            Day(date: date, releases: releases.sorted { ChangelogPlace($0) < ChangelogPlace($1) })
        }
    }

    /// The article, where all versions are of one.
    public var onlyArticle: ArticleReference? {
        let articles = Set(days.flatMap { $0.releases.map(\.reference) })
        return articles.count == 1 ? articles.first : nil
    }

    /// What is known of the changelog before its first version is told.
    public struct Subject: Hashable, Sendable {
        public var language: ReaderLanguage
        /// The article, where all versions are of one.
        public var article: ArticleReference?
        /// The newest version that has something to tell; nil where none has.
        public var newest: Release?

        /// A subject by its parts.
        public init(in language: ReaderLanguage, of article: ArticleReference? = nil, newest: Release? = nil) {
            self.language = language
            self.article = article
            self.newest = newest
        }
    }

    /// What the changelog is about.
    public var subject: Subject {
        Subject(in: language, of: onlyArticle, newest: days.first?.releases.first)
    }
}

extension Changelog.Release {
    /// The day of the capture, by the clock that told the time.
    public var date: CivilDate { version.captured.local.date }

    /// The changes of one category, in their order.
    public func changes(_ category: ReaderChange.Category) -> [ReaderChange] {
        changes.filter { $0.category == category }
    }
}

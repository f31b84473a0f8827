import Articles
import History
import SQLite

extension SQLiteCatalog {
    func page(
        behind place: VersionPlace, since: Int64, of scope: CatalogScope, limit: Int
    ) throws(ArchiveError) -> (steps: [CatalogStep], next: VersionPlace?) {
        var portion = Portion(limit)
        try viaSQLite { () throws(SQLiteError) in
            let (seconds, row, count) = (Value.integer(place.seconds), Value.integer(place.row), Value(limit + 1))
            switch scope {
            case .all:
                try statements.page.each(seconds, row, .integer(since), count) { portion.take($0) }
            case .host(let host):
                try statements.pageOfHost.each(seconds, row, .integer(since), count, .text(host)) {
                    portion.take($0)
                }
            case .articles(let keys):
                try statements.page.each(seconds, row, .integer(since), count) { portion.take($0, of: keys) }
            }
        }
        return (portion.steps, portion.next)
    }

    func tips(
        matching text: String, below row: Int64, limit: Int
    ) throws(ArchiveError) -> (steps: [CatalogStep], next: VersionPlace?) {
        var portion = Portion(limit)
        try viaSQLite { () throws(SQLiteError) in
            let (row, count) = (Value.integer(row), Value(limit + 1))
            if text.isEmpty {
                try statements.tips.each(row, count) { portion.take($0) }
            } else {
                try statements.tipsMatching.each(row, count, .text(Self.pattern(text))) { portion.take($0) }
            }
        }
        return (portion.steps, portion.next)
    }

    /// A pattern of `LIKE` that a text matches where another one is in it.
    private static func pattern(_ text: String) -> String {
        text.reduce(into: "%") { pattern, character in
            if character == "%" || character == "_" || character == "\\" { pattern += "\\" }
            pattern.append(character)
        } + "%"
    }

    /// Steps as they are read, and the place behind the last row that counts.
    private struct Portion {
        private let limit: Int
        private var rows = 0
        private var last: VersionPlace?
        private(set) var steps: [CatalogStep] = []

        init(_ limit: Int) {
            self.limit = limit
        }

        /// Takes a row; the one beyond the limit only tells that there is more.
        mutating func take(_ row: borrowing Row, of keys: Set<Int64>? = nil) {
            rows += 1
            guard rows <= limit else { return }
            last = VersionPlace(seconds: row.integer(3), row: row.integer(0))
            guard keys?.contains(row.integer(9)) ?? true, let version = RawVersion(row) else { return }
            steps.append(CatalogStep(version, previousFiles: row.withBytes(12, FileIDs.init)))
        }

        var next: VersionPlace? { rows > limit ? last : nil }
    }

    func oldest(of keys: Set<Int64>?) throws(ArchiveError) -> CatalogVersion? {
        let row = try viaSQLite { () throws(SQLiteError) -> Int64? in
            // Versions of an article are committed in the order of their times.
            guard let keys else { return try statements.oldest.first { $0.integer(0) } }
            var oldest: (seconds: Int64, row: Int64)?
            try statements.firstVersions.each { row in
                let version = (seconds: row.integer(1), row: row.integer(2))
                if keys.contains(row.integer(0)), version < oldest ?? (.max, .max) { oldest = version }
            }
            return oldest?.row
        }
        return if let row { try version(at: row) } else { nil }
    }

    func chain(from row: Int64, limit: Int) throws(ArchiveError) -> (steps: [CatalogStep], next: VersionPlace?) {
        try viaSQLite { () throws(SQLiteError) in
            var steps: [CatalogStep] = []
            var current = try rawVersion(at: row)
            while let version = current, steps.count < limit {
                let previous = try rawVersion(at: version.version.previous)
                steps.append(CatalogStep(version, previousFiles: previous?.version.files))
                current = previous
            }
            return (steps, current == nil ? nil : steps.last.map { VersionPlace(behind: $0.version) })
        }
    }

    func summaries(
        where isChosen: (_ identity: UnsafeRawBufferPointer, _ headline: UnsafeRawBufferPointer) -> Bool
    ) throws(ArchiveError) -> [ArticleSummary] {
        var found: [(summary: ArticleSummary, version: Int64)] = []
        try viaSQLite { () throws(SQLiteError) in
            try statements.summaries.each { row in
                let isChosen = row.withText(1) { identity in row.withText(8) { isChosen(identity, $0) } }
                guard isChosen else { return }
                let summary = ArticleSummary(
                    reference: ArticleReference(row), versions: Int(row.integer(3)),
                    first: Instant(seconds: row.integer(4), offsetMinutes: Int(row.integer(5))),
                    last: Instant(seconds: row.integer(6), offsetMinutes: Int(row.integer(7))),
                    headline: row.text(8) ?? "")
                found.append((summary, row.integer(9)))
            }
        }
        return found.sorted { $1.version < $0.version }.map(\.summary)
    }
}

extension CatalogStep {
    fileprivate init(_ raw: RawVersion, previousFiles: FileIDs?) {
        self.init(article: raw.article, version: raw.complete, previousFiles: previousFiles)
    }
}

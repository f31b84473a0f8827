import Articles
import History
import SQLite

extension SQLiteCatalog {
    func page(
        behind place: CatalogPlace, since: Int64, of keys: Set<Int64>?, limit: Int
    ) throws(ArchiveError) -> (steps: [CatalogStep], next: CatalogPlace?) {
        var last: CatalogPlace?
        var rows = 0
        let found = try viaSQLite { () throws(SQLiteError) in
            try statements.page.all(.integer(place.seconds), .integer(place.row), .integer(since), Value(limit)) {
                row -> CatalogStep? in
                rows += 1
                last = CatalogPlace(seconds: row.integer(3), row: row.integer(0))
                guard keys?.contains(row.integer(9)) ?? true, let version = RawVersion(row) else { return nil }
                return CatalogStep(version, previousFiles: FileIDs(bytes: row.bytes(11)))
            }
        }
        return (found.compactMap(\.self), rows < limit ? nil : last)
    }

    func chain(from row: Int64, limit: Int) throws(ArchiveError) -> (steps: [CatalogStep], next: Int64) {
        try viaSQLite { () throws(SQLiteError) in
            var steps: [CatalogStep] = []
            var current = try rawVersion(at: row)
            while let version = current, steps.count < limit {
                let previous = try rawVersion(at: version.version.previous)
                steps.append(CatalogStep(version, previousFiles: previous?.version.files))
                current = previous
            }
            return (steps, current?.version.row ?? 0)
        }
    }

    func summaries() throws(ArchiveError) -> [ArticleSummary] {
        try viaSQLite { () throws(SQLiteError) in
            try statements.summaries.all { row in
                ArticleSummary(
                    reference: ArticleReference(row), versions: Int(row.integer(3)),
                    first: Instant(seconds: row.integer(4), offsetMinutes: Int(row.integer(5))),
                    last: Instant(seconds: row.integer(6), offsetMinutes: Int(row.integer(7))),
                    headline: row.text(8) ?? "")
            }
        }
    }
}

extension CatalogStep {
    fileprivate init(_ raw: RawVersion, previousFiles: FileIDs?) {
        self.init(article: raw.article, version: raw.complete, previousFiles: previousFiles)
    }
}

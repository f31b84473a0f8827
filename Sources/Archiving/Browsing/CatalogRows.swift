import Diffing
import Git
import History

/// Rows of the catalog, the last first.
enum CatalogRows {
    /// Those of all versions.
    case all
    /// Those of the versions of articles in the folder of a host.
    case host(String)
    /// Those of the last versions of articles with a text in their identity or one of their headlines.
    case tips(matching: String)
}

extension Catalog {
    /// What is in some rows; of one row more than asked for, the place of the next portion.
    func portion(
        of selection: CatalogRows, from row: Int64?, limit: Int
    ) throws(ArchiveError) -> Portion<VersionRecord> {
        let rows = try rows(of: selection, from: row ?? .max, limit: limit + 1)
        var articles: [Int64: ArticleReference] = [:]
        var records: [VersionRecord] = []
        for row in rows.prefix(limit) {
            guard let (key, version) = try articleAndVersion(at: row) else { continue }
            if articles[key] == nil { articles[key] = try article(key) }
            guard let reference = articles[key] else { continue }
            records.append(VersionRecord(version, of: reference))
        }
        return Portion(elements: records, next: rows.count > limit ? rows[limit] : nil)
    }

    /// The versions of an article from one of its rows backwards; nil where the row is not one of its.
    func chain(
        of reference: ArticleReference, from row: Int64?, limit: Int
    ) throws(ArchiveError) -> Portion<VersionRecord>? {
        var row = row ?? 0
        if row == 0 { row = try tip(of: reference.key) }
        var records: [VersionRecord] = []
        while row != 0, records.count < limit {
            guard let (key, version) = try articleAndVersion(at: row), key == reference.key else { return nil }
            records.append(VersionRecord(version, of: reference))
            row = version.previous
        }
        return Portion(elements: records, next: row == 0 ? nil : row)
    }
}

extension VersionRecord {
    fileprivate init(_ version: CatalogVersion, of reference: ArticleReference) {
        self.init(
            reference: reference, version: version.version, summary: DiffSummary(edits: version.edits),
            place: version.row)
    }
}

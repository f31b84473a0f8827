import Articles
import Git
import History
import SQLite

extension Catalog {
    /// The row of the last version of an article; 0 where it has none.
    func tip(of key: Int64) throws(SQLiteError) -> Int64 {
        try statements.tip.first(.integer(key), read: { $0.integer(0) }) ?? 0
    }

    /// The last version of an article; nil where it has none.
    func last(of reference: ArticleReference) throws(SQLiteError) -> CatalogVersion? {
        try version(at: tip(of: reference.key))
    }

    /// Adds the next version of an article.
    ///
    /// - Returns: its row.
    @discardableResult
    func add(
        _ version: CatalogVersion, of reference: ArticleReference, after last: CatalogVersion?
    ) throws(SQLiteError) -> Int64 {
        if last == nil { try addArticle(reference) }
        let captured = version.version.captured
        let isSameHeadline = last.map { $0.version.headline.utf8.elementsEqual(version.version.headline.utf8) } ?? false
        try statements.addVersion.run(
            .integer(reference.key), .integer(last?.row ?? 0), Value(version.version.number),
            .integer(captured.seconds), Value(captured.offsetMinutes),
            isSameHeadline ? .null : .text(version.version.headline),
            .text(version.edits.joined(separator: " ")), .blob(version.commit.bytes), .blob(version.files.bytes))
        let row = connection.lastRow
        try statements.setTip.run(.integer(reference.key), .integer(row))
        return row
    }

    private func addArticle(_ reference: ArticleReference) throws(SQLiteError) {
        let display = reference.identity.display
        let ending = display[(display.lastIndex(of: "/").map(display.index(after:)) ?? display.startIndex)...]
        try statements.addArticle.run(
            .integer(reference.key), .text(reference.identity.text), .text(reference.path), .text(String(ending)),
            .text(reference.stem))
    }

    /// The version in a row; nil where there is none.
    ///
    /// A headline is kept only where it differs from the one before.
    private func version(at row: Int64) throws(SQLiteError) -> CatalogVersion? {
        guard var found = try rawVersion(at: row) else { return nil }
        var before = found.version.previous
        while found.headline == nil, before != 0, let earlier = try rawVersion(at: before) {
            found.headline = earlier.headline
            before = earlier.version.previous
        }
        return found.complete
    }

    private func rawVersion(at row: Int64) throws(SQLiteError) -> RawVersion? {
        try statements.version.first(.integer(row)) { RawVersion($0) } ?? nil
    }

    /// The commit of the version in a row; nil where there is none.
    func commit(at row: Int64) throws(SQLiteError) -> ObjectID? {
        try rawVersion(at: row)?.version.commit
    }

    /// All versions of an article, oldest first.
    func versions(of key: Int64) throws(SQLiteError) -> [CatalogVersion] {
        var row = try tip(of: key)
        var found: [RawVersion] = []
        while row != 0, let version = try rawVersion(at: row) {
            found.append(version)
            row = version.version.previous
        }
        return Self.completed(found.reversed())
    }

    /// Versions of one article with the headlines that are left out where they stay the same.
    private static func completed(_ versions: some Sequence<RawVersion>) -> [CatalogVersion] {
        var headline = ""
        return versions.map { raw in
            var raw = raw
            headline = raw.headline ?? headline
            raw.headline = headline
            return raw.complete
        }
    }

    /// All articles with all their versions, in the order of their first version.
    func histories() throws(SQLiteError) -> [(article: ArticleReference, versions: [CatalogVersion])] {
        var versions: [Int64: [RawVersion]] = [:]
        var order: [Int64] = []
        for found in try statements.allVersions.all(read: { RawVersion($0) }) {
            guard let found else { continue }
            if versions[found.article] == nil { order.append(found.article) }
            versions[found.article, default: []].append(found)
        }
        let articles = try statements.allArticles.all { ArticleReference($0) }
        let known = Dictionary(articles.map { ($0.key, $0) }) { first, _ in first }
        return order.compactMap { key in known[key].map { ($0, Self.completed(versions[key] ?? [])) } }
    }

    /// The article of an id; nil where there is none.
    func article(_ key: Int64) throws(SQLiteError) -> ArticleReference? {
        try statements.article.first(.integer(key)) { ArticleReference($0) }
    }

    /// The articles whose ids lie in a range, at most so many.
    func articles(in keys: ClosedRange<Int64>, limit: Int) throws(SQLiteError) -> [ArticleReference] {
        try statements.articlesInRange.all(.integer(keys.lowerBound), .integer(keys.upperBound), Value(limit)) {
            ArticleReference($0)
        }
    }

    /// The articles whose address or name ends in a piece, or the readable part of whose folder it is.
    func articles(ending piece: String, stem: String) throws(SQLiteError) -> [ArticleReference] {
        try statements.articlesByEnding.all(.text(piece), .text(stem)) { ArticleReference($0) }
    }

    /// All articles, in no order.
    func articles() throws(SQLiteError) -> [ArticleReference] {
        try statements.allArticles.all { ArticleReference($0) }
    }

    /// The number of versions.
    func count() throws(SQLiteError) -> Int {
        try connection.statement("SELECT count(*) FROM versions").first { Int($0.integer(0)) } ?? 0
    }
}

import SQLite

/// The statements of a catalog, made ready once.
struct SQLiteCatalogStatements {
    let head: Statement
    let setHead: Statement
    let tip: Statement
    let setTip: Statement
    let version: Statement
    let addVersion: Statement
    let allVersions: Statement
    let page: Statement
    let summaries: Statement
    let article: Statement
    let addArticle: Statement
    let articlesInRange: Statement
    let articlesByEnding: Statement
    let allArticles: Statement

    /// The columns of a version, its headline looked up where it is that of an earlier one.
    private static func versionColumns(headline: String) -> String {
        "row, previous, number, seconds, offset, \(headline), edits, \"commit\", files, article, titled"
    }

    private static let lookedUpHeadline =
        "ifnull(headline, (SELECT headline FROM versions AS earlier WHERE earlier.row = versions.titled))"

    init(_ connection: Connection) throws(SQLiteError) {
        head = try connection.statement("SELECT value FROM state WHERE name = 'head'")
        setHead = try connection.statement("INSERT OR REPLACE INTO state VALUES('head', ?)")
        tip = try connection.statement("SELECT version FROM tips WHERE article = ?")
        setTip = try connection.statement("INSERT OR REPLACE INTO tips VALUES(?, ?)")
        version = try connection.statement(
            "SELECT \(Self.versionColumns(headline: Self.lookedUpHeadline)) FROM versions WHERE row = ?")
        addVersion = try connection.statement(
            """
            INSERT INTO versions(article, previous, number, seconds, offset, headline, titled, edits, "commit", files)
            VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        allVersions = try connection.statement(
            "SELECT \(Self.versionColumns(headline: "headline")) FROM versions ORDER BY row")
        page = try connection.statement(
            """
            SELECT \(Self.versionColumns(headline: Self.lookedUpHeadline)),
                (SELECT files FROM versions AS earlier WHERE earlier.row = versions.previous)
            FROM versions
            WHERE (seconds, row) < (?1, ?2) AND seconds >= ?3 ORDER BY seconds DESC, row DESC LIMIT ?4
            """)
        summaries = try connection.statement(
            """
            SELECT id, identity, path, number, articles.seconds, articles.offset, versions.seconds, versions.offset,
                \(Self.lookedUpHeadline)
            FROM tips JOIN articles ON id = tips.article JOIN versions ON row = version ORDER BY row DESC
            """)
        let columns = "SELECT id, identity, path FROM articles"
        article = try connection.statement("\(columns) WHERE id = ?")
        addArticle = try connection.statement("INSERT OR REPLACE INTO articles VALUES(?, ?, ?, ?, ?, ?, ?)")
        articlesInRange = try connection.statement("\(columns) WHERE id BETWEEN ? AND ? LIMIT ?")
        articlesByEnding = try connection.statement("\(columns) WHERE ending = ? UNION \(columns) WHERE stem = ?")
        allArticles = try connection.statement(columns)
    }
}

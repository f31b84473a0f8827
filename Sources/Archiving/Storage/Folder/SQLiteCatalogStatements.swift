import SQLite

/// The statements of a catalog, made ready once.
struct SQLiteCatalogStatements {
    let head: Statement
    let setHead: Statement
    let newest: Statement
    let newestOfHost: Statement
    let hosts: Statement
    let addHost: Statement
    let host: Statement
    let setHost: Statement
    let tip: Statement
    let link: Statement
    let setTip: Statement
    let version: Statement
    let lastVersion: Statement
    let addVersion: Statement
    let allVersions: Statement
    let page: Statement
    let pageOfHost: Statement
    let tips: Statement
    let tipsMatching: Statement
    let oldest: Statement
    let firstVersions: Statement
    let summaries: Statement
    let article: Statement
    let addArticle: Statement
    let articlesInRange: Statement
    let articlesByEnding: Statement
    let allArticles: Statement

    /// The columns of a version, its headline looked up where it is that of an earlier one.
    private static func versionColumns(headline: String) -> String {
        "row, previous, number, seconds, offset, \(headline), edits, \"commit\", files, article, titled, stride"
    }

    private static let lookedUpHeadline =
        "ifnull(headline, (SELECT headline FROM versions AS earlier WHERE earlier.row = versions.titled))"

    init(_ connection: Connection) throws(SQLiteError) {
        head = try connection.statement("SELECT value FROM state WHERE name = 'head'")
        setHead = try connection.statement("INSERT OR REPLACE INTO state VALUES('head', ?)")
        newest = try connection.statement("SELECT max(row) FROM versions")
        newestOfHost = try connection.statement("SELECT version FROM hosts WHERE name = ?")
        hosts = try connection.statement(
            "SELECT name FROM hosts WHERE name = ?1 OR substr(name, -length(?1) - 1) = '.' || ?1")
        addHost = try connection.statement("INSERT OR IGNORE INTO hosts(name) VALUES(?)")
        host = try connection.statement("SELECT id FROM hosts WHERE name = ?")
        setHost = try connection.statement("UPDATE hosts SET version = ?2 WHERE id = ?1")
        link = try connection.statement("SELECT number, previous, stride FROM versions WHERE row = ?")
        tip = try connection.statement("SELECT version FROM tips WHERE article = ?")
        setTip = try connection.statement("INSERT OR REPLACE INTO tips VALUES(?, ?, ?, ?, ?, ?)")
        let version = "SELECT \(Self.versionColumns(headline: Self.lookedUpHeadline)) FROM versions WHERE row ="
        self.version = try connection.statement("\(version) ?")
        lastVersion = try connection.statement("\(version) (SELECT version FROM tips WHERE article = ?)")
        addVersion = try connection.statement(
            """
            INSERT INTO versions(
                article, previous, number, seconds, offset, headline, titled, edits, "commit", files, stride, host)
            VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        allVersions = try connection.statement(
            "SELECT \(Self.versionColumns(headline: "headline")) FROM versions ORDER BY row")
        let steps = """
            SELECT \(Self.versionColumns(headline: Self.lookedUpHeadline)),
                (SELECT files FROM versions AS earlier WHERE earlier.row = versions.previous)
            FROM versions WHERE
            """
        let behind = "(seconds, row) < (?1, ?2) AND seconds >= ?3 ORDER BY seconds DESC, row DESC LIMIT ?4"
        page = try connection.statement("\(steps) \(behind)")
        pageOfHost = try connection.statement("\(steps) host = (SELECT id FROM hosts WHERE name = ?5) AND \(behind)")
        let last = "row IN (SELECT version FROM tips WHERE version < ?1"
        let order = ") ORDER BY row DESC LIMIT ?2"
        tips = try connection.statement("\(steps) \(last) ORDER BY version DESC LIMIT ?2\(order)")
        tipsMatching = try connection.statement(
            """
            \(steps) \(last) AND article IN (
                SELECT id FROM articles WHERE identity LIKE ?3 ESCAPE '\\'
                UNION SELECT article FROM versions WHERE headline LIKE ?3 ESCAPE '\\')\(order)
            """)
        oldest = try connection.statement("SELECT row FROM versions ORDER BY seconds, row LIMIT 1")
        firstVersions = try connection.statement("SELECT article, seconds, row FROM versions WHERE previous = 0")
        summaries = try connection.statement(
            """
            SELECT id, identity, path, number, articles.seconds, articles.offset, tips.seconds, tips.offset, headline,
                version
            FROM articles JOIN tips ON article = id
            """)
        let columns = "SELECT id, identity, path FROM articles"
        article = try connection.statement("\(columns) WHERE id = ?")
        addArticle = try connection.statement("INSERT OR REPLACE INTO articles VALUES(?, ?, ?, ?, ?, ?, ?)")
        articlesInRange = try connection.statement("\(columns) WHERE id BETWEEN ? AND ? LIMIT ?")
        articlesByEnding = try connection.statement("\(columns) WHERE ending = ? UNION \(columns) WHERE stem = ?")
        allArticles = try connection.statement(columns)
    }
}

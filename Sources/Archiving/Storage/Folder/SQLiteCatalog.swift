import FoundationEssentials
import Git
import SQLite

/// A catalog in an SQLite database, beside the objects.
///
/// The versions of an article are a chain: each row names the one before it, so that adding a version touches the end of
/// one table and one small row, however large the archive is; and the ends of the indexes of times, that of all versions and
/// that of its host, where captures come in the order of their times. So that a version is found by its number without
/// going through all later ones, each names one further back as well, where the number is a multiple of 32.
final class SQLiteCatalog: Catalog {
    let connection: Connection
    let statements: SQLiteCatalogStatements
    /// The hosts of the versions that were added in the open transaction; their rows are written when it ends.
    var openHosts: [String: OpenHost] = [:]

    /// A host in a transaction.
    struct OpenHost {
        let id: Int64
        /// The row of the version that was added last.
        var newest: Int64
    }

    /// The number of the schema; a catalog with another one is made anew.
    private static let schema = 6

    static func path(in folder: String) -> String { folder + "/catalog.sqlite" }

    /// Opens the catalog of an archive, which is empty where it is missing or of another schema.
    convenience init(folder: String) throws(SQLiteError) {
        try self.init(Connection(path: Self.path(in: folder)))
    }

    /// Empties the catalog of an archive, however damaged it is.
    convenience init(resettingIn folder: String) throws(SQLiteError) {
        let connection = try Connection(path: Self.path(in: folder))
        connection.wait(milliseconds: 60_000)
        try connection.reset()
        try self.init(connection)
    }

    private init(_ connection: Connection) throws(SQLiteError) {
        self.connection = connection
        connection.wait(milliseconds: 60_000)
        try connection.logAhead(waiting: 60_000)
        try connection.execute("PRAGMA synchronous = NORMAL; PRAGMA cache_size = -8000")
        try Self.makeTables(connection)
        statements = try SQLiteCatalogStatements(connection)
    }

    /// Opens a catalog that may only be read.
    init(readingIn folder: String, _ mode: Connection.Mode) throws(SQLiteError) {
        connection = try Connection(path: Self.path(in: folder), mode: mode)
        connection.wait(milliseconds: 60_000)
        statements = try SQLiteCatalogStatements(connection)
    }

    /// Makes a catalog in memory, for an archive that may not be written.
    init() throws(SQLiteError) {
        connection = try Connection.inMemory()
        try Self.makeTables(connection)
        statements = try SQLiteCatalogStatements(connection)
    }

    /// Removes the files of a catalog, which whoever has them open goes on using.
    static func remove(in folder: String) {
        for ending in ["", "-wal", "-shm"] {
            try? FileManager.default.removeItem(atPath: path(in: folder) + ending)
        }
    }

    private static func makeTables(_ connection: Connection) throws(SQLiteError) {
        let version = try connection.statement("PRAGMA user_version")
        func isMade() throws(SQLiteError) -> Bool { try version.first { Int($0.integer(0)) } == schema }
        if try isMade() { return }
        try connection.execute("BEGIN IMMEDIATE")
        defer { if connection.isInTransaction { try? connection.execute("ROLLBACK") } }
        // Another process may have made them meanwhile.
        if try isMade() { return }
        try connection.execute(
            """
            DROP TABLE IF EXISTS state; DROP TABLE IF EXISTS articles;
            DROP TABLE IF EXISTS tips; DROP TABLE IF EXISTS versions; DROP TABLE IF EXISTS hosts;
            CREATE TABLE state(name TEXT PRIMARY KEY, value) WITHOUT ROWID;
            CREATE TABLE articles(id INTEGER PRIMARY KEY, identity TEXT, path TEXT, ending TEXT, stem TEXT,
                seconds INTEGER, offset INTEGER);
            CREATE TABLE tips(article INTEGER PRIMARY KEY, version INTEGER, number INTEGER,
                seconds INTEGER, offset INTEGER, headline TEXT);
            CREATE TABLE versions(
                row INTEGER PRIMARY KEY, article INTEGER, previous INTEGER, number INTEGER, seconds INTEGER,
                offset INTEGER, headline TEXT, titled INTEGER, edits TEXT, "commit" BLOB, files BLOB, stride INTEGER,
                host INTEGER);
            CREATE TABLE hosts(id INTEGER PRIMARY KEY, name TEXT UNIQUE, version INTEGER);
            CREATE INDEX endings ON articles(ending);
            CREATE INDEX stems ON articles(stem);
            CREATE INDEX times ON versions(seconds);
            CREATE INDEX host_times ON versions(host, seconds);
            PRAGMA user_version = \(schema);
            COMMIT
            """)
    }

    func head() throws(ArchiveError) -> ObjectID? {
        try viaSQLite { () throws(SQLiteError) in
            try statements.head.first { row in row.withBytes(0) { ObjectID(bytes: $0) } } ?? nil
        }
    }

    func setHead(_ commit: ObjectID) throws(ArchiveError) {
        try viaSQLite { () throws(SQLiteError) in try statements.setHead.run(.blob(commit.bytes)) }
    }

    func clear() throws(ArchiveError) {
        try execute(
            "DELETE FROM state; DELETE FROM articles; DELETE FROM tips; DELETE FROM versions; DELETE FROM hosts")
        openHosts = [:]
    }

    func begin() throws(ArchiveError) {
        try execute("BEGIN IMMEDIATE")
    }

    func commit() throws(ArchiveError) {
        try viaSQLite { () throws(SQLiteError) in
            for host in openHosts.values { try statements.setHost.run(.integer(host.id), .integer(host.newest)) }
        }
        openHosts = [:]
        try execute("COMMIT")
    }

    private func execute(_ sql: String) throws(ArchiveError) {
        try viaSQLite { () throws(SQLiteError) in try connection.execute(sql) }
    }

    func rollBack() {
        openHosts = [:]
        if connection.isInTransaction { try? connection.execute("ROLLBACK") }
    }
}

/// What a call of SQLite yields, its error as one of the archive.
func viaSQLite<Result>(_ call: () throws(SQLiteError) -> Result) throws(ArchiveError) -> Result {
    do { return try call() } catch { throw .catalog(error) }
}

import SQLite

/// When the pages that an archive watches were visited and what was seen then; kept beside the archive's objects.
///
/// It follows from nothing else and is never thrown away. What was saved survives the death of the process. One process at a
/// time has it open.
public final class WatchStore {
    private let lock: ProcessLock
    let connection: Connection

    /// The name of the file in the archive's folder.
    private static let fileName = "watch.sqlite"

    /// Opens the store of the archive in a folder, and makes it where there is none.
    public init(archive folder: String) throws(ArchiveError) {
        guard let lock = try ProcessLock("watch.lock", in: folder) else { throw .watched(path: folder) }
        self.lock = lock
        do throws(SQLiteError) {
            connection = try Connection(path: "\(folder)/\(Self.fileName)")
            try connection.logAhead(waiting: 1000)
            try connection.execute(
                """
                PRAGMA synchronous = NORMAL;
                CREATE TABLE IF NOT EXISTS pages(
                    address TEXT PRIMARY KEY, kind TEXT, pattern TEXT, source TEXT, begun INTEGER, visited INTEGER,
                    changes TEXT, failures INTEGER, tag TEXT, modified TEXT) WITHOUT ROWID;
                CREATE TABLE IF NOT EXISTS hosts(
                    host TEXT PRIMARY KEY, free INTEGER, failures INTEGER) WITHOUT ROWID;
                CREATE TABLE IF NOT EXISTS robots(
                    origin TEXT PRIMARY KEY, status INTEGER, body BLOB, asked INTEGER);
                """)
        } catch {
            throw .watchStore(error)
        }
    }

    /// All records, in no order.
    public func records() throws(ArchiveError) -> [WatchRecord] {
        try attempt { () throws(SQLiteError) in
            let columns = "address, kind, begun, pattern, source, visited, changes, failures, tag, modified"
            return try connection.statement("SELECT \(columns) FROM pages").all { WatchRecord($0) }
        }
    }

    /// Saves records, all or none; each takes the place of the one with its address.
    public func save(_ records: [WatchRecord]) throws(ArchiveError) {
        try change { () throws(SQLiteError) in
            let statement = try connection.statement(
                "INSERT OR REPLACE INTO pages VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
            for record in records {
                try statement.run(
                    .text(record.address), .text(record.kind.rawValue), Value(record.pattern), Value(record.source),
                    .integer(record.begun), Value(record.visited),
                    .text(record.changes.map(String.init).joined(separator: " ")), Value(record.failures),
                    Value(record.tag), Value(record.modified))
            }
        }
    }

    /// Forgets pages.
    public func remove(_ addresses: [String]) throws(ArchiveError) {
        try change { () throws(SQLiteError) in
            let statement = try connection.statement("DELETE FROM pages WHERE address = ?")
            for address in addresses { try statement.run(.text(address)) }
        }
    }

    /// Carries out changes, all or none.
    func change(_ body: () throws(SQLiteError) -> Void) throws(ArchiveError) {
        try attempt { () throws(SQLiteError) in try connection.transaction(body) }
    }

    /// What a call of SQLite yields, its error as one of the store.
    func attempt<Result>(_ call: () throws(SQLiteError) -> Result) throws(ArchiveError) -> Result {
        do { return try call() } catch { throw .watchStore(error) }
    }
}

extension WatchRecord {
    fileprivate init(_ row: borrowing Row) {
        self.init(
            address: row.text(0) ?? "", kind: Kind(rawValue: row.text(1) ?? "") ?? .article, pattern: row.text(3),
            source: row.text(4), begun: row.integer(2))
        visited = row.isNull(5) ? nil : row.integer(5)
        changes = row.text(6)?.split(separator: " ").compactMap { Int64($0) } ?? []
        failures = Int(row.integer(7))
        tag = row.text(8)
        modified = row.text(9)
    }
}

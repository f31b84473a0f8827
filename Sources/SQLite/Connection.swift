import CSQLite
import Glibc

/// An open database; one thread uses it at a time.
public final class Connection {
    let pointer: OpaquePointer

    /// How a database is opened.
    public enum Mode: Sendable {
        /// To read and write; the file is made where it is missing.
        case readWrite
        /// To read; where the database keeps a log, its files must be there and readable.
        case readOnly
        /// To read a file that nobody writes meanwhile; nothing is looked for beside it.
        case immutable
    }

    /// Opens a database file.
    public init(path: String, mode: Mode = .readWrite) throws(SQLiteError) {
        let uri = mode == .immutable ? "file:\(Self.escaped(path))?immutable=1" : path
        let flags =
            switch mode {
            case .readWrite: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
            case .readOnly: SQLITE_OPEN_READONLY
            case .immutable: SQLITE_OPEN_READONLY | SQLITE_OPEN_URI
            }
        var opened: OpaquePointer?
        let status = sqlite3_open_v2(uri, &opened, flags | SQLITE_OPEN_NOMUTEX, nil)
        guard status == SQLITE_OK, let opened else {
            let detail = opened.map { String(cString: sqlite3_errmsg($0)) } ?? "no memory"
            sqlite3_close_v2(opened)
            throw SQLiteError(status, detail)
        }
        sqlite3_extended_result_codes(opened, 1)
        pointer = opened
    }

    /// Makes a database in memory.
    public static func inMemory() throws(SQLiteError) -> Connection {
        try Connection(path: ":memory:")
    }

    deinit {
        sqlite3_close_v2(pointer)
    }

    /// How long a statement waits for a lock that another connection holds.
    public func wait(milliseconds: Int) {
        sqlite3_busy_timeout(pointer, Int32(clamping: milliseconds))
    }

    /// Writes changes into a log ahead of the database, so that readers and a writer need not wait for each other.
    ///
    /// - Parameter milliseconds: how long to wait for others that begin to use the database at the same time, where SQLite
    ///   itself gives up at once.
    public func logAhead(waiting milliseconds: Int) throws(SQLiteError) {
        var (waited, pause) = (0, 250)
        while true {
            do throws(SQLiteError) {
                return try execute("PRAGMA journal_mode = WAL")
            } catch {
                guard error.code == .busy, waited < milliseconds * 1000 else { throw error }
                usleep(UInt32(pause))
                (waited, pause) = (waited + pause, min(pause * 2, 10_000))
            }
        }
    }

    /// Carries out statements that yield no rows and have no parameters.
    public func execute(_ sql: String) throws(SQLiteError) {
        try check(sqlite3_exec(pointer, sql, nil, nil, nil))
    }

    /// Makes a statement ready; it can be run many times.
    public func statement(_ sql: String) throws(SQLiteError) -> Statement {
        var prepared: OpaquePointer?
        try check(sqlite3_prepare_v3(pointer, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &prepared, nil))
        guard let prepared else { throw SQLiteError(SQLITE_ERROR, "the statement is empty") }
        return Statement(prepared, of: self)
    }

    /// Makes the database empty in one transaction, however damaged it is.
    public func reset() throws(SQLiteError) {
        // It stays in the mode that it was in where its schema was read, or tried to be.
        _ = try? statement("SELECT count(*) FROM sqlite_schema")
        try check(csqlite_reset(pointer))
    }

    /// The row that the last insertion made.
    public var lastRow: Int64 { sqlite3_last_insert_rowid(pointer) }

    /// Whether a transaction is open.
    public var isInTransaction: Bool { sqlite3_get_autocommit(pointer) == 0 }

    func check(_ status: Int32) throws(SQLiteError) {
        if status != SQLITE_OK { throw SQLiteError(status, String(cString: sqlite3_errmsg(pointer))) }
    }

    private static func escaped(_ path: String) -> String {
        path.utf8.map { byte in
            switch byte {
            case UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "%"):
                "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
            default: String(decoding: [byte], as: Unicode.ASCII.self)
            }
        }.joined()
    }
}

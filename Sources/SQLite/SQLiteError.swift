import CSQLite

/// Why SQLite did not do what it was asked for.
public struct SQLiteError: Error, Hashable, Sendable {
    /// The kind of failure, for a program to act on.
    public let code: Code

    /// What SQLite said.
    public let detail: String

    /// The kinds of failure that a caller may want to tell apart.
    public enum Code: Hashable, Sendable {
        /// Another connection holds the lock.
        case busy
        /// The file is damaged, or is no database.
        case damaged
        /// The file or its folder may not be written.
        case readOnly
        /// The file cannot be opened.
        case cannotOpen
        /// The disk is full or fails.
        case io
        /// Anything else; mostly a statement that does not fit the database.
        case other
    }

    init(_ status: Int32, _ detail: String) {
        code =
            switch status & 0xFF {
            case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL: .busy
            case SQLITE_CORRUPT, SQLITE_NOTADB: .damaged
            case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH: .readOnly
            case SQLITE_CANTOPEN: .cannotOpen
            case SQLITE_IOERR, SQLITE_FULL, SQLITE_NOMEM: .io
            default: .other
            }
        self.detail = detail
    }
}

extension SQLiteError: CustomStringConvertible {
    /// What SQLite said, in one line.
    public var description: String { "SQLite: \(detail)" }
}

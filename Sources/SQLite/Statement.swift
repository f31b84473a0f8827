import CSQLite

/// A statement made ready: values go in, rows come out.
public final class Statement {
    private let pointer: OpaquePointer
    private let connection: Connection

    init(_ pointer: OpaquePointer, of connection: Connection) {
        self.pointer = pointer
        self.connection = connection
    }

    deinit {
        sqlite3_finalize(pointer)
    }

    /// Carries the statement out and drops its rows.
    public func run(_ values: Value...) throws(SQLiteError) {
        try begin(values)
        defer { sqlite3_reset(pointer) }
        while try step() {}
    }

    /// What a function makes of the first row; nil where there is none.
    public func first<Result>(_ values: Value..., read: (borrowing Row) -> Result) throws(SQLiteError) -> Result? {
        try begin(values)
        defer { sqlite3_reset(pointer) }
        return try step() ? read(Row(pointer)) : nil
    }

    /// What a function makes of every row.
    public func all<Result>(_ values: Value..., read: (borrowing Row) -> Result) throws(SQLiteError) -> [Result] {
        try begin(values)
        defer { sqlite3_reset(pointer) }
        var results: [Result] = []
        while try step() { results.append(read(Row(pointer))) }
        return results
    }

    /// Hands every row to a function.
    public func each(_ values: Value..., body: (borrowing Row) -> Void) throws(SQLiteError) {
        try begin(values)
        defer { sqlite3_reset(pointer) }
        while try step() { body(Row(pointer)) }
    }

    private func begin(_ values: [Value]) throws(SQLiteError) {
        sqlite3_reset(pointer)
        for (index, value) in values.enumerated() {
            try connection.check(value.bind(to: pointer, at: Int32(index + 1)))
        }
    }

    private func step() throws(SQLiteError) -> Bool {
        let status = sqlite3_step(pointer)
        if status == SQLITE_ROW { return true }
        guard status == SQLITE_DONE else {
            throw SQLiteError(status, String(cString: sqlite3_errmsg(connection.pointer)))
        }
        return false
    }
}

/// The row that a statement stands at.
public struct Row: ~Copyable {
    private let pointer: OpaquePointer

    fileprivate init(_ pointer: OpaquePointer) {
        self.pointer = pointer
    }

    /// The number in a column, counted from 0; 0 where there is none.
    public func integer(_ column: Int32) -> Int64 {
        sqlite3_column_int64(pointer, column)
    }

    /// Whether a column is empty.
    public func isNull(_ column: Int32) -> Bool {
        sqlite3_column_type(pointer, column) == SQLITE_NULL
    }

    /// The text in a column; nil where there is none.
    public func text(_ column: Int32) -> String? {
        guard let bytes = sqlite3_column_text(pointer, column) else { return nil }
        return String(
            decoding: UnsafeBufferPointer(start: bytes, count: Int(sqlite3_column_bytes(pointer, column))),
            as: UTF8.self)
    }

    /// What a function makes of the bytes of the text in a column, which are not copied; none where there is no text.
    public func withText<Result>(_ column: Int32, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        let bytes = sqlite3_column_text(pointer, column)
        return body(
            UnsafeRawBufferPointer(start: bytes, count: bytes == nil ? 0 : Int(sqlite3_column_bytes(pointer, column))))
    }

    /// The bytes in a column; none where it is empty.
    public func bytes(_ column: Int32) -> [UInt8] {
        withBytes(column) { Array($0) }
    }

    /// What a function makes of the bytes in a column, which are not copied; none where it is empty.
    public func withBytes<Result>(_ column: Int32, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        let bytes = sqlite3_column_blob(pointer, column)
        return body(
            UnsafeRawBufferPointer(start: bytes, count: bytes == nil ? 0 : Int(sqlite3_column_bytes(pointer, column))))
    }
}

import Programs
import SQLite
import Testing

@Suite struct ConnectionTests {
    @Test func `values come back as they went in`() throws {
        let connection = try Connection.inMemory()
        try connection.execute("CREATE TABLE t(a, b, c, d)")
        let insert = try connection.statement("INSERT INTO t VALUES(?, ?, ?, ?)")
        try insert.run(.integer(.min), .text("峰会\u{0}!"), .blob([0, 255]), .null)
        try insert.run(.integer(7), .text(""), .blob([]), .text("x"))
        #expect(connection.lastRow == 2)
        let rows = try connection.statement("SELECT a, b, c, d FROM t WHERE a <= ? ORDER BY rowid").all(.integer(7)) {
            "\($0.integer(0)) \($0.text(1)?.utf8.count ?? -1) \($0.bytes(2)) \($0.isNull(3)) \($0.text(3) ?? "-")"
        }
        #expect(rows == ["-9223372036854775808 8 [0, 255] true -", "7 0 [] false x"])
        #expect(try connection.statement("SELECT 1 WHERE 0").first { $0.integer(0) } == nil)
    }

    @Test func `failures are told apart`() throws {
        let scratch = try Scratch()
        let path = try scratch.write("this is no database, only a text that is long enough", to: "damaged")
        let cases: [(String, String, SQLiteError.Code)] = [
            (path, "SELECT * FROM sqlite_schema", .damaged),
            (scratch.path + "/missing/file", "SELECT 1", .cannotOpen),
            (":memory:", "SELECT * FROM missing", .other),
        ]
        for (path, sql, code) in cases {
            let error = #expect(throws: SQLiteError.self) { try Connection(path: path).execute(sql) }
            #expect(error?.code == code, "\(path)")
        }
    }

    @Test func `a database that may only be read leaves nothing beside it`() throws {
        let scratch = try Scratch()
        let path = scratch.path + "/a?b#c%.sqlite"
        try Connection(path: path).execute("CREATE TABLE t(a); INSERT INTO t VALUES(1)")
        let connection = try Connection(path: path, mode: .readOnly)
        #expect(try connection.statement("SELECT a FROM t").first { $0.integer(0) } == 1)
        let error = #expect(throws: SQLiteError.self) { try connection.execute("DELETE FROM t") }
        #expect(error?.code == .readOnly)
    }

    @Test func `a lock that another connection holds is told`() throws {
        let scratch = try Scratch()
        let path = scratch.path + "/shared.sqlite"
        let first = try Connection(path: path)
        try first.execute("CREATE TABLE t(a); BEGIN IMMEDIATE")
        #expect(first.isInTransaction)
        let error = #expect(throws: SQLiteError.self) { try Connection(path: path).execute("BEGIN IMMEDIATE") }
        #expect(error?.code == .busy)
    }

    @Test func `many may begin to use a new database at once`() async throws {
        let scratch = try Scratch()
        let folder = scratch.path
        for round in 0..<20 {
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<8 {
                    group.addTask {
                        let connection = try Connection(path: "\(folder)/\(round).sqlite")
                        connection.wait(milliseconds: 60_000)
                        try connection.logAhead(waiting: 60_000)
                        try connection.execute("CREATE TABLE IF NOT EXISTS t(a); INSERT INTO t VALUES(1)")
                    }
                }
                try await group.waitForAll()
            }
            let connection = try Connection(path: "\(folder)/\(round).sqlite")
            #expect(try connection.statement("SELECT count(*) FROM t").first { $0.integer(0) } == 8)
        }
    }
}

import SQLite
import Testing

extension GuideTests {
    @Test func `the guide to SQLite`() throws {
        let connection = try Connection.inMemory()
        try connection.execute("CREATE TABLE names(name TEXT, count INTEGER)")
        try connection.statement("INSERT INTO names VALUES(?, ?)").run(.text("李伯玺"), .integer(3))
        let names = try connection.statement("SELECT name, count FROM names").all { row in
            (name: row.text(0) ?? "", count: row.integer(1))
        }
        #expect(names.map(\.name) == ["李伯玺"])
        #expect(names.map(\.count) == [3])
    }
}

import Foundation
import Git
import Testing

@Suite struct CommitCursorTests {
    /// Commits v1 to v4 on one line, and a side commit merged into v3.
    private func makeHistory(_ repository: borrowing Repository) throws -> [ObjectID] {
        let first = try repository.writeSampleCommit("v1")
        let second = try repository.writeSampleCommit("v2", parents: [first], minutes: 1)
        let side = try repository.writeSampleCommit("side", parents: [first], minutes: 2)
        let third = try repository.writeSampleCommit("v3", parents: [second, side], minutes: 3)
        return [first, second, third, try repository.writeSampleCommit("v4", parents: [third], minutes: 1)]
    }

    @Test func followsFirstParents() throws {
        let sample = try Sample()
        let repository = try sample.open()
        let ids = try makeHistory(repository)
        var cursor = repository.history(from: ids[3])
        var subjects: [String] = []
        while let commit = try cursor.next() {
            subjects.append(String(commit.subject))
        }
        #expect(subjects == ["v4", "v3", "v2", "v1"])
        #expect(try cursor.next() == nil)
        #expect(try sample.git("log --first-parent --format=%s \(ids[3])") == subjects.joined(separator: "\n"))
    }

    @Test func outlivesItsRepository() throws {
        let sample = try Sample()
        func cursor() throws -> CommitCursor {
            let repository = try sample.open()
            return repository.history(from: try makeHistory(repository)[1])
        }
        var walk = try cursor()
        #expect(try walk.next()?.subject == "v2")
        #expect(try walk.next()?.subject == "v1")
        #expect(try walk.next() == nil)
    }

    @Test(arguments: ["missing", "truncated"])
    func damagedHistoryIsNoShortHistory(damage: String) throws {
        let sample = try Sample()
        let ids = try makeHistory(sample.open())
        if damage == "missing" {
            try FileManager.default.removeItem(atPath: sample.looseFile(of: ids[1]))
        } else {
            try sample.truncate(ids[1], to: 30)
        }
        var cursor = try sample.open().history(from: ids[3])
        #expect(try cursor.next()?.subject == "v4")
        #expect(try cursor.next()?.subject == "v3")
        for _ in 1...2 {
            #expect(try code { _ = try cursor.next() } == .damaged)
        }
    }

    @Test func startThatIsNotThere() throws {
        let sample = try Sample()
        let missing = try #require(ObjectID(hex: String(repeating: "1", count: 40)))
        var cursor = try sample.open().history(from: missing)
        #expect(try code { _ = try cursor.next() } == .notFound)
    }
}

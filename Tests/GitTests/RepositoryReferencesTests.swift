import Foundation
import Git
import Testing

@Suite struct RepositoryReferencesTests {
    private let main = "refs/heads/main"

    @Test func movesAsExpected() throws {
        let sample = try Sample()
        let repository = try sample.open()
        #expect(try repository.reference(named: "HEAD") == nil)
        #expect(try repository.reference(named: main) == nil)
        let first = try repository.writeSampleCommit("v1")
        let second = try repository.writeSampleCommit("v2", parents: [first])
        try repository.updateReference(named: main, to: first, expecting: nil, message: "v1")
        try repository.updateReference(named: main, to: second, expecting: first, message: "v2")
        #expect(try repository.reference(named: "HEAD") == second)
        #expect(try sample.git("rev-parse main") == second.hex)
        #expect(try sample.git("pack-refs --all") == "")
        #expect(try repository.reference(named: main) == second)
        try repository.updateReference(named: main, to: first, expecting: second, message: "back")
        #expect(try sample.git("rev-parse main") == first.hex)
    }

    @Test func lostRace() throws {
        let sample = try Sample()
        let repository = try sample.open()
        let first = try repository.writeSampleCommit("v1")
        let second = try repository.writeSampleCommit("v2", parents: [first])
        let third = try repository.writeSampleCommit("v3", parents: [first])
        func move(to id: ObjectID, expecting expected: ObjectID?) throws -> GitError.Code? {
            try code { try repository.updateReference(named: main, to: id, expecting: expected, message: "") }
        }
        #expect(try move(to: second, expecting: first) == .modified, "nothing there yet")
        #expect(try sample.git("update-ref refs/heads/main \(first)") == "")
        #expect(try move(to: second, expecting: nil) == .modified, "there meanwhile")
        #expect(try sample.git("update-ref refs/heads/main \(third)") == "")
        #expect(try move(to: second, expecting: first) == .modified, "moved meanwhile")
        #expect(try repository.reference(named: main) == third)
    }

    @Test func heldLock() throws {
        let sample = try Sample()
        let repository = try sample.open()
        let id = try repository.writeSampleCommit("v1")
        let lock = sample.path + "/refs/heads/main.lock"
        try Data().write(to: URL(fileURLWithPath: lock))
        let move = { try repository.updateReference(named: main, to: id, expecting: nil, message: "") }
        #expect(try code(of: move) == .locked)
        try FileManager.default.removeItem(atPath: lock)
        #expect(try code(of: move) == nil)

        let second = try repository.writeSampleCommit("v2", parents: [id])
        let moveOn = { try repository.updateReference(named: main, to: second, expecting: id, message: "") }
        try Data().write(to: URL(fileURLWithPath: lock))
        #expect(try code(of: moveOn) == .locked)
        #expect(try repository.reference(named: main) == id)
        try FileManager.default.removeItem(atPath: lock)
        #expect(try code(of: moveOn) == nil)
        #expect(!FileManager.default.fileExists(atPath: lock))
    }

    @Test func symbolicReferenceStays() throws {
        let sample = try Sample()
        let repository = try sample.open()
        let first = try repository.writeSampleCommit("v1")
        let second = try repository.writeSampleCommit("v2", parents: [first])
        try repository.updateReference(named: main, to: first, expecting: nil, message: "")
        _ = try sample.git("symbolic-ref refs/heads/other refs/heads/main")
        let failure = try code {
            try repository.updateReference(named: "refs/heads/other", to: second, expecting: first, message: "")
        }
        #expect(failure == .modified)
        #expect(try sample.git("symbolic-ref refs/heads/other") == main)
        #expect(try repository.reference(named: main) == first)
    }

    @Test func logTellsMoves() throws {
        let sample = try Sample()
        _ = try sample.git("config core.logAllRefUpdates true")
        let repository = try sample.open()
        let first = try repository.writeSampleCommit("v1")
        let second = try repository.writeSampleCommit("v2", parents: [first])
        try repository.updateReference(named: main, to: first, expecting: nil, message: "made")
        try repository.updateReference(named: main, to: second, expecting: first, message: "moved")
        #expect(try sample.git("log -g --format=%gs main") == "moved\nmade")
    }

    @Test func oneOfManyWriterWins() async throws {
        let sample = try Sample()
        let path = sample.path
        let ids = try (0..<8).map { try sample.open().writeSampleCommit("v\($0)") }
        let outcomes = await withTaskGroup(of: GitError.Code?.self) { group in
            for id in ids {
                group.addTask {
                    do throws(GitError) {
                        try Repository.open(at: path)
                            .updateReference(named: "refs/heads/main", to: id, expecting: nil, message: "")
                        return nil
                    } catch {
                        return error.code
                    }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(outcomes.count { $0 == nil } == 1)
        #expect(outcomes.allSatisfy { $0 == nil || $0 == .modified || $0 == .locked })
    }

    @Test(arguments: ["main", "HEAD", "refs/heads/a b", "refs/heads/..", "refs/heads/a\0b", "", "refs/"])
    func refusesNames(name: String) throws {
        let sample = try Sample()
        let repository = try sample.open()
        let id = try repository.writeSampleCommit("v1")
        #expect(
            try code { try repository.updateReference(named: name, to: id, expecting: nil, message: "") } == .invalid)
    }

    @Test func refusesMissingTargets() throws {
        let sample = try Sample()
        let repository = try sample.open()
        let missing = try #require(ObjectID(hex: String(repeating: "1", count: 40)))
        let failure = try code {
            try repository.updateReference(named: main, to: missing, expecting: nil, message: "")
        }
        #expect(failure == .notFound)
    }

    @Test func garbledReference() throws {
        let sample = try Sample()
        try Data("junk\n".utf8).write(to: URL(fileURLWithPath: sample.path + "/refs/heads/main"))
        let repository = try sample.open()
        #expect(try code { _ = try repository.reference(named: main) } == .damaged)
    }
}

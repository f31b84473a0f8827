import Archiving
import Articles
import Foundation
import History
import Programs
import Synchronization
import Testing

@Suite struct SeveralWritersTests {
    @Test func `none of eight writers is left behind`() throws {
        let archive = try TestArchive()
        let writers = Writers(archive.path, until: 240)
        writers.run(0..<8)
        #expect(writers.problems == [])
        let histories = try archive.open().histories()
        let shares = (0..<8).map { writer in
            histories.filter { $0.reference.identity.text == "https://writer.example/\(writer)" }
                .reduce(0) { $0 + $1.versions.count }
        }
        #expect(shares.reduce(0, +) == histories.reduce(0) { $0 + $1.versions.count })
        #expect(shares == writers.committed)
        // A fair share is 30.
        #expect(shares.allSatisfy { $0 >= 10 }, "\(shares)")
        #expect(try archive.git("fsck", "--strict") == "")
    }

    @Test func `a writer that would wait too long says so, and nothing is lost`() throws {
        let archive = try TestArchive()
        let writer = try ArchiveWriter(at: archive.path, operator: TestArchive.person)
        _ = try writer.write(
            ArchiveWriterTests.snapshots(7).map { try PreparedSnapshot($0, as: $1, settings: writer.settings) })
        let captured = Instant(seconds: 1_699_610_400, offsetMinutes: 480)
        let snapshot = Snapshot(article: TestArchive.article(), captured: captured)
        let error = #expect(throws: ArchiveError.self) {
            try archive.open().commit(snapshot, as: .url(TestArchive.url), waiting: 1)
        }
        #expect(
            error?.description
                == "another process is writing to '\(archive.path)'; try again when it has finished")
        try writer.commit()
        #expect(try archive.open().commit(snapshot, as: .url(TestArchive.url), waiting: 1).number == 1)
        #expect(try archive.open().histories().count == 8)
    }

    @Test func `packing in a loop disturbs neither writers nor readers`() throws {
        let archive = try TestArchive()
        let writers = Writers(archive.path, until: 80)
        let reader = Foundation.Thread { writers.read() }
        reader.start()
        let packer = Foundation.Thread { writers.pack() }
        packer.start()
        writers.run(0..<2)
        while !reader.isFinished || !packer.isFinished { usleep(1000) }
        #expect(writers.problems == [])
        #expect(writers.readings > 0 && writers.packings > 0)
        let found = try archive.open().verify()
        #expect(found.isWhole && found.versions == 80, "\(found)")
        #expect(try archive.git("fsck", "--strict") == "")
    }
}

/// Threads that use one archive at once, each as a process of its own would.
private final class Writers: Sendable {
    private let path: String
    private let most: Int
    private let state = Mutex(State())

    private struct State {
        var committed = [Int](repeating: 0, count: 8)
        var readings = 0
        var packings = 0
        var problems: [String] = []
        var isDone = false
    }

    init(_ path: String, until most: Int) {
        self.path = path
        self.most = most
    }

    var committed: [Int] { state.withLock { $0.committed } }
    var readings: Int { state.withLock { $0.readings } }
    var packings: Int { state.withLock { $0.packings } }
    var problems: [String] { state.withLock { $0.problems } }

    /// Commits with so many writers until there are enough versions.
    func run(_ names: Range<Int>) {
        let threads = names.map { name in Foundation.Thread { self.write(name) } }
        for thread in threads { thread.start() }
        while !threads.allSatisfy(\.isFinished) { usleep(1000) }
        state.withLock { $0.isDone = true }
    }

    private func write(_ name: Int) {
        attempt {
            while let number = next(name) {
                let url = Address("https://writer.example/\(name)") ?? TestArchive.url
                var article = TestArchive.article(guests: number)
                article.url = url
                let captured = Instant(seconds: 1_699_610_400 + Int64(number), offsetMinutes: 480)
                _ = try Archive(at: path).commit(
                    Snapshot(article: article, captured: captured), as: .url(url), operator: TestArchive.person)
            }
        }
    }

    /// The number of a writer's next version; nil where there are enough of all.
    private func next(_ name: Int) -> Int? {
        state.withLock { state in
            guard state.committed.reduce(0, +) < most else { return nil }
            state.committed[name] += 1
            return state.committed[name]
        }
    }

    /// Reads versions until the writers are done, with an archive that stays open and with new ones.
    func read() {
        attempt {
            let open = try Archive(at: path)
            while !state.withLock({ $0.isDone }) {
                try readAll(open)
                try readAll(Archive(at: path))
                state.withLock { $0.readings += 1 }
            }
        }
    }

    private func readAll(_ archive: borrowing Archive) throws {
        for history in try archive.histories() {
            for version in history.versions.suffix(5) {
                _ = try archive.article(of: history.reference, at: version)
            }
        }
    }

    func pack() {
        attempt {
            while !state.withLock({ $0.isDone }) {
                _ = try Archive(at: path).pack()
                state.withLock { $0.packings += 1 }
            }
        }
    }

    private func attempt(_ work: () throws -> Void) {
        do { try work() } catch { state.withLock { $0.problems.append("\(error)") } }
    }
}

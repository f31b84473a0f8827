import Archiving
import Articles
import Diffing
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

    /// What a writer commits of an article while another one waits, which has read the version before by then.
    enum Meanwhile: String, CaseIterable, CustomTestStringConvertible {
        case nothing = "v2 guests 1800 became 1900"
        case anotherVersion = "v3 guests 1850 became 1900"
        case theSameVersion = "v2 says that"
        case aLaterVersion = "it was captured before the last version"

        var testDescription: String { "\(self)" }

        /// How many guests there are, and when it was captured, in minutes; nil where it commits nothing.
        var version: (guests: Int, minutes: Int64)? {
            switch self {
            case .nothing: nil
            case .anotherVersion: (1850, 1)
            case .theSameVersion: (1900, 1)
            case .aLaterVersion: (1850, 9)
            }
        }
    }

    @Test(arguments: Meanwhile.allCases)
    func `a snapshot follows what was committed while its writer waited`(meanwhile: Meanwhile) throws {
        let archive = try TestArchive()
        try archive.commit(TestArchive.article(guests: 1800))
        let other = TestArchive.article("另一篇")
        let writer = try ArchiveWriter(at: archive.path, operator: TestArchive.person)
        func write(_ article: Article, name: String?, minutes: Int64) throws {
            let captured = Instant(seconds: 1_699_610_400 + 60 * minutes, offsetMinutes: 480)
            let identity = try name.map(ArticleIdentity.named) ?? .url(TestArchive.url)
            let snapshot = Snapshot(article: article, captured: captured)
            _ = try writer.write([PreparedSnapshot(snapshot, as: identity, settings: writer.settings)])
        }
        // From here on the writer has the lock.
        try write(other, name: "other", minutes: 0)
        let path = archive.path
        let outcome = Mutex("")
        let waiting = Foundation.Thread {
            let captured = Instant(seconds: 1_699_610_520, offsetMinutes: 480)
            let snapshot = Snapshot(article: TestArchive.article(guests: 1900), captured: captured)
            let said = Self.told {
                try Archive(at: path).commit(snapshot, as: .url(TestArchive.url), operator: TestArchive.person)
            }
            outcome.withLock { $0 = said }
        }
        waiting.start()
        usleep(300_000)
        if let version = meanwhile.version {
            try write(TestArchive.article(guests: version.guests), name: nil, minutes: version.minutes)
        }
        try writer.commit()
        while !waiting.isFinished { usleep(1000) }
        #expect(outcome.withLock(\.self) == meanwhile.rawValue)
        #expect(try archive.open().verify().isWhole)
    }

    /// What became of a snapshot, in a line.
    private static func told(_ commit: () throws -> CommitOutcome) -> String {
        do {
            switch try commit() {
            case .unchanged(_, let version): return "v\(version.number) says that"
            case .committed(let entry):
                let guests = [entry.diff.old, entry.diff.new].map { article in
                    "\(article.body[1])".split { !("0"..."9" ~= $0) }.last ?? ""
                }
                return "v\(entry.version.number) guests \(guests[0]) became \(guests[1])"
            }
        } catch let error as ArchiveError {
            if case .outOfOrder = error { return "it was captured before the last version" }
            return "\(error)"
        } catch {
            return "\(error)"
        }
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

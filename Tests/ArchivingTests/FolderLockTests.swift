import Foundation
import Programs
import Synchronization
import Testing

@testable import Archiving

@Suite struct FolderLockTests {
    @Test func `the lock goes to whoever came first, also where somebody in front has left`() throws {
        let scratch = try Scratch()
        var held: FolderLock? = try FolderLock(folder: scratch.path, waiting: 60)
        let line = try Line(0..<8, in: scratch.path)
        // As a process does that dies or has waited long enough.
        line.leave(3)
        for name in [7, 6, 5, 4, 2, 1, 0] { Foundation.Thread.detachNewThread { line.pass(name) } }
        usleep(20_000)
        #expect(line.passed == [] && held != nil)
        held = nil
        let deadline = Clock.now + 60
        while line.passed.count < 7, Clock.now < deadline { usleep(1000) }
        #expect(line.passed == [0, 1, 2, 4, 5, 6, 7])
    }

    @Test func `waiting has an end, and who has waited in vain is in nobody's way`() throws {
        let scratch = try Scratch()
        var held: FolderLock? = try FolderLock(folder: scratch.path, waiting: 0)
        for _ in 0..<2 {
            #expect(throws: ArchiveError.locked(path: scratch.path)) {
                try FolderLock(folder: scratch.path, waiting: 0)
            }
        }
        #expect(held != nil)
        held = nil
        _ = try FolderLock(folder: scratch.path, waiting: 0)
    }

    @Test func `a folder that may not be written is named`() throws {
        #expect(throws: ArchiveError.cannotLock(path: "/proc", reason: "No such file or directory")) {
            try FolderLock(folder: "/proc", waiting: 0)
        }
    }
}

/// Those that stand in the line of a folder, by their names, and in which order they had their turn.
private final class Line: Sendable {
    private let waiting: Mutex<[Int: FolderLine]>
    private let order = Mutex<[Int]>([])

    init(_ names: Range<Int>, in folder: String) throws {
        var lines: [Int: FolderLine] = [:]
        for name in names { lines[name] = try FolderLine(folder: folder, until: Clock.now + 60) }
        let all = lines
        waiting = Mutex(all)
    }

    var passed: [Int] { order.withLock { $0 } }

    func leave(_ name: Int) {
        _ = waiting.withLock { $0.removeValue(forKey: name) }
    }

    /// Waits for the turn of one, and lets the next come.
    func pass(_ name: Int) {
        guard let place = waiting.withLock({ $0.removeValue(forKey: name) }) else { return }
        do {
            try place.waitForTurn()
            order.withLock { $0.append(name) }
        } catch {
            Issue.record("\(name) waited in vain: \(error)")
        }
    }
}

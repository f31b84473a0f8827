import Foundation
import Synchronization
import Testing

@testable import Archiving

@Suite struct ThreadsTests {
    /// How many workers there are and how many inputs.
    static let sizes = [(1, 0), (1, 1), (1, 50), (4, 0), (4, 1), (4, 3), (4, 1000), (16, 5)]

    @Test(arguments: sizes) func `outputs come in the order of the inputs`(workers: Int, inputs: Int) {
        var outputs: [Int] = []
        Threads.inOrder(Array(0..<inputs), workers: Array(0..<workers)) { _, input in
            // The first ones take longest.
            usleep(UInt32(input < 4 ? 2000 : 0))
            return input * 2
        } consume: { output in
            outputs.append(output)
        }
        #expect(outputs == (0..<inputs).map { $0 * 2 })
        #expect(Threads.map(Array(0..<inputs)) { $0 * 2 } == outputs)
    }

    /// Which input fails, or whether what takes the outputs does.
    @Test(arguments: [0, 1, 37, 199], [false, true]) func `an error ends the work`(failing: Int, isTaking: Bool) {
        var taken: [Int] = []
        let error = #expect(throws: ArchiveError.self) {
            try Threads.inOrder(Array(0..<200), workers: [0, 1, 2]) { (_, input) throws(ArchiveError) in
                if input == failing, !isTaking { throw ArchiveError.nameIsAddress("\(input)") }
                return input
            } consume: { (output) throws(ArchiveError) in
                if output == failing, isTaking { throw ArchiveError.nameIsAddress("\(output)") }
                taken.append(output)
            }
        }
        #expect(error == .nameIsAddress("\(failing)"))
        #expect(taken == Array(0..<taken.count) && taken.count <= failing)
    }

    @Test(arguments: [1, 2, 5], [1, 3, 500]) func `inputs are made in order while others are worked on`(
        workers: Int, ahead: Int
    ) {
        var (made, taken): ([Int], [Int]) = ([], [])
        Threads.inOrder(
            200, ahead: ahead,
            made: { (index: Int) in
                made.append(index); return index * 3
            },
            workers: Array(0..<workers)
        ) { _, input in
            usleep(UInt32(input % 7 * 50))
            return input + 1
        } consume: { output in
            taken.append(output)
        }
        #expect(made == Array(0..<200))
        #expect(taken == made.map { $0 * 3 + 1 })
    }

    @Test(arguments: [0, 1, 37, 199]) func `an input that cannot be made ends the work`(failing: Int) {
        var taken: [Int] = []
        let error = #expect(throws: ArchiveError.self) {
            try Threads.inOrder(
                200, ahead: 8,
                made: { (index: Int) throws(ArchiveError) in
                    if index == failing { throw ArchiveError.nameIsAddress("\(index)") }
                    return index
                }, workers: [0, 1]
            ) { (_, input) throws(ArchiveError) in
                input
            } consume: { (output) throws(ArchiveError) in
                taken.append(output)
            }
        }
        #expect(error == .nameIsAddress("\(failing)"))
        #expect(taken == Array(0..<taken.count) && taken.count <= failing)
    }

    @Test func `work in the background is done beside other work, and its result is there when it is asked for`() {
        let gate = Mutex(false)
        let work = Background {
            while !gate.withLock({ $0 }) { usleep(100) }
            return 42
        }
        #expect(!work.isDone)
        gate.withLock { $0 = true }
        #expect(work.result() == 42 && work.isDone && work.result() == 42)
    }

    @Test func `what works in the background has ended when nobody wants its result any more`() {
        let count = Atomic(0)
        for _ in 0..<20 { _ = Background { count.add(1, ordering: .relaxed) } }
        #expect(count.load(ordering: .relaxed) == 20)
    }
}

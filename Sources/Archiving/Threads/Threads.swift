import Glibc
import Synchronization

/// Spreads work over threads, one for each core.
enum Threads {
    /// How many threads are used at most.
    private static let most = 16

    /// The number of cores that may be used.
    static var count: Int {
        max(1, min(most, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))))
    }

    /// What a function makes of each input, in the order of the inputs.
    ///
    /// - Parameters:
    ///   - worker: makes what each thread has of its own.
    ///   - body: is called on several threads at once; after an error no further input is begun.
    static func map<Input: Sendable, Worker, Output: Sendable>(
        _ inputs: [Input], worker: @escaping @Sendable () throws(ArchiveError) -> Worker,
        _ body: @escaping @Sendable (Worker, Input) throws(ArchiveError) -> Output
    ) throws(ArchiveError) -> [Output] {
        let next = Atomic(0)
        let results = Mutex<[Output?]>(Array(repeating: nil, count: inputs.count))
        let failure = Mutex<ArchiveError?>(nil)
        let shared = Shared(next: next, results: results, failure: failure)
        let work: @Sendable () -> Void = {
            do throws(ArchiveError) {
                let worker = try worker()
                while true {
                    let index = shared.next.add(1, ordering: .relaxed).oldValue
                    guard index < inputs.count else { return }
                    let output = try body(worker, inputs[index])
                    shared.results.withLock { $0[index] = output }
                }
            } catch {
                shared.next.store(inputs.count, ordering: .relaxed)
                shared.failure.withLock { $0 = $0 ?? error }
            }
        }
        let helpers = (1..<max(1, min(count, inputs.count))).compactMap { _ in Thread(work) }
        work()
        for helper in helpers { helper.join() }
        if let error = shared.failure.withLock({ $0 }) { throw error }
        return shared.results.withLock { $0.compactMap(\.self) }
    }

    /// What the threads of one call share.
    private final class Shared<Output: Sendable>: Sendable {
        let next: Atomic<Int>
        let results: Mutex<[Output?]>
        let failure: Mutex<ArchiveError?>

        init(
            next: consuming Atomic<Int>, results: consuming Mutex<[Output?]>, failure: consuming Mutex<ArchiveError?>
        ) {
            self.next = next
            self.results = results
            self.failure = failure
        }
    }
}

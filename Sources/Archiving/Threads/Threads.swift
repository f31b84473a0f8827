import Glibc
import Synchronization

/// Spreads work over threads, one for each core.
public enum Threads {
    /// How many threads are used at most.
    private static let most = 16

    /// The number of cores that may be used.
    static var count: Int {
        max(1, min(most, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))))
    }

    /// What a function makes of each input, in the order of the inputs.
    ///
    /// - Parameter body: is called on several threads at once.
    static func map<Input: Sendable, Output: Sendable>(
        _ inputs: [Input], _ body: @escaping @Sendable (Input) -> Output
    ) -> [Output] {
        var outputs: [Output] = []
        outputs.reserveCapacity(inputs.count)
        inOrder(inputs, workers: Array(repeating: (), count: count)) { _, input in
            body(input)
        } consume: { output in
            outputs.append(output)
        }
        return outputs
    }

    /// What a function makes of each input, in the order of the inputs, with workers that are kept for later ones.
    ///
    /// - Parameters:
    ///   - workers: what each thread has of its own; more are made where there are fewer than threads are used.
    ///   - body: is called on several threads at once; after an error no further input is begun.
    public static func map<Input: Sendable, Worker: Sendable, Output: Sendable, Failure: Error>(
        _ inputs: [Input], keeping workers: inout [Worker], made make: () throws(Failure) -> Worker,
        body: @escaping @Sendable (Worker, Input) throws(Failure) -> Output
    ) throws(Failure) -> [Output] {
        try makeUp(&workers, to: inputs.count, make)
        var outputs: [Output] = []
        outputs.reserveCapacity(inputs.count)
        try inOrder(inputs, workers: workers, body) { (output: Output) throws(Failure) in outputs.append(output) }
        return outputs
    }

    /// Makes workers up to one for each thread that so many inputs keep busy.
    static func makeUp<Worker, Failure: Error>(
        _ workers: inout [Worker], to inputs: Int, _ make: () throws(Failure) -> Worker
    ) throws(Failure) {
        while workers.count < min(count, inputs) { workers.append(try make()) }
    }

    /// Works on inputs on several threads, and meanwhile hands what comes out of them to a function, in the order of the
    /// inputs.
    ///
    /// - Parameters:
    ///   - workers: what each thread has of its own; there are as many threads, the calling one among them.
    ///   - body: is called on several threads at once; after an error no further input is begun.
    ///   - consume: is called on the calling thread.
    static func inOrder<Input: Sendable, Worker: Sendable, Output: Sendable, Failure: Error>(
        _ inputs: [Input], workers: [Worker],
        _ body: @escaping @Sendable (Worker, Input) throws(Failure) -> Output,
        consume: (Output) throws(Failure) -> Void
    ) throws(Failure) {
        guard let own = workers.first else { return }
        let queue = WorkQueue(inputs, body)
        var helpers = workers.dropFirst().prefix(max(0, inputs.count - 1)).compactMap { worker in
            Thread { while queue.workOnNext(with: worker) {} }
        }
        defer {
            queue.stop()
            for helper in helpers { helper.join() }
        }
        for index in inputs.indices {
            while true {
                if let output = queue.take(index) {
                    try consume(output)
                    break
                }
                if queue.workOnNext(with: own) { continue }
                // All have been begun, or one has failed: the helpers are about to end.
                for helper in helpers { helper.join() }
                helpers = []
                try queue.rethrow()
            }
        }
    }
}

/// Inputs, of which each is worked on once, and what came out of them.
private final class WorkQueue<Input: Sendable, Worker: Sendable, Output: Sendable, Failure: Error>: Sendable {
    private let inputs: [Input]
    private let body: @Sendable (Worker, Input) throws(Failure) -> Output
    private let next = Atomic(0)
    private let results: Mutex<[Output?]>
    private let failure = Mutex<Failure?>(nil)

    init(_ inputs: [Input], _ body: @escaping @Sendable (Worker, Input) throws(Failure) -> Output) {
        self.inputs = inputs
        self.body = body
        results = Mutex(Array(repeating: nil, count: inputs.count))
    }

    /// Works on an input that nobody has begun; returns whether there was one.
    func workOnNext(with worker: Worker) -> Bool {
        let index = next.add(1, ordering: .relaxed).oldValue
        guard index < inputs.count else { return false }
        do throws(Failure) {
            let output = try body(worker, inputs[index])
            results.withLock { $0[index] = output }
        } catch {
            failure.withLock { $0 = $0 ?? error }
            stop()
        }
        return true
    }

    /// What came out of an input, once; nil where it is not there yet.
    func take(_ index: Int) -> Output? {
        results.withLock { $0[index].take() }
    }

    /// Throws the first error, if there was one.
    func rethrow() throws(Failure) {
        if let error = failure.withLock({ $0 }) { throw error }
    }

    /// Lets no further input be begun.
    func stop() {
        next.store(inputs.count, ordering: .relaxed)
    }
}

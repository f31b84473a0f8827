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
        try inOrder(
            inputs.count, ahead: inputs.count, made: { (index) throws(Failure) in inputs[index] }, workers: workers,
            body, consume: consume)
    }

    /// The same for inputs that are made meanwhile.
    ///
    /// - Parameters:
    ///   - count: how many inputs there are.
    ///   - ahead: how many are made ahead of the one whose output is waited for.
    ///   - make: makes the input of an index; is called on the calling thread, in order.
    static func inOrder<Input: Sendable, Worker: Sendable, Output: Sendable, Failure: Error>(
        _ count: Int, ahead: Int = 64, made make: (Int) throws(Failure) -> Input, workers: [Worker],
        _ body: @escaping @Sendable (Worker, Input) throws(Failure) -> Output,
        consume: (Output) throws(Failure) -> Void
    ) throws(Failure) {
        guard let own = workers.first else { return }
        let queue = WorkQueue(count, body)
        var helpers: [Thread] = []
        defer {
            queue.stop()
            for helper in helpers { helper.join() }
        }
        /// What comes out of an input, waited for at work on others.
        func output(of index: Int) throws(Failure) -> Output {
            while true {
                if let output = queue.take(index) { return output }
                if queue.workOnNext(with: own) == .done { continue }
                try queue.rethrow()
                if queue.madeCount < count {
                    queue.add(try make(queue.madeCount))
                } else {
                    // All have been begun: the helpers are about to end.
                    for helper in helpers { helper.join() }
                    helpers = []
                    try queue.rethrow()
                }
            }
        }
        for index in 0..<count {
            while queue.madeCount < min(count, index + ahead) { queue.add(try make(queue.madeCount)) }
            if index == 0 {
                helpers = workers.dropFirst().prefix(count - 1).compactMap { worker in
                    Thread { queue.work(with: worker) }
                }
            }
            try consume(output(of: index))
        }
    }
}

/// Inputs, of which each is worked on once, and what came out of them.
private final class WorkQueue<Input: Sendable, Worker: Sendable, Output: Sendable, Failure: Error>: Sendable {
    private let count: Int
    private let body: @Sendable (Worker, Input) throws(Failure) -> Output
    private let state: Mutex<State>
    private let failure = Mutex<Failure?>(nil)

    private struct State {
        var inputs: [Input?] = []
        var outputs: [Output?]
        /// The first input that nobody has begun.
        var next = 0
        var isStopped = false
    }

    /// What became of the wish to work.
    enum Work {
        /// An input was worked on.
        case done
        /// There is none yet.
        case none
        /// There will be none any more.
        case ended
    }

    init(_ count: Int, _ body: @escaping @Sendable (Worker, Input) throws(Failure) -> Output) {
        self.count = count
        self.body = body
        state = Mutex(State(outputs: Array(repeating: nil, count: count)))
    }

    /// How many inputs have been added.
    var madeCount: Int { state.withLock { $0.inputs.count } }

    /// Adds the next input.
    func add(_ input: Input) {
        state.withLock { $0.inputs.append(input) }
    }

    /// Works on inputs until all have been begun.
    func work(with worker: Worker) {
        while true {
            switch workOnNext(with: worker) {
            case .done: continue
            case .none: usleep(50)
            case .ended: return
            }
        }
    }

    /// Works on an input that nobody has begun.
    func workOnNext(with worker: Worker) -> Work {
        let begun = state.withLock { state -> (index: Int, input: Input)? in
            guard !state.isStopped, state.next < state.inputs.count, let input = state.inputs[state.next].take() else {
                return nil
            }
            state.next += 1
            return (state.next - 1, input)
        }
        guard let (index, input) = begun else {
            return state.withLock { $0.isStopped || $0.next == count ? .ended : .none }
        }
        do throws(Failure) {
            let output = try body(worker, input)
            state.withLock { $0.outputs[index] = output }
        } catch {
            failure.withLock { $0 = $0 ?? error }
            stop()
        }
        return .done
    }

    /// What came out of an input, once; nil where it is not there yet.
    func take(_ index: Int) -> Output? {
        state.withLock { $0.outputs[index].take() }
    }

    /// Throws the first error, if there was one.
    func rethrow() throws(Failure) {
        if let error = failure.withLock({ $0 }) { throw error }
    }

    /// Lets no further input be begun.
    func stop() {
        state.withLock { $0.isStopped = true }
    }
}

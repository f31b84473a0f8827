import Synchronization

/// Work on a thread of its own; it has ended when this value is gone.
public final class Background<Output: Sendable>: Sendable {
    private let body: @Sendable () -> Output
    private let work: Work
    /// Nil once it has been joined, and where the system gave none.
    private let thread: Mutex<Thread?>

    private final class Work: Sendable {
        let output = Mutex<Output?>(nil)
    }

    /// Begins to work; where the system gives no thread, the work is done when its result is asked for.
    public init(_ body: @escaping @Sendable () -> Output) {
        let work = Work()
        self.body = body
        self.work = work
        thread = Mutex(
            Thread {
                let output = body()
                work.output.withLock { $0 = output }
            })
    }

    deinit {
        thread.withLock { $0.take() }?.join()
    }

    /// Whether the result is there, or will not come by itself.
    public var isDone: Bool {
        thread.withLock { $0 == nil } || work.output.withLock { $0 != nil }
    }

    /// What came of the work; waits until it is done.
    public func result() -> Output {
        thread.withLock { $0.take() }?.join()
        return work.output.withLock { output in
            let result = output ?? body()
            output = result
            return result
        }
    }
}

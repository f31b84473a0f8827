/// The right to write to an archive, which one writer holds at a time; it is given back with this value.
struct WriterLock: ~Copyable {
    /// How long a writer waits unless it says otherwise, in seconds.
    static let usualWait = 60

    private let held: AnyObject

    /// A lock that is held as long as an object lives.
    init(_ held: consuming AnyObject) {
        self.held = held
    }

    /// Gives the lock back.
    consuming func release() {}

    deinit {}
}

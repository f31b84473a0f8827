/// The right to write to an archive, which one writer holds at a time; it is given back with this value.
struct WriterLock: ~Copyable {
    /// How long a writer waits unless it says otherwise, in seconds.
    static let usualWait = 60

    private let giveBack: () -> Void

    /// A lock that is held, with what gives it back.
    init(giveBack: @escaping () -> Void) {
        self.giveBack = giveBack
    }

    /// Gives the lock back.
    consuming func release() {}

    deinit {
        giveBack()
    }
}

import Glibc
import Synchronization

/// Whether the user wants the work to stop; it then ends at the next place where nothing is lost.
enum Interruption {
    /// The signal that came; 0 for none.
    private static let signalNumber = Atomic<Int32>(0)

    /// Takes the interrupt of the terminal and the request to end from now on; a second one ends the process at once.
    static func listen() {
        for number in [SIGINT, SIGTERM] {
            var action = sigaction()
            action.__sigaction_handler.sa_handler = { number in
                Interruption.signalNumber.store(number, ordering: .relaxed)
                signal(number, SIG_DFL)
            }
            // Without SA_RESTART, a wait for input ends as well.
            sigaction(number, &action, nil)
        }
    }

    static var isWanted: Bool { signalNumber.load(ordering: .relaxed) != 0 }

    /// Ends the process by the signal that came, so that whoever started it sees that it was interrupted and not that it
    /// failed; returns where none came.
    static func end() {
        let number = signalNumber.load(ordering: .relaxed)
        guard number != 0 else { return }
        signal(number, SIG_DFL)
        raise(number)
    }

    /// Has an interrupt reset the colours of the terminal before it ends the process.
    static func resetColors() {
        var action = sigaction()
        action.__sigaction_handler.sa_handler = { number in
            let reset: StaticString = "\u{1B}[m"
            _ = write(STDOUT_FILENO, reset.utf8Start, reset.utf8CodeUnitCount)
            signal(number, SIG_DFL)
            raise(number)
        }
        for number in [SIGINT, SIGTERM] { sigaction(number, &action, nil) }
    }
}

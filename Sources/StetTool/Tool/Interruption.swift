import Glibc
import Synchronization

/// Whether the user wants the work to stop; it then ends at the next place where nothing is lost.
enum Interruption {
    private static let flag = Atomic(false)

    /// Takes the interrupt of the terminal and the request to end from now on; a second one ends the process at once.
    static func listen() {
        for number in [SIGINT, SIGTERM] {
            var action = sigaction()
            action.__sigaction_handler.sa_handler = { number in
                Interruption.flag.store(true, ordering: .relaxed)
                signal(number, SIG_DFL)
            }
            // Without SA_RESTART, a wait for input ends as well.
            sigaction(number, &action, nil)
        }
    }

    static var isWanted: Bool { flag.load(ordering: .relaxed) }
}

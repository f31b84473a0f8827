import Archiving
import Commands
import History
import Pages
import Rendering

/// Why a command stopped: a line for standard error and the status to exit with.
struct Failure: Error {
    let message: String
    let status: ExitStatus
    /// What the archive said, where it was the archive.
    let cause: ArchiveError?

    init(_ message: String, status: ExitStatus = .failure, cause: ArchiveError? = nil) {
        self.message = TerminalEscaping.escaped(message)
        self.status = status
        self.cause = cause
    }

    init(_ error: ArchiveError) { self.init(error.description, cause: error) }
    init(_ error: VersionError) { self.init(error.description) }

    /// Wrong usage that no table of arguments can tell, with how the command is used.
    static func usage(_ message: String, _ command: CommandDescription) -> Failure {
        let error = UsageError(message, command: command)
        return Failure(usage: "\(error.description)\n\(error.usage(width: 80))")
    }

    private init(usage message: String) {
        self.message = message
        status = .usage
        cause = nil
    }
}

/// What a call yields, its error as a failure of the command.
func attempt<Value: ~Copyable>(_ call: () throws(ArchiveError) -> Value) throws(Failure) -> Value {
    do { return try call() } catch { throw Failure(error) }
}

/// What reading the name of a version yields, its error as a failure of the command.
func attemptVersion<Value>(_ call: () throws(VersionError) -> Value) throws(Failure) -> Value {
    do { return try call() } catch { throw Failure(error) }
}

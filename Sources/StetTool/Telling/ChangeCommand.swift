import Articles
import Glibc
import History
import Rendering

/// A line of shell that is given each change on its standard input.
struct ChangeCommand {
    private let command: ShellCommand

    init(_ line: String, environment: [String: String]) {
        command = ShellCommand(line: line, environment: environment, printsToErrors: true)
    }

    /// Runs the line with a change in the form `stet.diff/1` and waits for its end; says what went wrong, if anything did.
    func tell(_ entry: HistoryEntry) -> String? {
        let diff = JSON(entry.diff, of: entry.reference, from: entry.previous, to: entry.version, changesOnly: true)
        let (status, problem) = command.run(Array((diff.text + "\n").utf8))
        if let problem { return "cannot run '\(command.line)': \(String(cString: strerror(problem)))" }
        if status == 0 { return nil }
        return "'\(command.line)' failed for \(entry.version.name) of \(entry.reference.identity.display)"
    }
}

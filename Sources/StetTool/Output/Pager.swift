import Glibc

/// The program that shows long output a screen at a time, while it is still being made.
///
/// As long as it runs, the terminal and its interrupts are the pager's: an interrupt that stops the pager's waiting does
/// not end this process, which ends when it finds the pager gone.
final class Pager {
    private let process: pid_t
    private let pipe: Int32
    private var isRunning = true

    /// Starts the pager that `STET_PAGER`, else `PAGER`, names, `less` by default; nil where none is wanted or starts.
    init?(environment: [String: String]) {
        let command = environment["STET_PAGER"] ?? environment["PAGER"] ?? "less"
        guard !command.isEmpty, command != "cat" else { return nil }
        var ends: [Int32] = [0, 0]
        guard Glibc.pipe(&ends) == 0 else { return nil }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, ends[0], STDIN_FILENO)
        posix_spawn_file_actions_addclose(&actions, ends[1])
        var variables = environment
        variables["LESS"] = variables["LESS"] ?? "FRX"
        let arguments: [UnsafeMutablePointer<CChar>?] = [strdup("sh"), strdup("-c"), strdup(command), nil]
        let entries: [UnsafeMutablePointer<CChar>?] = variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for pointer in arguments + entries { free(pointer) } }
        var process = pid_t()
        let started = posix_spawn(&process, "/bin/sh", &actions, nil, arguments, entries) == 0
        close(ends[0])
        guard started else {
            close(ends[1])
            return nil
        }
        signal(SIGPIPE, SIG_IGN)
        signal(SIGINT, SIG_IGN)
        self.process = process
        self.pipe = ends[1]
    }

    /// Whether the reader has left.
    var hasEnded: Bool {
        if isRunning {
            var status: Int32 = 0
            isRunning = waitpid(process, &status, WNOHANG) == 0
        }
        return !isRunning
    }

    /// Shows more text; false where nobody reads it any more.
    func write(_ text: [UInt8]) -> Bool {
        Output.writeAll(text, to: pipe)
    }

    /// Ends the text and waits until the reader leaves.
    func finish() {
        close(pipe)
        var status: Int32 = 0
        while isRunning {
            if waitpid(process, &status, 0) >= 0 || errno != EINTR { isRunning = false }
        }
    }
}

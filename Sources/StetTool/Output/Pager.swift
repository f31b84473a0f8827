import Glibc

/// The program that shows long output a screen at a time.
struct Pager {
    private let command: String
    private let environment: [String: String]

    /// The pager that `STET_PAGER`, else `PAGER`, names; `less` by default.
    init(environment: [String: String]) {
        command = environment["STET_PAGER"] ?? environment["PAGER"] ?? "less"
        self.environment = environment
    }

    /// Shows a text and waits until the pager ends; false where none was started.
    func show(_ text: [UInt8]) -> Bool {
        guard !command.isEmpty, command != "cat" else { return false }
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { return false }
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
            return false
        }
        signal(SIGPIPE, SIG_IGN)
        Output.writeAll(text, to: ends[1])
        close(ends[1])
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        return true
    }
}

import Glibc

/// A line of shell that is given bytes on its standard input.
struct ShellCommand {
    var line: String
    var environment: [String: String]
    /// Whether what it prints goes to standard error, so that it does not run into our own output.
    var printsToErrors = false

    /// Runs the line and waits for its end.
    ///
    /// - Returns: its status as `waitpid` tells it, or the code of the error for which it was not started.
    func run(_ input: [UInt8]) -> (status: Int32, problem: Int32?) {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { return (0, errno) }
        _ = fcntl(ends[1], F_SETFD, FD_CLOEXEC)
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, ends[0], STDIN_FILENO)
        posix_spawn_file_actions_addclose(&actions, ends[0])
        if printsToErrors { posix_spawn_file_actions_adddup2(&actions, STDERR_FILENO, STDOUT_FILENO) }
        let arguments: [UnsafeMutablePointer<CChar>?] = [strdup("sh"), strdup("-c"), strdup(line), nil]
        let entries: [UnsafeMutablePointer<CChar>?] = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for pointer in arguments + entries { free(pointer) } }
        var process = pid_t()
        let problem = posix_spawn(&process, "/bin/sh", &actions, nil, arguments, entries)
        close(ends[0])
        guard problem == 0 else {
            close(ends[1])
            return (0, problem)
        }
        // A program that does not read all of its input is no reason to end.
        let before = signal(SIGPIPE, SIG_IGN)
        Output.writeAll(input, to: ends[1])
        close(ends[1])
        signal(SIGPIPE, before)
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        return (status, nil)
    }
}

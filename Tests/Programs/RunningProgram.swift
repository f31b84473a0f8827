import Foundation

/// A program that runs beside the tests and is killed with this value, or when the tests end in any other way.
///
/// It is started without Foundation's `Process`, which takes a program for running as long as any other one holds the
/// sockets that it was started with; this one would hold those of every program that runs beside it.
public final class RunningProgram: Sendable {
    private let process: pid_t
    private let output: FileHandle

    /// Starts a program found on the search path.
    public init(_ arguments: [String]) throws {
        let pipe = Pipe()
        output = pipe.fileHandleForReading
        process = try Self.spawn(
            [Places.package + "/Tests/Programs/end-with-tests"] + arguments,
            output: pipe.fileHandleForWriting.fileDescriptor)
        try pipe.fileHandleForWriting.close()
    }

    deinit {
        kill(process, SIGKILL)
        waitpid(process, nil, 0)
    }

    /// What the program prints first.
    public func firstLine() -> String {
        let text = String(decoding: output.availableData, as: UTF8.self)
        return text.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// Starts a program that has no file open but its output, and no signal held back as the threads of tests have.
    private static func spawn(_ arguments: [String], output: Int32) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, output, 1)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        for descriptor in 3..<512 as Range<Int32> { posix_spawn_file_actions_addclose(&actions, descriptor) }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        var texts = arguments.map { strdup($0) } + [nil]
        defer { for text in texts { free(text) } }
        var process = pid_t()
        let status = posix_spawn(&process, arguments[0], &actions, &attributes, &texts, environ)
        guard status == 0 else { throw ServerProblem(text: "\(arguments): \(String(cString: strerror(status)))") }
        return process
    }
}

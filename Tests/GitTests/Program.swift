import Foundation

/// What a program printed and how it ended.
struct Output {
    let stdout: String
    let stderr: String
    let status: Int32
}

/// Runs a program found on the search path, with `input` as its standard input, and waits for its end.
///
/// The user's and the system's Git configuration do not count.
func run(_ arguments: String..., input: String = "", environment: [String: String] = [:]) throws -> Output {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments
    let fixed = ["GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1", "LC_ALL": "C.UTF-8", "TZ": "UTC"]
    process.environment = ProcessInfo.processInfo.environment.merging(fixed) { $1 }.merging(environment) { $1 }
    let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
    process.standardInput = stdin
    process.standardOutput = stdout
    process.standardError = stderr
    try process.run()
    try stdin.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try stdin.fileHandleForWriting.close()
    let printed = stdout.fileHandleForReading.readDataToEndOfFile()
    let complaints = stderr.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Output(
        stdout: String(decoding: printed, as: UTF8.self),
        stderr: String(decoding: complaints, as: UTF8.self),
        status: process.terminationStatus
    )
}

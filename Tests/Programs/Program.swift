public import Foundation

/// What a program printed and how it ended.
public struct ProgramOutput: Sendable {
    public let bytes: Data
    public let stderr: String
    public let status: Int32

    public var stdout: String { String(decoding: bytes, as: UTF8.self) }
}

/// Runs a program found on the search path and waits for its end.
///
/// The user's and the system's Git configuration do not count, and the time zone is UTC unless the environment given
/// says otherwise.
public func run(
    _ arguments: [String], input: Data = Data(), environment: [String: String] = [:], folder: String? = nil
) throws -> ProgramOutput {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments
    let fixed = ["GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1", "LC_ALL": "C.UTF-8", "TZ": "UTC"]
    process.environment = ProcessInfo.processInfo.environment.merging(fixed) { $1 }.merging(environment) { $1 }
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
    let scratch = try Scratch()
    let source = scratch.path + "/input"
    try input.write(to: URL(fileURLWithPath: source))
    process.standardInput = FileHandle(forReadingAtPath: source)
    let files = try [scratch.path + "/output", scratch.path + "/errors"].map { path in
        _ = FileManager.default.createFile(atPath: path, contents: nil)
        return try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    }
    process.standardOutput = files[0]
    process.standardError = files[1]
    try process.run()
    process.waitUntilExit()
    for file in files { try file.close() }
    return ProgramOutput(
        bytes: try Data(contentsOf: URL(fileURLWithPath: scratch.path + "/output")),
        stderr: String(decoding: try Data(contentsOf: URL(fileURLWithPath: scratch.path + "/errors")), as: UTF8.self),
        status: process.terminationStatus)
}

/// Runs a program with a text as its standard input.
public func run(
    _ arguments: String..., input: String = "", environment: [String: String] = [:]
) throws
    -> ProgramOutput
{
    try run(arguments, input: Data(input.utf8), environment: environment)
}

import Foundation

/// A program that runs beside the tests and is killed with this value.
public final class RunningProgram: Sendable {
    private let process = Process()
    private let output = Pipe()

    /// Starts a program found on the search path.
    public init(_ arguments: [String]) throws {
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = arguments
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
    }

    deinit {
        // Threads of the tests hold other signals back, and what they start inherits that.
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    /// What the program prints first.
    public func firstLine() -> String {
        let text = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        return text.trimmingCharacters(in: .whitespacesAndNewlines)
    }
}

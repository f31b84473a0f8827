public import Foundation
public import Programs

/// The Python with the packages of `Tests/requirements.txt`.
public enum Python {
    /// Its path, which `STET_PYTHON` names.
    public static let path = ProcessInfo.processInfo.environment["STET_PYTHON"]

    /// Whether there is one; tests that need it are enabled by this.
    public static var isThere: Bool { path != nil }

    /// What a test says that is not run for want of it.
    public static let missing = "STET_PYTHON is not set; Scripts/test sets it"

    /// Runs Python with some arguments.
    public static func run(_ arguments: [String], input: Data = Data()) throws -> ProgramOutput {
        guard let path else { throw ToolError(missing) }
        return try Programs.run([path] + arguments, input: input)
    }

    /// The path of a program that one of the packages brings along.
    public static func program(_ name: String) throws -> String {
        guard let path else { throw ToolError(missing) }
        return URL(fileURLWithPath: path).deletingLastPathComponent().appendingPathComponent(name).path
    }
}

/// A program that the tests need did not do its work.
public struct ToolError: Error, CustomStringConvertible {
    public let description: String

    public init(_ description: String) {
        self.description = description
    }
}

import Foundation
import Programs

/// A folder with an archive and the program `stet`, as a user has them.
final class Session: Sendable {
    let scratch: Scratch
    var archive: String { scratch.path + "/archive" }

    /// A session with an empty archive.
    init() throws {
        scratch = try Scratch()
        _ = try stet("init", archive)
    }

    /// Runs the tool in the session's folder; its clock and committer are those of the machine and of the test.
    @discardableResult
    func stet(_ arguments: String..., input: String = "", environment: [String: String] = [:]) throws -> ProgramOutput {
        try stet(arguments, input: Data(input.utf8), environment: environment)
    }

    func stet(_ arguments: [String], input: Data, environment: [String: String] = [:]) throws -> ProgramOutput {
        try run([Places.stet] + arguments, input: input, environment: environment)
    }

    /// Runs another program as the tool is run.
    func run(
        _ arguments: [String], input: Data = Data(), environment: [String: String] = [:]
    ) throws -> ProgramOutput {
        let own = [
            "STET_ARCHIVE": archive, "GIT_COMMITTER_NAME": "Ada Archivist",
            "GIT_COMMITTER_EMAIL": "ada@archive.example",
            "COLUMNS": "80",
        ]
        return try Programs.run(
            arguments, input: input, environment: own.merging(environment) { $1 }, folder: scratch.path)
    }

    /// Runs a line of shell in which `stet` is the tool.
    func shell(_ line: String) throws -> ProgramOutput {
        try Programs.run(
            ["bash", "-c", "stet() { \"\(Places.stet)\" \"$@\"; }; \(line)"],
            environment: ["STET_ARCHIVE": archive], folder: scratch.path)
    }

    /// Commits the versions of a sample.
    func commitSample(_ name: String) throws {
        for row in try Sample.rows where row.article == name {
            try stet("commit", "--url", row.url, "--at", row.captured, "\(Places.package)/Samples/\(row.file).txt")
        }
    }

    /// The id of the archive's last commit.
    func head() throws -> String {
        try Programs.run("git", "-C", archive, "rev-parse", "main").stdout
    }
}

extension ProgramOutput {
    /// What stands on standard error but for the lines that tell how far long work is.
    var messages: String {
        let lines = stderr.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.filter { !$0.hasPrefix("stet: [") }.joined(separator: "\n")
    }
}

/// One row of the samples' manifest.
struct Sample {
    var article: String
    var file: String
    var url: String
    var captured: String

    static var rows: [Sample] {
        get throws {
            try Places.read("Samples/manifest.tsv").split(separator: "\n").dropFirst().map { line in
                let fields = line.split(separator: "\t").map(String.init)
                return Sample(article: fields[0], file: fields[2], url: fields[3], captured: fields[4])
            }
        }
    }
}

extension String {
    /// The text with commit ids replaced, since they depend on when the archive was made.
    var withoutCommits: String {
        replacing(#/\b[0-9a-f]{8}\b/#, with: "________")
    }
}

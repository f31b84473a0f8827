import Archiving
import Articles
import Commands
import History

extension StetTool {
    private struct Options: Sendable {
        var isQuick = false
        var asJSON = false
    }

    static let verify = Command(
        "verify", "check that the archive is whole", Options(),
        arguments: [
            .flag("--quick", \.isQuick, "check the packs and the numbers of versions, read no version"),
            .flag("--json", \.asJSON, "print JSON, in the form stet.verification/1"),
        ],
        discussion: """
            Every object is checked against its name, every version is read, and the catalog is compared with the history.
            What is damaged is named exactly, with what still reads.
            """,
        examples: [
            ("stet verify", "whether all is whole, and what is not"),
            ("stet verify --quick --json", "a quick look, for a program that watches"),
        ],
        exitStatus: "0 the archive is whole, 1 something is damaged, 128 failure, 129 wrong usage"
    ).entry { (options, tool, output) throws(Failure) in
        let archive = try tool.archiveToVerify()
        let found = try attempt { () throws(ArchiveError) in try archive.verify(isQuick: options.isQuick) }
        if options.asJSON {
            output.write(StetTool.json(found, isQuick: options.isQuick))
            return found.isWhole ? .done : .noted
        }
        for problem in found.problems { output.write("damaged: \(CommandText.oneLine(problem))\n") }
        for lost in found.lost {
            let name = "\(lost.reference.identity.display)@\(lost.version.name)"
            output.write("lost: \(CommandText.oneLine("\(name): \(lost.problem)"))\n")
        }
        let versions = EditPhrases.counted(found.versions, "version")
        if found.isWhole {
            output.write("whole: \(versions)\(options.isQuick ? ", not read" : "")\n")
        } else if options.isQuick {
            output.write("\(versions) known; 'stet verify' says which of them read\n")
        } else {
            output.write("\(found.readable) of \(versions) read\n")
        }
        return found.isWhole ? .done : .noted
    }

    private static func json(_ found: Verification, isQuick: Bool) -> JSON {
        [
            "schema": "stet.verification/1", "whole": .bool(found.isWhole), "versions": .integer(found.versions),
            "readable": isQuick ? .null : .integer(found.readable),
            "problems": JSON(found.problems, JSON.string),
            "lost": JSON(found.lost) {
                [
                    "url": JSON($0.reference.identity.url?.text), "path": .string($0.reference.path),
                    "version": .integer($0.version.number), "commit": .string($0.version.commit),
                    "problem": .string($0.problem),
                ]
            },
        ]
    }
}

/// Text of messages as a command prints it.
private enum CommandText {
    /// The text with every control character made a space.
    static func oneLine(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { $0.isControlOrOverride ? " " : $0 }))
    }
}

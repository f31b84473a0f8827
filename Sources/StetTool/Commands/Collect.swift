import Archiving
import Commands
import History

extension StetTool {
    private struct Options: Sendable {
        var wait = 60
    }

    static let collect = Command(
        "gc", "pack the archive tightly", Options(),
        arguments: [
            .option(
                "--wait", \.wait, "<seconds>", "how long to wait for other writers at most",
                as: .integer(from: 0, to: 86_400))
        ],
        discussion: """
            Writing keeps the archive in good order by itself. This makes it as small as it can be, and drops what no
            reference leads to. Others may read and write meanwhile.
            """,
        examples: [("stet gc", "before an archive is copied, or once a month")]
    ).entry { (options, tool, output) throws(Failure) in
        let archive = try tool.archive()
        let count = try attempt { () throws(ArchiveError) in try archive.pack(waiting: options.wait) }
        output.write("packed \(EditPhrases.counted(count, "object"))\n")
        return .done
    }
}

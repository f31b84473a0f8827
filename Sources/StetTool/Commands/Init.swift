import Archiving
import Commands
import Glibc
import History

extension StetTool {
    private struct Options: Sendable {
        var folder: String?
    }

    static let initialize = Command(
        "init", "make an archive", Options(),
        arguments: [
            .operand("<dir>", \.folder, "the folder of the archive; the working folder when left out", kind: .directory)
        ],
        discussion: """
            An archive is a bare Git repository. The folder must be missing or empty; in one that is an archive already
            nothing is changed.
            """,
        examples: [("stet init news", "makes an archive in the folder news")]
    ).entry { (options, tool, output) throws(Failure) in
        let folder = options.folder ?? tool.globals.archive ?? "."
        let isNew = try attempt { () throws(ArchiveError) in
            try Archive.create(at: folder, operator: tool.person, now: tool.clock.now)
        }
        output.write(
            "\(isNew ? "made an archive in" : "there is an archive already in") \(StetTool.absolute(folder))\n")
        return .done
    }

    private static func absolute(_ path: String) -> String {
        guard let resolved = realpath(path, nil) else { return path }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}

import Archiving
import Commands
import History

extension StetTool {
    private struct Options: Sendable {}

    static let reindex = Command(
        "reindex", "make the catalog anew", Options(),
        discussion: """
            The catalog is an index of the archive's versions, beside the objects. It follows from the commits and is kept
            up to date by itself; this makes it anew all the same.
            """,
        examples: [("stet reindex", "where the catalog was damaged")]
    ).entry { (_, tool, output) throws(Failure) in
        let archive = try tool.archive()
        let count = try attempt { () throws(ArchiveError) in try archive.reindex() }
        output.write("the catalog holds \(EditPhrases.counted(count, "version"))\n")
        return .done
    }
}

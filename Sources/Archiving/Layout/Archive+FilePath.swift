import Git
import History

extension Archive {
    /// The path of a file, for messages.
    struct FilePath {
        var reference: ArticleReference
        var version: Version
        /// Which of `SnapshotFiles.names` it is.
        var place: Int

        var text: String { "\(version.shortCommit):\(reference.path)/\(SnapshotFiles.names[place].name)" }

        /// The text in the object that holds the file.
        func text(of id: ObjectID?, in objects: some ObjectSource) throws(ArchiveError) -> String {
            guard let id else { throw .damaged(path: text, problem: "it is missing") }
            let bytes = try viaGit { () throws(GitError) in try objects.contents(of: id, .blob) }
            guard let text = String(validating: bytes, as: UTF8.self) else {
                throw .damaged(path: text, problem: "it is not UTF-8")
            }
            return text
        }
    }
}

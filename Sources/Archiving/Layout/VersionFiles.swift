import Articles
import Git
import History

/// The objects that hold the text forms of a version, in the order of `SnapshotFiles.names`; nil where one is missing.
struct VersionFiles: Sendable {
    var reference: ArticleReference
    var version: Version
    var files: [ObjectID?]

    /// Reads the text forms.
    func forms(in objects: any ObjectSource) throws(ArchiveError) -> TextForms {
        try forms(in: objects, sharingWith: nil)
    }

    /// Reads the text forms, but for those in objects of another version whose text forms are known.
    func forms(
        in objects: any ObjectSource, sharingWith other: (files: VersionFiles, forms: TextForms)?
    ) throws(ArchiveError) -> TextForms {
        var forms = other?.forms ?? TextForms(text: "", metadata: "", credits: "", counters: "", links: "")
        for (place, (_, form, _)) in SnapshotFiles.names.enumerated() {
            if let other, let id = files[place], other.files.files[place] == id { continue }
            let path = Archive.FilePath(reference: reference, version: version, place: place)
            forms[keyPath: form] = try path.text(of: files[place], in: objects)
        }
        return forms
    }
}

extension Archive {
    /// The path of a file, for messages.
    struct FilePath {
        var reference: ArticleReference
        var version: Version
        /// Which of `SnapshotFiles.names` it is.
        var place: Int

        var text: String { "\(version.shortCommit):\(reference.path)/\(SnapshotFiles.names[place].name)" }

        /// The text in the object that holds the file.
        func text(of id: ObjectID?, in objects: any ObjectSource) throws(ArchiveError) -> String {
            guard let id else { throw .damaged(path: text, problem: "it is missing") }
            let bytes = try viaGit { () throws(GitError) in try objects.contents(of: id, .blob) }
            guard let text = String(validating: bytes, as: UTF8.self) else {
                throw .damaged(path: text, problem: "it is not UTF-8")
            }
            return text
        }
    }
}

extension TextForms {
    /// The article that the forms of a version describe.
    func article(of reference: ArticleReference, at version: Version) throws(ArchiveError) -> Article {
        try Self.read(reference, version) { () throws(FormatError) in try article() }
    }

    /// The same, read only where the forms differ from those of another version of which the article is known.
    func article(
        of reference: ArticleReference, at version: Version, sharingWith others: TextForms, of known: Article
    ) throws(ArchiveError) -> Article {
        try Self.read(reference, version) { () throws(FormatError) in try article(sharingWith: others, of: known) }
    }

    private static func read(
        _ reference: ArticleReference, _ version: Version, _ article: () throws(FormatError) -> Article
    ) throws(ArchiveError) -> Article {
        do { return try article() } catch {
            throw .damaged(path: "\(version.shortCommit):\(reference.path)", problem: error.description)
        }
    }
}

import Articles
import Git
import History

/// The objects that hold the text forms of a version, in the order of `SnapshotFiles.names`; nil where one is missing.
struct VersionFiles: Sendable {
    var reference: ArticleReference
    var version: Version
    var files: [ObjectID?]

    /// Reads the text forms.
    func forms(in objects: some ObjectSource) throws(ArchiveError) -> TextForms {
        try forms(in: objects, sharingWith: nil)
    }

    /// Reads the text forms, but for those in the objects of other files whose text forms are known.
    func forms(
        in objects: some ObjectSource, sharingWith other: (files: [ObjectID?], forms: TextForms)?
    ) throws(ArchiveError) -> TextForms {
        var forms = other?.forms ?? TextForms(text: "", metadata: "", credits: "", counters: "", links: "")
        for (place, (_, form, _)) in SnapshotFiles.names.enumerated() {
            if let other, let id = files[place], other.files[place] == id { continue }
            let path = Archive.FilePath(reference: reference, version: version, place: place)
            forms[keyPath: form] = try path.text(of: files[place], in: objects)
        }
        return forms
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

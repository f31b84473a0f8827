import Articles
import History

/// The files of one snapshot in its folder.
struct SnapshotFiles {
    var forms: TextForms
    var page: Page?

    /// The file names of the text forms, with where each is kept and which part of the article it holds.
    static let names:
        [(name: String, form: any WritableKeyPath<TextForms, String> & Sendable, part: ArchiveSettings.Part)] = [
            ("article.md", \.text, .text),
            ("metadata.json", \.metadata, .facts),
            ("credits.json", \.credits, .credits),
            ("counters.json", \.counters, .counters),
            ("links.json", \.links, .links),
        ]

    /// The files of a snapshot that is committed under an identity.
    init(_ snapshot: Snapshot, identity: ArticleIdentity, settings: ArchiveSettings) {
        let name: String? = if case .name(let given) = identity { given } else { nil }
        forms = TextForms(snapshot.article, name: name, http: snapshot.http)
        page = settings.keepsPages ? snapshot.page : nil
    }

    /// Names and contents.
    var contents: [(name: String, bytes: [UInt8])] {
        let texts = Self.names.map { (name: $0.name, bytes: Array(forms[keyPath: $0.form].utf8)) }
        return texts + (page.map { [(name: Self.pageName($0.format), bytes: $0.bytes)] } ?? [])
    }

    static func pageName(_ format: Page.Format) -> String {
        "page.\(format.rawValue)"
    }

    /// Whether the parts that make a version are byte for byte those of other forms.
    func makesNoVersion(after last: TextForms, settings: ArchiveSettings) -> Bool {
        Self.names.allSatisfy { _, form, part in
            !settings.versions.contains(part) || forms[keyPath: form].utf8.elementsEqual(last[keyPath: form].utf8)
        }
    }
}

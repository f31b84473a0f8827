import Archiving
import History
import Rendering

/// A changelog that is written while its versions are read.
struct ChangelogRun {
    private let language: ReaderLanguage
    private var versions: ChangelogVersions
    private var progress = ProgressLine()
    private var read = 0
    private var form: (any ChangelogForm)?
    private var last: Changelog.Release?

    init(_ versions: ChangelogVersions, in language: ReaderLanguage) {
        self.versions = versions
        self.language = language
    }

    /// Writes all of it, and says whether there was anything to tell.
    ///
    /// - Parameter makeForm: the form for what the changelog is about.
    mutating func write(
        to output: inout Output, _ archive: borrowing Archive, in makeForm: (Changelog.Subject) -> any ChangelogForm
    ) throws(Failure) -> Bool {
        let language = language
        var readers = EntryReaders()
        while !output.isClosed, let portion = try versions.next(in: archive) {
            try attempt { () throws(ArchiveError) in
                try readers.read(portion, in: archive) {
                    Changelog.Release($0, in: language)
                } consume: { release in
                    read += 1
                    if !output.isPaged { progress.show(read, "versions read", share: nil) }
                    if let release { write(release, to: &output, in: makeForm) }
                }
            }
            output.flushUnlessPaging()
        }
        progress.clear()
        if form == nil { begin(Changelog.Subject(in: language), &output, in: makeForm) }
        if let form { output.write(form.closing(after: last)) }
        return last != nil
    }

    private mutating func write(
        _ release: Changelog.Release, to output: inout Output, in makeForm: (Changelog.Subject) -> any ChangelogForm
    ) {
        if output.isTerminal { progress.clear() }
        if form == nil {
            begin(Changelog.Subject(in: language, of: versions.onlyArticle, newest: release), &output, in: makeForm)
        }
        if let form { output.write(form.text(of: release, after: last)) }
        last = release
    }

    private mutating func begin(
        _ subject: Changelog.Subject, _ output: inout Output, in makeForm: (Changelog.Subject) -> any ChangelogForm
    ) {
        let form = makeForm(subject)
        output.write(form.opening)
        self.form = form
    }
}

import Archiving
import Commands
import History

/// What every command is given: the global options, its own description, and what is around.
struct Tool: Sendable {
    let globals: GlobalOptions
    let command: CommandDescription
    let capabilities: Capabilities
    /// The whole command line, without the program's name.
    let arguments: [String]
    /// The working folder before -C changed it; nil where it is the same.
    let callersFolder: String?
    let environment = Surroundings.environment()
    let clock = Surroundings.clock()

    /// The archive that the options, the environment or the working folder name.
    func archive() throws(Failure) -> Archive {
        let path = try archivePath(globals.archive)
        return try attempt { () throws(ArchiveError) in reporting(try Archive(at: path)) }
    }

    /// The archive that is named, even where it is too damaged to be opened for anything else.
    func archiveToVerify() throws(Failure) -> Archive {
        let path = try archivePath(globals.archive)
        do throws(ArchiveError) {
            return reporting(try Archive(at: path))
        } catch {
            guard case .git = error else { throw Failure(error) }
            return try attempt { () throws(ArchiveError) in reporting(try Archive(damagedAt: path)) }
        }
    }

    /// The folder of the archive that is named, by an option or else by what is around.
    func archivePath(_ named: String?) throws(Failure) -> String {
        if let path = named ?? environment["STET_ARCHIVE"].flatMap({ $0.isEmpty ? nil : $0 }) { return path }
        guard let folder = Surroundings.workingFolder(), let path = Archive.enclosing(folder) else {
            throw Failure("there is no archive here; make one with 'stet init', or name one with --archive")
        }
        return path
    }

    /// An archive that tells on standard error how far long work is.
    private func reporting(_ archive: consuming Archive) -> Archive {
        var line = ProgressLine()
        archive.onProgress { progress in
            let share = progress.total > 0 ? Double(progress.done) / Double(progress.total) : nil
            line.show(progress.done, progress.task, share: share)
            if progress.done >= progress.total { line.clear() }
        }
        return archive
    }

    /// The folder for temporary files.
    var temporaryFolder: String {
        environment["TMPDIR"].flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
    }

    /// The committer that Git's own environment variables name.
    var person: ArchiveOperator? {
        guard let name = environment["GIT_COMMITTER_NAME"], !name.isEmpty else { return nil }
        return ArchiveOperator(name: name, email: environment["GIT_COMMITTER_EMAIL"] ?? "stet@localhost")
    }
}

/// An article with the version that a user named behind its `@`, if any.
struct ArticleSelection {
    var history: ArticleHistory
    var version: String?

    /// Finds the article of a name such as `content_36957000@v3`.
    ///
    /// An `@` may be a part of the name: the text behind the last one is a version only if what is in front of it is an
    /// article.
    init(_ name: String, in archive: borrowing Archive) throws(Failure) {
        if let at = Self.separator(in: name) {
            let article = String(name[..<at])
            do {
                history = try archive.history(named: article)
                version = String(name[name.index(after: at)...])
                return
            } catch {
                guard case .noSuchArticle = error, (try? archive.history(named: name)) != nil else {
                    throw Failure(error)
                }
            }
        }
        history = try attempt { () throws(ArchiveError) in try archive.history(named: name) }
        version = nil
    }

    private static func separator(in name: String) -> String.Index? {
        if name.hasSuffix("}"), let brace = name.lastIndex(of: "{"), brace > name.startIndex {
            let before = name.index(before: brace)
            if name[before] == "@", before > name.startIndex { return before }
        }
        guard let at = name.lastIndex(of: "@"), at > name.startIndex, !name[at...].contains("/") else { return nil }
        return at
    }

    /// The versions in a range, as `log` takes it; all where it is nil.
    func versions(in range: String?, _ clock: LocalClock) throws(Failure) -> [History.Version] {
        guard let range else { return history.versions }
        return try attemptVersion { () throws(VersionError) in
            try VersionRange(range, clock: clock).versions(of: history.versions)
        }
    }

    /// The version named, or the last one.
    func resolvedVersion(_ clock: LocalClock) throws(Failure) -> History.Version {
        try attemptVersion { () throws(VersionError) in
            guard let version else { return try VersionName.last.resolved(in: history.versions) }
            return try VersionName(version, clock: clock).resolved(in: history.versions)
        }
    }
}

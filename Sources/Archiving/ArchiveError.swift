public import Articles
public import Git
public import History
public import Patterns
public import SQLite

/// Why an archive could not do what it was asked for.
public enum ArchiveError: Error, Hashable, Sendable {
    // The caller's to mend.
    case notArchive(path: String)
    case notEmpty(path: String)
    case otherIsNoArchive(address: String)
    case diverged(address: String)
    case noSuchArticle(name: String, near: [String])
    case ambiguousArticle(name: String, candidates: [String])
    case emptyName
    case nameIsAddress(String)
    case nameHasControlCharacters
    case outOfOrder(article: String, captured: Instant, last: Instant)
    case captureBefore1970(Instant)
    case version(VersionError)
    case pattern(PatternError)
    // The archive's.
    case unknownFormat(path: String, format: String)
    case damaged(path: String, problem: String)
    case noSuchPage(version: String)
    // The surroundings'.
    case locked(path: String)
    case cannotLock(path: String, reason: String)
    case watched(path: String)
    case watchStore(SQLiteError)
    case webhookStore(SQLiteError)
    case git(GitError)
    case catalog(SQLiteError)
    case segmentation(String)
}

extension ArchiveError: CustomStringConvertible {
    /// What is wrong and what to do, in one line.
    public var description: String {
        switch self {
        case .notArchive(let path): "'\(path)' is no archive; make one with 'stet init', or name another with --archive"
        case .otherIsNoArchive(let address): "what is at '\(address)' is no archive; check the address"
        case .diverged(let address):
            "this archive and the one at '\(address)' each have versions that the other has not; 'stet import <path>' "
                + "brings them together"
        case .notEmpty(let path): "'\(path)' is not empty; name a new folder for the archive"
        case .noSuchArticle(let name, let near):
            "no article is named '\(name)'"
                + (near.isEmpty ? "; 'stet ls' lists them" : "; near it: " + Self.list(near))
        case .ambiguousArticle(let name, let candidates):
            "'\(name)' fits \(candidates.count) articles, write more of the name: " + Self.list(candidates)
        case .emptyName: "the name of an article must not be empty"
        case .nameIsAddress(let name): "'\(name)' is an address; give it with --url instead of --name"
        case .nameHasControlCharacters: "the name of an article must be one line without control characters"
        case .outOfOrder(let article, let captured, let last):
            "the capture of \(captured.gitISO) is older than the last version of \(article), captured \(last.gitISO); "
                + "commit captures in the order of their times, or have this one inserted by 'stet import --insert'"
        case .captureBefore1970(let time):
            "the time of capture, \(time.gitISO), is out of range; Git keeps times from 1970 to 9999"
        case .version(let error): error.description
        case .pattern(let error): error.description
        case .unknownFormat(let path, let format):
            "'\(path)' is in the format '\(format)', which this version of stet does not know; use a newer one"
        case .damaged(let path, let problem): "the archive is damaged at \(path): \(problem); see 'git fsck'"
        case .noSuchPage(let version): "the page of \(version) was not kept; the article itself is there"
        case .locked(let path): "another process is writing to '\(path)'; try again when it has finished"
        case .cannotLock(let path, let reason): "cannot write to '\(path)': \(reason)"
        case .watched(let path): "another 'stet watch' is at work on '\(path)'; stop it, or let it go on"
        case .watchStore(let error):
            "what is known of the pages that are watched cannot be used (\(error.detail)); check rights and free space"
        case .webhookStore(let error):
            "what is known of the webhooks cannot be used (\(error.detail)); check rights and free space"
        case .git(let error): error.description
        case .catalog(let error) where error.code == .busy:
            "another process is writing to the catalog of the archive; try again when it has finished"
        case .catalog(let error):
            "the catalog of the archive cannot be used (\(error.detail)); check rights and free space, or make it anew "
                + "with 'stet reindex'"
        case .segmentation(let reason): reason
        }
    }

    private static func list(_ names: [String]) -> String {
        names.prefix(5).joined(separator: ", ") + (names.count > 5 ? ", ..." : "")
    }
}

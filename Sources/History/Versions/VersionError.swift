public import Articles

/// A version that cannot be found by the name a user gave; the fault lies with the name.
public enum VersionError: Error, Hashable, Sendable {
    case unreadableName(String)
    case unreadableTime(String)
    case missing(name: String, last: String)
    case beforeFirst(time: Instant, first: Instant)
    case ambiguousCommit(String, [String])
    case noVersions
}

extension VersionError: CustomStringConvertible {
    /// What is wrong with the name and what would be right, in one line.
    public var description: String {
        switch self {
        case .unreadableName(let name):
            "'\(name)' names no version; write v3, @~1, @{yesterday}, first, last or a commit's id"
        case .unreadableTime(let time):
            "'\(time)' is no time; write for example 2023-11-10 18:00, yesterday or 2 days ago"
        case .missing(let name, let last): "there is no version \(name); the last one is \(last)"
        case .beforeFirst(let time, let first):
            "there was no version yet at \(time.gitISO); the first one was captured at \(first.gitISO)"
        case .ambiguousCommit(let prefix, let versions):
            "the commit '\(prefix)' could be \(versions.joined(separator: " or ")); write more digits"
        case .noVersions: "the article has no version"
        }
    }
}

public import Articles

/// A version as a user names it.
public enum VersionName: Hashable, Sendable {
    /// `v3`
    case number(Int)
    /// `~1`: so many before the last.
    case before(Int)
    /// `{2023-11-10 18:00}`: the one that was the last at a time.
    case at(Instant)
    case first
    case last
    /// A commit's id or the beginning of one.
    case commit(String)

    /// Reads a name: `v3`, `~1`, `{yesterday}`, `first`, `last`, `3f2c9e1d`.
    ///
    /// - Parameter clock: tells what relative times are relative to.
    public init(_ text: String, clock: LocalClock) throws(VersionError) {
        if text == "first" || text == "last" {
            self = text == "first" ? .first : .last
        } else if text.hasPrefix("v"), let number = Self.number(text.dropFirst()), number > 0 {
            self = .number(number)
        } else if text.hasPrefix("~"), let count = text == "~" ? 1 : Self.number(text.dropFirst()) {
            self = .before(count)
        } else if text.hasPrefix("{"), text.hasSuffix("}") {
            guard let time = ApproximateTime(clock: clock).instant(String(text.dropFirst().dropLast())) else {
                throw .unreadableTime(String(text.dropFirst().dropLast()))
            }
            self = .at(time)
        } else if (4...40).contains(text.utf8.count), text.utf8.allSatisfy(Self.isHexadecimal) {
            self = .commit(text.lowercased())
        } else {
            throw .unreadableName(text)
        }
    }

    /// The number that a text of digits alone writes.
    private static func number(_ text: Substring) -> Int? {
        text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
    }

    private static func isHexadecimal(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...57, 65...70, 97...102: true
        default: false
        }
    }

    /// The version that the name means.
    ///
    /// - Parameter versions: all versions of the article, oldest first.
    public func resolved(in versions: [Version]) throws(VersionError) -> Version {
        guard let first = versions.first, let last = versions.last else { throw .noVersions }
        switch self {
        case .first: return first
        case .last: return last
        case .number(let number):
            guard let version = versions.first(where: { $0.number == number }) else {
                throw .missing(name: "v\(number)", last: last.name)
            }
            return version
        case .before(let count):
            guard count < versions.count else { throw .missing(name: "@~\(count)", last: last.name) }
            return versions[versions.count - 1 - count]
        case .at(let time):
            guard let version = versions.last(where: { $0.captured.seconds <= time.seconds }) else {
                throw .beforeFirst(time: time, first: first.captured)
            }
            return version
        case .commit(let prefix):
            let found = versions.filter { $0.commit.hasPrefix(prefix) }
            guard let version = found.first else { throw .missing(name: prefix, last: last.name) }
            guard found.count == 1 else { throw .ambiguousCommit(prefix, found.map(\.name)) }
            return version
        }
    }
}

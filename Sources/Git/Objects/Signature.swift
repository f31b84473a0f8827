/// Who did something, and when: the author or committer of a commit.
public struct Signature: Hashable, Sendable {
    /// The person's or organization's name.
    public let name: String

    /// The e-mail address; may be empty.
    public let email: String

    /// The time in seconds since 1970-01-01 00:00 UTC.
    public let seconds: Int64

    /// What the clock there was ahead of UTC, in minutes: 480 for `+0800`, -210 for `-0330`.
    public let offsetMinutes: Int

    /// A signature from its parts, which are checked when it is written; ``cleaned(_:or:)`` makes any text fit.
    public init(name: String, email: String, seconds: Int64, offsetMinutes: Int) {
        self.name = name
        self.email = email
        self.seconds = seconds
        self.offsetMinutes = offsetMinutes
    }
}

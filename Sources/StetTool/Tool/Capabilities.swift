public import Diffing
public import History

/// What the tool can do beyond its own libraries, given to it by the program that it runs in.
///
/// `stet` gives none; each companion gives its own.
public struct Capabilities: Sendable {
    /// Draws an edit as a picture; nil where a companion must do it.
    public var drawCard: (@Sendable (CardRequest) throws(CapabilityError) -> [UInt8])?

    /// Brings pages from the web.
    public var fetching: (any PageFetching)?

    /// Visits pages again and again.
    public var watching: (any PageWatching)?

    /// Sends messages to webhooks.
    public var webhooks: (any WebhookSending)?

    /// Reads and writes web archives; nil where a companion must do it.
    public var webArchives: (any WebArchiveFormats)?

    /// Serves an archive over HTTP until the process is told to end; nil where a companion must do it.
    public var serve: (@Sendable (ServeRequest) throws(CapabilityError) -> Void)?

    public init() {}
}

/// An archive that is to be served.
public struct ServeRequest: Sendable {
    /// The folder of the archive.
    public var path: String
    /// An IP address without brackets, or a name of this machine.
    public var host: String
    public var port: Int
    /// To be told the address once requests are answered, such as `127.0.0.1:8732`.
    public var started: @Sendable (String) -> Void
}

/// An edit that is to be drawn as a picture to share.
public struct CardRequest: Sendable {
    public var diff: ArticleDiff
    /// Nil for a comparison without an archive; so are the versions.
    public var identity: ArticleIdentity?
    public var old: History.Version?
    public var new: History.Version?
    public var form: Form

    /// The kinds of files that a picture is written to.
    public enum Form: Sendable {
        case png, svg
    }
}

/// Why a capability did not do what it was asked for.
public struct CapabilityError: Error, Sendable {
    /// What is wrong and what to do, in one line.
    public let message: String

    /// An error by its message.
    public init(_ message: String) {
        self.message = message
    }
}

/// Bytes as captured: HTML, or the text copied from a browser.
public struct Page: Hashable, Sendable {
    public var bytes: [UInt8]
    public var format: Format
    /// The address the page was asked for, where known.
    public var url: Address?
    /// The encoding that the HTTP header names, where known; it goes before what an HTML page says of itself.
    public var charset: String?

    /// A page of the given format.
    public init(bytes: [UInt8], format: Format, url: Address? = nil, charset: String? = nil) {
        self.bytes = bytes
        self.format = format
        self.url = url
        self.charset = charset
    }

    /// What the bytes of a page hold; the raw value is the ending of its file in an archive.
    public enum Format: String, CaseIterable, Hashable, Sendable {
        case html
        case text = "txt"
    }
}

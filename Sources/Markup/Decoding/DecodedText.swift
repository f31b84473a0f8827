/// A page's bytes as text, and how that reading was come by.
public struct DecodedText: Hashable, Sendable {
    /// The text as UTF-8.
    let utf8: [UInt8]

    /// The encoding that the bytes were read in.
    public let encoding: TextEncoding

    /// How many U+FFFD stand in the text for bytes that mean nothing in the encoding; those the page itself holds do not
    /// count.
    public let replacements: Int

    /// What told the encoding.
    public let source: Source

    /// The text, without a byte order mark at its beginning; made anew each time.
    public var text: String { String(decoding: utf8, as: UTF8.self) }

    /// What can tell a page's encoding.
    public enum Source: Hashable, Sendable, CaseIterable {
        /// A byte order mark.
        case byteOrderMark
        /// The charset that the HTTP header gives.
        case header
        /// A `<meta>` tag or an XML declaration in the page.
        case meta
        /// The bytes themselves: nothing named an encoding, or what was named is refuted by them.
        case detected
    }
}

/// Why a page was not made into a tree.
public enum MarkupError: Error, Hashable, Sendable {
    /// The page is larger than ``HTMLDocument/maximumLength``.
    case tooLong(bytes: Int)
    /// The page's tags make a tree that takes more memory than a page may have.
    case tooLarge
    /// The page's tags keep the parser busy for longer than a page may.
    case tooSlow
    /// The parser found its own state wrong, to which some senseless orders of tags can bring it.
    case parserFailed
    /// There is no memory.
    case noMemory
}

extension MarkupError: CustomStringConvertible {
    /// One line that says what failed and what to do.
    public var description: String {
        switch self {
        case .tooLong(let bytes):
            "cannot parse a page of \(bytes) bytes: at most \(HTMLDocument.maximumLength) are read; cut it into parts"
        case .tooLarge:
            "cannot parse the page: its tags make a tree too large for any page; look whether it is HTML at all"
        case .tooSlow:
            "cannot parse the page: its tags are nested in a way that takes too long; look whether it is HTML at all"
        case .parserFailed:
            "cannot parse the page: the order of its tags makes the HTML parser fail; look whether it is HTML at all"
        case .noMemory:
            "cannot parse the page: no memory is left; close other programs and try again"
        }
    }
}

/// What became of the page of an article, where it is not simply there.
///
/// The article of a version with a status is the last one that the page showed.
public enum PageStatus: Hashable, Sendable {
    /// The server says that the page is not there, with the status of HTTP: 404, 410 or 451.
    case gone(Int)
    /// The address leads to another one.
    case moved(String)
    /// The address leads to the front page of its site.
    case frontPage
    /// Another story stands under the address since a time.
    case replaced(Instant)
    /// The page shows one of two states by turns, as tests of two designs and servers that disagree do.
    case alternating

    /// The status in words.
    public var phrase: String {
        switch self {
        case .gone(let code): "gone (\(code))"
        case .moved(let address): "moved to \(address)"
        case .frontPage: "moved to the front page"
        case .replaced(let time): "replaced by another story at \(time.gitISO)"
        case .alternating: "alternates between two states"
        }
    }

    /// Whether the page shows no article.
    public var isAbsent: Bool {
        switch self {
        case .gone, .moved, .frontPage: true
        case .replaced, .alternating: false
        }
    }
}

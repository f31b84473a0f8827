/// A page from which no article can be read; the fault lies with the input.
public enum PageError: Error, Hashable, Sendable {
    case empty
    /// Bytes that are not UTF-8, with the offset of the first one.
    case notUTF8(offset: Int)
    /// Bytes that are no text at all.
    case binary
    case html
    /// A page whose title says that what was asked for is not there.
    case errorPage(String)
    case noHeadline
    case noBody(headline: String)
    /// The page shows its article only to those who have signed in or paid.
    case wall(String)
    case malformed(String)
    case unreadableMarkup(String)
    case siteRule(SiteRuleError)
}

extension PageError: CustomStringConvertible {
    /// What is wrong with the page and what to do, in one line.
    public var description: String {
        switch self {
        case .empty: "the page is empty; give a page with an article in it"
        case .notUTF8(let offset):
            "the page is not UTF-8 (the byte at offset \(offset) fits no character); convert it, for example with iconv"
        case .binary: "the page is no text but binary data; give the page's text"
        case .html: "the page is HTML, not the text of a page; read it with --from html"
        case .errorPage(let title):
            "the page is an error page, '\(title)'; give the page of the article itself"
        case .noHeadline: "no article was found: the page has no headline above a text; is it a list or an error page?"
        case .noBody(let headline):
            "no article was found: nothing reads as a text below '\(headline)'; is it a list or an error page?"
        case .wall(let text):
            "the page asks to sign in or to pay, '\(text)'; save it from a browser in which the article is shown"
        case .siteRule(let error): error.description
        case .unreadableMarkup(let problem): problem
        case .malformed(let problem): "the page is no article in JSON: \(problem)"
        }
    }
}

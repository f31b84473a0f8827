import Archiving
import Articles
import History
import Pages

extension ImportItem {
    /// The snapshot that a capture holds; nil where it shows no article.
    static func snapshot(of capture: WebCapture, sites: SiteRules) throws(Failure) -> (Snapshot, ArticleIdentity)? {
        switch capture.content {
        case .gone: return nil
        case .article(let bytes): return try snapshot(inJSON: bytes)
        case .page(let page):
            // What no header calls HTML has to look like it.
            if page.format == .html, PageReader.format(of: page.bytes) != .html { return nil }
            let article: Article
            do {
                article = try PageReader.article(from: page, captured: capture.captured, sites: sites)
            } catch {
                if error.meansNoArticle { return nil }
                throw Failure(error.description)
            }
            let snapshot = Snapshot(article: article, captured: capture.captured, page: page, http: capture.http)
            return (snapshot, try capture.identity())
        }
    }
}

extension WebCapture {
    /// The article that the capture is of.
    func identity() throws(Failure) -> ArticleIdentity {
        if let address { return .url(address) }
        let name = name ?? ""
        return try attempt { () throws(ArchiveError) in try ArticleIdentity.named(name) }
    }
}

extension PageError {
    /// Whether the page is simply no article, as most pages of a site are none.
    fileprivate var meansNoArticle: Bool {
        switch self {
        case .empty, .binary, .errorPage, .noHeadline, .noBody, .wall: true
        case .notUTF8, .html, .malformed, .unreadableMarkup, .siteRule: false
        }
    }
}

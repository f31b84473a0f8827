import Articles
import Capturing
import StetTool

/// Brings pages from the web for the tool.
struct WebFetching: PageFetching {
    func session(
        _ options: FetchOptions, isInterrupted: @escaping @Sendable () -> Bool
    ) throws(FetchProblem) -> any FetchSession {
        let settings = try FetchSettings(options)
        do {
            return WebSession(try Fetcher(settings, isInterrupted: isInterrupted))
        } catch {
            throw FetchProblem(error.description)
        }
    }
}

extension FetchSettings {
    /// Settings as a user's options say them.
    init(_ options: FetchOptions) throws(FetchProblem) {
        let contact = options.contact.map { " (+\($0))" } ?? ""
        let agent = (options.product + contact).unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }
        self.init(userAgent: String(String.UnicodeScalarView(agent)))
        for text in options.allowed {
            guard let range = AddressRange(text) else {
                throw FetchProblem("'\(text)' is no range of addresses; write for example --allow-private 10.0.0.0/8")
            }
            policy.allowed.append(range)
        }
        largestBody = options.largest
        timeout = options.timeout
        authorities = options.authorities
        proxy = options.proxy
    }
}

/// Fetches one page after the other.
final class WebSession: FetchSession {
    private let fetcher: Fetcher

    init(_ fetcher: Fetcher) {
        self.fetcher = fetcher
    }

    func fetch(_ address: String, known: HTTPFacts?) throws(FetchProblem) -> FetchedPage {
        do {
            var request = FetchRequest(try WebAddress(address))
            request.known = Validators(tag: known?.header("ETag"), modified: known?.header("Last-Modified"))
            let response = try fetcher.fetch(request)
            return try FetchedPage(response, asked: request.address)
        } catch {
            throw FetchProblem("\(WebAddress.shown(address)): \(error.description)")
        }
    }
}

extension FetchedPage {
    init(_ response: Response, asked: WebAddress) throws(FetchError) {
        guard let own = Address(asked.text), let final = Address(response.address.text) else {
            throw .invalidAddress(asked.text, "it has no host")
        }
        let page = Page(bytes: response.body, format: .html, url: final, charset: response.headers.charset)
        let http = HTTPFacts(
            status: response.status, address: response.address.text,
            redirects: response.redirects.map { HTTPFacts.Redirect(status: $0.status, address: $0.to.text) },
            headers: response.headers.telling, fetched: response.time)
        self.init(
            asked: own, page: page, mediaType: response.headers.mediaType, http: http, retryAfter: response.retryAfter)
    }
}

extension Headers {
    /// The fields that tell something of a page.
    var telling: [HTTPFacts.Header] {
        let names = ["content-language", "content-type", "date", "etag", "last-modified"]
        return fields.filter { names.contains($0.name.lowercased()) }.map { HTTPFacts.Header($0.name, $0.value) }
    }
}

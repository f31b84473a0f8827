import Archiving
import Glibc
import Rendering

/// The site about one archive: answers requests with pages, feeds, pictures and the JSON forms.
final class Site: Sendable {
    /// The version of what is written; entity tags change with it.
    static let version = "1"

    private let pool: ArchivePool
    private let routes: [Route]
    private let cache: PageCache
    /// The names that a client on this machine may know the server by; nil where any is good.
    private let hosts: Set<String>?

    /// The site of the archive in a folder.
    ///
    /// - Parameters:
    ///   - hosts: the values of the header `Host` that are answered; nil for all.
    ///   - cacheBytes: the most that rendered pages may take.
    init(archive path: String, hosts: Set<String>?, cacheBytes: Int = 64 << 20) throws(ArchiveError) {
        pool = try ArchivePool(path: path)
        routes = Routes.all
        cache = PageCache(limit: cacheBytes)
        self.hosts = hosts
    }

    /// Answers a request.
    func answer(_ incoming: IncomingRequest) -> Response {
        guard let method = Request.Method(rawValue: incoming.method) else {
            var response = response(
                to: Problem(.methodNotAllowed, "pages are read with GET and HEAD"), asJSON: Self.isForProgram(incoming))
            response.add("Allow", "GET, HEAD")
            return response
        }
        do throws(Problem) {
            var request = try Request(method: method, target: incoming.target)
            request.host = incoming.host
            request.ifNoneMatch = incoming.ifNoneMatch
            request.ifModifiedSince = incoming.ifModifiedSince
            request.acceptEncoding = incoming.acceptEncoding
            try checkHost(request)
            return try answer(request)
        } catch {
            if error.status == .internalServerError { Self.log(incoming, error) }
            return response(to: error, asJSON: Self.isForProgram(incoming))
        }
    }

    /// Whether what is asked for is read by programs, which are told of problems in JSON.
    private static func isForProgram(_ incoming: IncomingRequest) -> Bool {
        let path = incoming.target.prefix { $0 != "?" }
        return path == "/api" || path.hasPrefix("/api/") || path.hasSuffix("/feed.atom")
    }

    /// Refuses a name that is not this server's.
    ///
    /// A page elsewhere could have its own name lead to this machine (DNS rebinding) and read the archive as if it were
    /// its own; the browser still sends that name.
    private func checkHost(_ request: Request) throws(Problem) {
        guard let hosts else { return }
        guard let host = request.host, hosts.contains(Self.name(in: host)) else {
            throw Problem(.misdirectedRequest, "this server is not known by the name that was asked for")
        }
    }

    /// The host without the port, in lower case.
    private static func name(in host: String) -> String {
        let end = host.lastIndex { $0 == ":" || $0 == "]" }
        let name = end.map { host[$0] == ":" ? host[..<$0] : host[...] } ?? host[...]
        return name.lowercased()
    }

    private func answer(_ request: Request) throws(Problem) -> Response {
        for route in routes {
            guard let match = route.match(request) else { continue }
            return try pool.withView { (view) throws(Problem) in
                switch try route.answer(match, view) {
                case .redirect(let place):
                    return Self.finished(Response(.seeOther, headers: [.init(name: "Location", value: place.text)]))
                case .page(let validator, let make):
                    return try page(validator, request, route, make)
                }
            }
        }
        throw Problem(.notFound, "there is no such page")
    }

    private func page(
        _ validator: Validator, _ request: Request, _ route: Route, _ make: () throws(Problem) -> Content
    ) throws(Problem) -> Response {
        var response = Response(.ok)
        response.add("ETag", validator.tag)
        if let time = validator.time { response.add("Last-Modified", HTTPDate.text(time)) }
        // A client may keep a page, but asks each time whether it is still the one.
        response.add("Cache-Control", "no-cache")
        response.add("Vary", "Accept-Encoding")
        if validator.isKnown(to: request) {
            response.status = .notModified
            return Self.finished(response)
        }
        let parameters = route.parameters.map { request.parameter($0) ?? "" }
        let key = ([validator.tag] + request.path + parameters).joined(separator: "\u{0}")
        let page: PageCache.Page
        if let kept = cache.page(key) {
            page = kept
        } else {
            page = Self.compressed(try make())
            cache.keep(page, as: key)
        }
        response.add("Content-Type", page.content.type.rawValue)
        if let gzip = page.gzip, Gzip.isAccepted(by: request.acceptEncoding) {
            response.add("Content-Encoding", "gzip")
            response.body = gzip
        } else {
            response.body = page.content.bytes
        }
        return Self.finished(response)
    }

    private static func compressed(_ content: Content) -> PageCache.Page {
        guard content.type.isCompressible, content.bytes.count > 500 else { return PageCache.Page(content: content) }
        return PageCache.Page(content: content, gzip: Gzip.compressed(content.bytes))
    }

    /// Says why there is no answer, in the form that the client asked for.
    private func response(to problem: Problem, asJSON: Bool) -> Response {
        let shown =
            problem.status == .internalServerError
            ? Problem(problem.status, "the archive could not be read; whoever runs this server finds more in its log")
            : problem
        let content = asJSON ? ProblemPage(shown).json : ProblemPage(shown).html
        var response = Response(problem.status, body: content.bytes)
        response.add("Content-Type", content.type.rawValue)
        response.add("Cache-Control", "no-store")
        if problem.status == .serviceUnavailable { response.add("Retry-After", "5") }
        return Self.finished(response)
    }

    private static func log(_ incoming: IncomingRequest, _ problem: Problem) {
        let line = TerminalEscaping.escaped("stet: \(incoming.method) \(incoming.target): \(problem.message)") + "\n"
        _ = line.utf8.withContiguousStorageIfAvailable { write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }
}

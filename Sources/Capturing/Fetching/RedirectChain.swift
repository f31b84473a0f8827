import Articles
import Glibc

/// The way from the address that was asked for to the one that answers.
struct RedirectChain {
    /// The address to ask next.
    private(set) var address: WebAddress
    private var redirects: [Response.Redirect] = []
    private let most: Int
    private let isFollowed: Bool

    /// The way of a request, with so many redirects at most.
    init(_ request: FetchRequest, most: Int) {
        address = request.address
        isFollowed = request.content == nil
        self.most = most
    }

    /// The answer that a transfer brought; nil where it is a redirect, which is then followed.
    mutating func response(_ transfer: Transfer) throws(FetchError) -> Response? {
        guard isFollowed, [301, 302, 303, 307, 308].contains(transfer.status) else {
            return Response(
                status: transfer.status, address: address, redirects: redirects, headers: transfer.headers,
                body: transfer.body, time: Instant(seconds: Int64(time(nil))))
        }
        guard let target = transfer.headers["Location"], !target.isEmpty else {
            throw .redirectWithoutTarget(status: transfer.status)
        }
        guard redirects.count < most else { throw .tooManyRedirects(limit: most) }
        let next = try address.resolved(target)
        redirects.append(Response.Redirect(status: transfer.status, from: address, to: next))
        // A server may set a cookie and redirect to the same address; we take no cookies, so it would go on for ever.
        if redirects.contains(where: { $0.from == next }) { throw .redirectLoop(next.text) }
        address = next
        return nil
    }
}

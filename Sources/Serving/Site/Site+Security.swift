extension Site {
    /// What a browser may do with any answer: show it, with the site's own style and pictures, and nothing else.
    private static let security: [Response.Header] = [
        .init(
            name: "Content-Security-Policy",
            value: "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; "
                + "frame-ancestors 'none'"),
        .init(name: "X-Content-Type-Options", value: "nosniff"),
        .init(name: "X-Frame-Options", value: "DENY"),
        .init(name: "Referrer-Policy", value: "no-referrer"),
        .init(name: "Cross-Origin-Opener-Policy", value: "same-origin"),
        .init(name: "Cross-Origin-Resource-Policy", value: "same-origin"),
    ]

    /// A response with the headers that every one has.
    static func finished(_ response: Response) -> Response {
        var response = response
        response.headers += security
        return response
    }
}

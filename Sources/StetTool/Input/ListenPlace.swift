import Commands

/// Where a server is to listen, as a user writes it: `127.0.0.1:8732`, `[::1]:8732`, `localhost:8732`, or a port alone.
struct ListenPlace: Hashable, Sendable {
    /// Without the brackets of an IPv6 address.
    var host: String
    var port: Int

    static let parser = ValueParser { (text: String) throws(ArgumentProblem) in
        if let place = ListenPlace(text) { return place }
        throw ArgumentProblem("not an address with a port, such as 127.0.0.1:8732")
    }

    init(host: String, port: Int) {
        self.host = host
        self.port = port
    }

    init?(_ text: String) {
        let digits = text.split(separator: ":", omittingEmptySubsequences: false).last ?? ""
        guard digits.utf8.allSatisfy({ (48...57).contains($0) }), let port = Int(digits), port <= 65535 else {
            return nil
        }
        var host = text.dropLast(digits.count)
        if host.isEmpty {
            self.init(host: "127.0.0.1", port: port)
            return
        }
        host.removeLast()
        if host.hasPrefix("["), host.hasSuffix("]") {
            host = host.dropFirst().dropLast()
        } else if host.contains(":") {
            return nil
        }
        guard !host.isEmpty else { return nil }
        self.init(host: String(host), port: port)
    }
}

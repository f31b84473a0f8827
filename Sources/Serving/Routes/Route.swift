import Archiving

/// A kind of address of the site and what answers it.
struct Route: Sendable {
    let pattern: [Segment]
    /// The parameters that make a difference, of those that a request may have.
    let parameters: [String]
    let answer: @Sendable (Match, ArchiveView) throws(Problem) -> Answer

    /// A piece of a path.
    enum Segment: Hashable, Sendable {
        case literal(String)
        /// Any piece, under a name.
        case variable(String)
    }

    /// A request with what its path says.
    struct Match: Sendable {
        let request: Request
        let variables: [String: String]

        subscript(name: String) -> String { variables[name] ?? "" }
    }

    /// A route by its path, variables in braces: `/articles/{id}/changelog`.
    init(
        _ path: String, parameters: [String] = [],
        answer: @escaping @Sendable (Match, ArchiveView) throws(Problem) -> Answer
    ) {
        pattern = path.split(separator: "/").map { piece in
            piece.hasPrefix("{") ? .variable(String(piece.dropFirst().dropLast())) : .literal(String(piece))
        }
        self.parameters = parameters
        self.answer = answer
    }

    /// What the path of a request says; nil where it is another route's.
    func match(_ request: Request) -> Match? {
        guard request.path.count == pattern.count else { return nil }
        var variables: [String: String] = [:]
        for (piece, segment) in zip(request.path, pattern) {
            switch segment {
            case .literal(let text): if piece != text { return nil }
            case .variable(let name): variables[name] = piece
            }
        }
        return Match(request: request, variables: variables)
    }
}

extension Route.Match {
    /// The number in a variable, such as that of a version; what is no number is not found.
    func number(_ name: String) throws(Problem) -> Int {
        guard let number = Self.number(self[name]) else {
            throw Problem(.notFound, "'\(self[name])' is no number of a version")
        }
        return number
    }

    /// The number in a variable that is written as a version: `v3`.
    func versionNumber(_ name: String) throws(Problem) -> Int {
        let text = self[name]
        guard text.hasPrefix("v"), let number = Self.number(text.dropFirst()) else {
            throw Problem(.notFound, "'\(text)' is no version; versions are v1, v2 and so on")
        }
        return number
    }

    /// The two versions of `v1..v3`; nil where the text has no dots.
    func versionPair(_ name: String) throws(Problem) -> (old: Int, new: Int)? {
        guard let dots = self[name].firstRange(of: "..") else { return nil }
        let ends = [self[name][..<dots.lowerBound], self[name][dots.upperBound...]].map { end in
            end.hasPrefix("v") ? Self.number(end.dropFirst()) : nil
        }
        guard let old = ends[0], let new = ends[1] else {
            throw Problem(.notFound, "'\(self[name])' names no two versions; write v1..v3")
        }
        return (old, new)
    }

    /// A place in a list, from the parameter `from`; nil where it is not given.
    func place() throws(Problem) -> VersionPlace? {
        guard let text = request.parameter("from") else { return nil }
        guard let place = VersionPlace(text) else {
            throw Problem(.badRequest, "'from' must be a place that a page before gave")
        }
        return place
    }

    /// How many elements of a list are wanted, from the parameter `limit`.
    func limit(standard: Int = 50) throws(Problem) -> Int {
        guard let text = request.parameter("limit") else { return standard }
        guard let limit = Self.number(text), limit <= 200 else {
            throw Problem(.badRequest, "'limit' must be a number from 1 to 200")
        }
        return limit
    }

    /// The text that is searched for, from the parameter `q`.
    func searchText() throws(Problem) -> String {
        let text = request.parameter("q") ?? ""
        guard text.count <= 200 else { throw Problem(.badRequest, "'q' must have at most 200 characters") }
        return text
    }

    /// A whole number from 1, in digits alone.
    private static func number(_ text: some StringProtocol) -> Int? {
        guard (1...18).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }),
            let number = Int(text), number > 0
        else { return nil }
        return number
    }
}

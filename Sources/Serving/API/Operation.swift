import Articles

/// A question that programs ask: a row from which both the route and its description are made.
struct Operation: Sendable {
    /// The path, variables in braces.
    let path: String
    let id: String
    /// What the answer is, in a phrase.
    let summary: String
    /// The parameters behind the question mark.
    let parameters: [Parameter]
    let form: Form
    let answer: @Sendable (Route.Match, ArchiveView) throws(Problem) -> Answer

    /// What an answer is written in.
    enum Form: Hashable, Sendable {
        /// JSON, with the name of its form among ``Schemas``.
        case json(String)
        case atom
    }

    /// JSON that is made only where the client does not have it.
    struct Reply {
        var validator: Validator
        var make: () throws(Problem) -> JSON
    }

    /// A parameter behind the question mark; all may be left out.
    struct Parameter: Sendable {
        let name: String
        let description: String
        let schema: JSON

        static let from = Parameter(
            name: "from", description: "Where to begin: the `next` of an answer before.",
            schema: ["type": "string", "pattern": #"^(0|-?[1-9][0-9]{0,17})\.[1-9][0-9]{0,17}$"#])
        static let limit = Parameter(
            name: "limit", description: "How many elements are wanted; 50 if it is left out.",
            schema: ["type": "integer", "minimum": 1, "maximum": 200])
        static let query = Parameter(
            name: "q", description: "A text in the address, the name or a headline.",
            schema: ["type": "string", "maxLength": 200, "pattern": .string(Operation.text)])
    }

    /// A pattern for the texts that an address may have in it: those without control characters.
    static let text = #"^[^\u0000-\u001f\u007f-\u009f]*$"#

    /// A question that is answered with JSON.
    ///
    /// - Parameter path: the path below `/api`.
    init(
        _ path: String, _ id: String, _ summary: String, parameters: [Parameter] = [], schema: String,
        answer: @escaping @Sendable (Route.Match, ArchiveView) throws(Problem) -> Reply
    ) {
        self.path = "/api" + path
        self.id = id
        self.summary = summary
        self.parameters = parameters
        form = .json(schema)
        self.answer = { match, view throws(Problem) in
            let reply = try answer(match, view)
            return .page(reply.validator) { () throws(Problem) in
                Content(.json, try reply.make().text(levels: 0) + "\n")
            }
        }
    }

    /// A question that is answered with a feed.
    init(
        feed path: String, _ id: String, _ summary: String,
        answer: @escaping @Sendable (Route.Match, ArchiveView) throws(Problem) -> Answer
    ) {
        self.path = path
        self.id = id
        self.summary = summary
        parameters = []
        form = .atom
        self.answer = answer
    }

    /// The route that answers the question.
    var route: Route { Route(path, parameters: parameters.map(\.name), answer: answer) }
}

extension Routes {
    /// The addresses of the JSON forms and the feeds, and of their description.
    static let api =
        Operation.all.map(\.route) + [
            Route("/api/openapi.json") { _, _ throws(Problem) in
                .page(.constant) { () throws(Problem) in Content(.json, OpenAPI.description.text(levels: 6) + "\n") }
            }
        ]
}

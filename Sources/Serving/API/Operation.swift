import Articles

/// A question that the API answers with JSON: a row from which both the route and its description are made.
struct Operation: Sendable {
    /// The path below `/api`, variables in braces.
    let path: String
    let id: String
    /// What the answer is, in a phrase.
    let summary: String
    /// The parameters behind the question mark.
    let parameters: [Parameter]
    /// The name of the answer's form among ``Schemas``.
    let schema: String
    let answer: @Sendable (Route.Match, ArchiveView) throws(Problem) -> Reply

    /// An answer that is made only where the client does not have it.
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
            schema: ["type": "integer", "minimum": 1, "maximum": 999_999_999_999_999_999])
        static let limit = Parameter(
            name: "limit", description: "How many elements are wanted; 50 if it is left out.",
            schema: ["type": "integer", "minimum": 1, "maximum": 200])
        static let query = Parameter(
            name: "q", description: "A text in the address, the name or a headline.",
            schema: ["type": "string", "maxLength": 200])
    }

    init(
        _ path: String, _ id: String, _ summary: String, parameters: [Parameter] = [], schema: String,
        answer: @escaping @Sendable (Route.Match, ArchiveView) throws(Problem) -> Reply
    ) {
        self.path = path
        self.id = id
        self.summary = summary
        self.parameters = parameters
        self.schema = schema
        self.answer = answer
    }

    /// The route that answers the question.
    var route: Route {
        Route("/api" + path, parameters: parameters.map(\.name)) { [answer] match, view throws(Problem) in
            let reply = try answer(match, view)
            return .page(reply.validator) { () throws(Problem) in
                Content(.json, try reply.make().text(levels: 0) + "\n")
            }
        }
    }
}

extension Routes {
    /// The addresses of the JSON forms, and of their description.
    static let api =
        Operation.all.map(\.route) + [
            Route("/api/openapi.json") { _, _ throws(Problem) in
                .page(.constant) { () throws(Problem) in Content(.json, OpenAPI.description.text(levels: 6) + "\n") }
            }
        ]
}

import Articles
import Rendering

/// The description of the API, in the form of the OpenAPI Specification 3.1.
enum OpenAPI {
    /// The whole description.
    static let description: JSON = [
        "openapi": "3.1.0",
        "info": [
            "title": "Stet", "version": .string(Site.version),
            "description": "The articles of an archive, their versions, and what changed between them.",
            "license": ["name": "MIT", "identifier": "MIT"],
        ],
        "servers": [["url": "/api"]],
        "paths": .object(Operation.all.map { JSON.Member($0.path, ["get": operation($0)]) }),
        "components": ["schemas": Schemas.all, "responses": responses],
    ]

    private static func operation(_ operation: Operation) -> JSON {
        let variables = Route("/api" + operation.path, answer: Self.unused).pattern.compactMap { segment in
            if case .variable(let name) = segment { name } else { nil as String? }
        }
        let parameters =
            variables.map(variable)
            + operation.parameters.map { parameter in
                [
                    "name": .string(parameter.name), "in": "query", "required": false,
                    "description": .string(parameter.description), "schema": parameter.schema,
                ] as JSON
            }
        return [
            "operationId": .string(operation.id), "summary": .string(operation.summary),
            "parameters": .array(parameters),
            "responses": [
                "200": [
                    "description": .string(operation.summary), "headers": headers,
                    "content": ["application/json": ["schema": reference(operation.schema)]],
                ],
                "304": ["description": "The client has it already"],
                "400": problem("BadRequest"), "404": problem("NotFound"), "405": problem("MethodNotAllowed"),
                "414": problem("AddressTooLong"), "421": problem("Misdirected"), "503": problem("Unavailable"),
            ],
        ]
    }

    private static let unused: @Sendable (Route.Match, ArchiveView) throws(Problem) -> Answer = {
        _, _ throws(Problem) in .page(.constant) { () throws(Problem) in Content(.text, "") }
    }

    private static func variable(_ name: String) -> JSON {
        let schema: JSON =
            name == "id"
            ? ["type": "string", "pattern": "^[0-9a-f]{16}$"]
            : ["type": "integer", "minimum": 1, "maximum": 999_999_999_999_999_999]
        let description = name == "id" ? "The id of an article." : "The number of a version."
        return [
            "name": .string(name), "in": "path", "required": true, "description": .string(description),
            "schema": schema,
        ]
    }

    static func reference(_ name: String) -> JSON { ["$ref": .string("#/components/schemas/\(name)")] }

    private static func problem(_ name: String) -> JSON { ["$ref": .string("#/components/responses/\(name)")] }

    private static let headers: JSON = [
        "ETag": ["schema": ["type": "string"]], "Last-Modified": ["schema": ["type": "string"]],
    ]

    private static let responses: JSON = .object(
        [
            ("BadRequest", "The address or a parameter is not as it should be"),
            ("NotFound", "There is no such article or version"),
            ("MethodNotAllowed", "Only GET and HEAD are answered"),
            ("AddressTooLong", "The address is too long"),
            ("Misdirected", "The server is not known by the name that was asked for"),
            ("Unavailable", "The archive is being written; try again shortly"),
        ].map { name, description in
            let content: JSON = ["application/problem+json": ["schema": reference("Problem")]]
            return JSON.Member(name, ["description": .string(description), "content": content])
        })
}

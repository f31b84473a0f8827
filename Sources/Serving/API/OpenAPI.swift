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
        "servers": [["url": "/"]],
        "paths": .object(Operation.all.map { JSON.Member($0.path, ["get": operation($0)]) }),
        "components": ["schemas": Schemas.all, "responses": responses],
    ]

    private static func operation(_ operation: Operation) -> JSON {
        let variables = operation.route.pattern.compactMap { segment in
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
                    "content": content(operation.form), "links": links(operation.form),
                ],
                "304": ["description": "The client has it already"],
                "400": problem("BadRequest"), "404": problem("NotFound"), "405": problem("MethodNotAllowed"),
                "414": problem("AddressTooLong"), "421": problem("Misdirected"), "503": problem("Unavailable"),
            ],
        ]
    }

    private static func content(_ form: Operation.Form) -> JSON {
        switch form {
        case .json(let schema): ["application/json": ["schema": reference(schema)]]
        case .atom: ["application/atom+xml": [:]]
        }
    }

    /// The questions that follow from what an answer says.
    private static func links(_ form: Operation.Form) -> JSON {
        guard form == .json("VersionList") else { return [:] }
        let id: JSON = "$response.body#/versions/0/article/id"
        let version: JSON = "$response.body#/versions/0/version"
        return [
            "Article": ["operationId": "getArticle", "parameters": ["id": id]],
            "Version": ["operationId": "getVersion", "parameters": ["id": id, "version": version]],
            "Edits": ["operationId": "compareVersions", "parameters": ["id": id, "old": "1", "new": version]],
            "Text": ["operationId": "attributeText", "parameters": ["id": id, "version": version]],
            "Feed": ["operationId": "getFeedOfArticle", "parameters": ["id": id]],
        ]
    }

    private static func variable(_ name: String) -> JSON {
        let (description, schema): (String, JSON) =
            switch name {
            case "id": ("The id of an article.", ["type": "string", "pattern": "^[0-9a-f]{16}$"])
            case "host":
                (
                    "The host of articles.",
                    ["type": "string", "minLength": 1, "maxLength": 255, "pattern": .string(Operation.text)]
                )
            default:
                (
                    "The number of a version.",
                    ["type": "integer", "minimum": 1, "maximum": 999_999_999_999_999_999]
                )
            }
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

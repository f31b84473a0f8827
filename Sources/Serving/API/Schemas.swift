import Articles
import Diffing
import History

/// The JSON forms that the API answers with, as JSON Schemas.
///
/// Fields may be added to a form; so no schema forbids others.
enum Schemas {
    static let all: JSON = [
        "Problem": object(["title": string, "status": integer, "detail": string]),
        "ArticleReference": object(["url": nullable("string"), "path": string, "id": string]),
        "Summary": object(DiffSummary.fields.map { ($0.name, count) }),
        "VersionList": object([
            "schema": constant("stet.versions/1"), "versions": array(OpenAPI.reference("VersionRecord")),
            "next": nullable("string"),
        ]),
        "VersionRecord": object([
            "article": OpenAPI.reference("ArticleReference"), "version": number, "commit": commit, "captured": time,
            "headline": string, "summary": OpenAPI.reference("Summary"),
        ]),
        "Article": object([
            "schema": constant("stet.article/1"), "headline": string, "body": array(block), "credits": array(credit),
            "counters": array(counter), "links": array(["type": "object"]),
        ]),
        "Version": object([
            "schema": constant("stet.version/1"), "article": OpenAPI.reference("ArticleReference"), "version": number,
            "commit": commit, "captured": time, "headline": string, "summary": OpenAPI.reference("Summary"),
            "credits": array(["type": "object"]), "counters": array(["type": "object"]),
            "diff": OpenAPI.reference("Diff"),
        ]),
        "Diff": object([
            "schema": constant("stet.diff/1"), "article": ["type": "object"], "old": end, "new": end,
            "significance": choice(Significance.allCases.map(\.rawValue)), "summary": OpenAPI.reference("Summary"),
            "metadata": array(["type": "object"]), "body": array(change), "credits": array(["type": "object"]),
            "counters": array(["type": "object"]), "links": array(["type": "object"]),
        ]),
        "Blame": object([
            "schema": constant("stet.blame/1"), "article": OpenAPI.reference("ArticleReference"), "version": number,
            "commit": commit, "captured": time, "unit": choice(Attribution.Unit.allCases.map(\.rawValue)),
            "passages": array(
                object([
                    "block": nullable("integer"), "text": string, "version": number, "commit": commit, "captured": time,
                ])
            ),
        ]),
        "Counters": object([
            "schema": constant("stet.counters/1"), "article": OpenAPI.reference("ArticleReference"),
            "counters": array(["type": "object"]),
        ]),
        "Credits": object([
            "schema": constant("stet.credits/1"),
            "credits": array(
                object([
                    "name": string, "role": role, "articles": number, "versions": number, "first": time, "last": time,
                ])),
        ]),
        "Changelog": object([
            "schema": constant("stet.changelog/1"), "language": string,
            "days": array(object(["date": string, "versions": array(["type": "object"])])),
        ]),
    ]

    private static let string: JSON = ["type": "string"]
    private static let integer: JSON = ["type": "integer"]
    private static let number: JSON = ["type": "integer", "minimum": 1]
    private static let count: JSON = ["type": "integer", "minimum": 0]
    private static let time: JSON = ["type": "string", "format": "date-time"]
    private static let commit: JSON = ["type": "string", "pattern": "^[0-9a-f]{40}$"]
    private static let role = choice(Credit.Role.allCases.map(\.rawValue))
    private static let block = object(["kind": choice(Block.Kind.allCases.map(\.rawValue))])
    private static let credit = object(["role": role, "name": string])
    private static let counter = object([
        "name": string, "kind": choice(Counter.Kind.allCases.map(\.rawValue)), "value": integer,
        "bound": choice(Counter.Bound.allCases.map(\.rawValue)),
    ])
    private static let end = object([
        "version": nullable("integer"), "commit": nullable("string"), "captured": nullable("string"),
    ])
    private static let change = object([
        "op": choice(BlockChange.Op.allCases.map(\.rawValue)), "old": array(integer), "new": array(integer),
    ])

    /// An object in which all of some fields are there.
    private static func object(_ fields: KeyValuePairs<String, JSON>) -> JSON {
        object(fields.map { ($0.key, $0.value) })
    }

    private static func object(_ fields: [(String, JSON)]) -> JSON {
        [
            "type": "object", "required": JSON(fields.map(\.0), JSON.string),
            "properties": .object(fields.map { JSON.Member($0.0, $0.1) }),
        ]
    }

    private static func array(_ element: JSON) -> JSON { ["type": "array", "items": element] }
    private static func nullable(_ type: String) -> JSON { ["type": [.string(type), "null"]] }
    private static func constant(_ text: String) -> JSON { ["const": .string(text)] }
    private static func choice(_ values: [String]) -> JSON { ["type": "string", "enum": JSON(values, JSON.string)] }
}

extension Article: Decodable {
    public init(from decoder: any Decoder) throws { try self.init(JSONValue(decoder)) }

    init(_ json: JSONValue) throws(DecodingError) {
        let object = try json.object()
        if let schema = object["schema"], case let name = try schema.string(), name != Self.schema {
            throw schema.corrupted("this is '\(name)', not '\(Self.schema)'")
        }
        var url: Address?
        if let written = object["url"] {
            url = Address(try written.string())
            if url == nil { throw written.corrupted("it is no http or https address") }
        }
        try self.init(factsOf: object, url: url, headline: try object.required("headline").string())
        body = try object.list("body", of: Block.init)
        credits = try object.list("credits", of: Credit.init)
        counters = try object.list("counters", of: Counter.init)
        links = try object.list("links", of: Link.init)
    }

    /// Reads the facts of an article, which `factMembers` writes.
    init(factsOf object: JSONObject, url: Address?, headline: String) throws(DecodingError) {
        self.init(
            url: url,
            headline: headline,
            subheadline: try object.string("subheadline"),
            section: try object.list("section") { value throws(DecodingError) in try value.string() },
            source: try object["source"].map(Source.init),
            published: try object.printedTime("published"),
            modified: try object.printedTime("modified"),
            declaredPublished: try object.printedTime("declaredPublished"),
            language: try object.string("language"),
            status: try object["status"].flatMap(PageStatus.read))
    }
}

extension Source: Decodable {
    public init(from decoder: any Decoder) throws { try self.init(JSONValue(decoder)) }

    init(_ json: JSONValue) throws(DecodingError) {
        let object = try json.object()
        self.init(name: try object.required("name").string(), url: try object.string("url"))
    }
}

extension Block: Decodable {
    public init(from decoder: any Decoder) throws { try self.init(JSONValue(decoder)) }

    /// Reads a block; one of a kind this version does not know is read as a paragraph.
    init(_ json: JSONValue) throws(DecodingError) {
        let object = try json.object()
        func text() throws(DecodingError) -> String { try object.string("text") ?? "" }
        switch Kind(rawValue: try object.string("kind") ?? "") {
        case .paragraph, nil: self = .paragraph(try text())
        case .heading:
            let level = try object["level"]?.whole(Int.self) ?? 2
            self = .heading(level: min(6, max(1, level)), try text())
        case .quote: self = .quote(try text())
        case .item: self = .item(ordered: try object["ordered"]?.bool() ?? false, try text())
        case .figure: self = .figure(image: try object.string("image"), caption: try text())
        case .table:
            let rows = try object.list("rows") { row throws(DecodingError) in
                try row.list { cell throws(DecodingError) in try cell.string() }
            }
            self = .table(rows: rows)
        }
    }
}

extension Credit: Decodable {
    public init(from decoder: any Decoder) throws { try self.init(JSONValue(decoder)) }

    /// Reads a credit; a role this version does not know is read as `other`.
    init(_ json: JSONValue) throws(DecodingError) {
        let object = try json.object()
        self.init(
            role: try object.string("role").flatMap(Role.init(rawValue:)) ?? .other,
            name: try object.required("name").string(),
            organization: try object.string("organization"),
            printed: try object.string("printed"))
    }
}

extension Counter: Decodable {
    public init(from decoder: any Decoder) throws { try self.init(JSONValue(decoder)) }

    /// Reads a counter; a kind this version does not know is read as `other`, a bound as `approximate`.
    init(_ json: JSONValue) throws(DecodingError) {
        let object = try json.object()
        let kind = try object.string("kind")
        let bound = try object.string("bound")
        self.init(
            name: try object.required("name").string(),
            kind: kind.flatMap(Kind.init(rawValue:)) ?? .other,
            group: try object.string("group"),
            value: try object.required("value").whole(Int.self),
            bound: bound.map { Bound(rawValue: $0) ?? .approximate } ?? .exact,
            printed: try object.string("printed"))
    }
}

extension Link: Decodable {
    public init(from decoder: any Decoder) throws { try self.init(JSONValue(decoder)) }

    init(_ json: JSONValue) throws(DecodingError) {
        let object = try json.object()
        self.init(
            group: try object.string("group"),
            text: try object.string("text") ?? "",
            url: try object.string("url"),
            published: try object.printedTime("published"))
    }
}

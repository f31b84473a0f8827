extension Article: Decodable {
    private enum Key: String, CodingKey {
        case schema, url, headline, subheadline, section, source, published, modified, declaredPublished, language
        case body, credits, counters, links, status
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        if let schema = try container.decodeIfPresent(String.self, forKey: .schema), schema != Self.schema {
            throw DecodingError.dataCorruptedError(
                forKey: .schema, in: container, debugDescription: "this is '\(schema)', not '\(Self.schema)'")
        }
        let written = try container.decodeIfPresent(String.self, forKey: .url)
        let url = try written.map { text in
            guard let address = Address(text) else {
                throw DecodingError.dataCorruptedError(
                    forKey: .url, in: container, debugDescription: "it is no http or https address")
            }
            return address
        }
        self.init(
            url: url,
            headline: try container.decode(String.self, forKey: .headline),
            subheadline: try container.decodeIfPresent(String.self, forKey: .subheadline),
            section: try container.list(of: String.self, forKey: .section),
            source: try container.decodeIfPresent(Source.self, forKey: .source),
            published: try container.printedTime(forKey: .published),
            modified: try container.printedTime(forKey: .modified),
            declaredPublished: try container.printedTime(forKey: .declaredPublished),
            language: try container.decodeIfPresent(String.self, forKey: .language),
            body: try container.list(of: Block.self, forKey: .body),
            credits: try container.list(of: Credit.self, forKey: .credits),
            counters: try container.list(of: Counter.self, forKey: .counters),
            links: try container.list(of: Link.self, forKey: .links),
            status: try container.decodeIfPresent(WrittenStatus.self, forKey: .status)?.status)
    }
}

extension Source: Decodable {
    private enum Key: String, CodingKey { case name, url }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        self.init(
            name: try container.decode(String.self, forKey: .name),
            url: try container.decodeIfPresent(String.self, forKey: .url))
    }
}

extension Block: Decodable {
    private enum Key: String, CodingKey { case kind, level, text, ordered, image, rows }

    /// Reads a block; one of a kind this version does not know is read as a paragraph.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        func text() throws -> String { try container.decodeIfPresent(String.self, forKey: .text) ?? "" }
        switch Kind(rawValue: try container.decodeIfPresent(String.self, forKey: .kind) ?? "") {
        case .paragraph, nil: self = .paragraph(try text())
        case .heading:
            let level = try container.decodeIfPresent(Int.self, forKey: .level) ?? 2
            self = .heading(level: min(6, max(1, level)), try text())
        case .quote: self = .quote(try text())
        case .item:
            self = .item(ordered: try container.decodeIfPresent(Bool.self, forKey: .ordered) ?? false, try text())
        case .figure:
            self = .figure(image: try container.decodeIfPresent(String.self, forKey: .image), caption: try text())
        case .table: self = .table(rows: try container.list(of: [String].self, forKey: .rows))
        }
    }
}

extension Credit: Decodable {
    private enum Key: String, CodingKey { case role, name, organization, printed }

    /// Reads a credit; a role this version does not know is read as `other`.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        self.init(
            role: try container.decodeIfPresent(String.self, forKey: .role).flatMap(Role.init(rawValue:)) ?? .other,
            name: try container.decode(String.self, forKey: .name),
            organization: try container.decodeIfPresent(String.self, forKey: .organization),
            printed: try container.decodeIfPresent(String.self, forKey: .printed))
    }
}

extension Counter: Decodable {
    private enum Key: String, CodingKey { case name, kind, group, value, bound, printed }

    /// Reads a counter; a kind this version does not know is read as `other`, a bound as `approximate`.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        let kind = try container.decodeIfPresent(String.self, forKey: .kind)
        let bound = try container.decodeIfPresent(String.self, forKey: .bound)
        self.init(
            name: try container.decode(String.self, forKey: .name),
            kind: kind.flatMap(Kind.init(rawValue:)) ?? .other,
            group: try container.decodeIfPresent(String.self, forKey: .group),
            value: try container.decode(Int.self, forKey: .value),
            bound: bound.map { Bound(rawValue: $0) ?? .approximate } ?? .exact,
            printed: try container.decodeIfPresent(String.self, forKey: .printed))
    }
}

extension Link: Decodable {
    private enum Key: String, CodingKey { case group, text, url, published }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        self.init(
            group: try container.decodeIfPresent(String.self, forKey: .group),
            text: try container.decodeIfPresent(String.self, forKey: .text) ?? "",
            url: try container.decodeIfPresent(String.self, forKey: .url),
            published: try container.printedTime(forKey: .published))
    }
}

extension KeyedDecodingContainer {
    /// The elements of an array; none where the member is absent or null.
    func list<Element: Decodable>(of type: Element.Type, forKey key: Key) throws -> [Element] {
        try decodeIfPresent([Element].self, forKey: key) ?? []
    }

    /// A time in ISO 8601; nil where the member is absent or null.
    func printedTime(forKey key: Key) throws -> PrintedTime? {
        guard let text = try decodeIfPresent(String.self, forKey: key) else { return nil }
        guard let time = PrintedTime(text) else {
            throw DecodingError.dataCorruptedError(
                forKey: key, in: self, debugDescription: "'\(text)' is no time in ISO 8601")
        }
        return time
    }
}

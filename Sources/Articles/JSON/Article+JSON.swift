extension Article {
    /// The name of the JSON form of an article.
    public static let schema = "stet.article/1"

    /// The article in the form `stet.article/1`.
    public var json: JSON { json(captured: nil) }

    /// The article in the form `stet.article/1`, with the time of capture where one is given.
    public func json(captured: Instant?) -> JSON {
        var members: [JSON.Member] = [.init("schema", .string(Self.schema)), .init("url", JSON(url?.text))]
        if let captured { members.append(.init("captured", .string(captured.iso8601))) }
        members.append(.init("headline", .string(headline)))
        members += factMembers
        members += [
            .init("body", JSON(body, \.json)),
            .init("credits", JSON(credits, \.json)),
            .init("counters", JSON(counters, \.json)),
            .init("links", JSON(links, \.json)),
        ]
        return .object(members)
    }

    /// The facts as members of an object: all that is neither address nor text, credit, counter or link.
    var factMembers: [JSON.Member] {
        let members: [JSON.Member] = [
            .init("subheadline", JSON(subheadline)),
            .init("section", JSON(section, JSON.string)),
            .init("source", source?.json ?? .null),
            .init("published", JSON(published?.iso8601)),
            .init("modified", JSON(modified?.iso8601)),
            .init("declaredPublished", JSON(declaredPublished?.iso8601)),
            .init("language", JSON(language)),
        ]
        return members + (status.map { [.init("status", $0.json)] } ?? [])
    }
}

extension Source {
    /// The source as it stands in `stet.article/1`.
    public var json: JSON { ["name": .string(name), "url": JSON(url)] }
}

extension Block {
    /// The block as it stands in `stet.article/1`.
    public var json: JSON {
        switch self {
        case .paragraph(let text): ["kind": "paragraph", "text": .string(text)]
        case .heading(let level, let text): ["kind": "heading", "level": .integer(level), "text": .string(text)]
        case .quote(let text): ["kind": "quote", "text": .string(text)]
        case .item(let ordered, let text): ["kind": "item", "ordered": .bool(ordered), "text": .string(text)]
        case .figure(let image, let caption): ["kind": "figure", "image": JSON(image), "text": .string(caption)]
        case .table(let rows): ["kind": "table", "rows": JSON(rows) { JSON($0, JSON.string) }]
        }
    }
}

extension Credit {
    /// The credit as it stands in `stet.article/1`.
    public var json: JSON {
        [
            "role": .string(role.rawValue), "name": .string(name), "organization": JSON(organization),
            "printed": JSON(printed),
        ]
    }
}

extension Counter {
    /// The counter as it stands in `stet.article/1`.
    public var json: JSON {
        [
            "name": .string(name), "kind": .string(kind.rawValue), "group": JSON(group), "value": .integer(value),
            "bound": .string(bound.rawValue), "printed": JSON(printed),
        ]
    }
}

extension Link {
    /// The link as it stands in `stet.article/1`.
    public var json: JSON {
        ["group": JSON(group), "text": .string(text), "url": JSON(url), "published": JSON(published?.iso8601)]
    }
}

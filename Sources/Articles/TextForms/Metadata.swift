extension Article {
    /// The facts of the article: its identity, all that is neither text nor credit, counter or link, and what HTTP said.
    func metadataJSON(name: String?, http: HTTPFacts?) -> JSON {
        var members: [JSON.Member] = [.init("url", JSON(url?.text))]
        if let name { members.append(.init("name", .string(name))) }
        return .object(members + factMembers + (http.map { [.init(Metadata.http, $0.json)] } ?? []))
    }
}

/// The facts of an article as `metadata.json` holds them: an article without a text, and perhaps a name.
struct Metadata: Decodable {
    var article: Article
    var name: String?
    var http: HTTPFacts?

    static let http = "http"

    private enum Key: String, CodingKey {
        case url, name, subheadline, section, source, published, modified, declaredPublished, language, status, http
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        let url = try container.decodeIfPresent(String.self, forKey: .url)
        article = Article(
            url: url.flatMap(Address.init),
            headline: "",
            subheadline: try container.decodeIfPresent(String.self, forKey: .subheadline),
            section: try container.list(of: String.self, forKey: .section),
            source: try container.decodeIfPresent(Source.self, forKey: .source),
            published: try container.printedTime(forKey: .published),
            modified: try container.printedTime(forKey: .modified),
            declaredPublished: try container.printedTime(forKey: .declaredPublished),
            language: try container.decodeIfPresent(String.self, forKey: .language),
            status: try container.decodeIfPresent(WrittenStatus.self, forKey: .status)?.status)
        name = try container.decodeIfPresent(String.self, forKey: .name)
        http = try container.decodeIfPresent(HTTPFacts.self, forKey: .http)
    }
}

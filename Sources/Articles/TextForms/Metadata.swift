extension Article {
    /// The facts of the article: its identity, all that is neither text nor credit, counter or link, and what HTTP said.
    func metadataJSON(name: String?, http: HTTPFacts?) -> JSON {
        var members: [JSON.Member] = [.init("url", JSON(url?.text))]
        if let name { members.append(.init("name", .string(name))) }
        return .object(members + factMembers + (http.map { [.init(Metadata.http, $0.json)] } ?? []))
    }
}

/// The facts of an article as `metadata.json` holds them: an article without a text, and perhaps a name.
struct Metadata {
    var article: Article
    var name: String?
    var http: HTTPFacts?

    static let http = "http"

    init(_ json: JSONValue) throws(DecodingError) {
        let object = try json.object()
        let url = try object.string("url").flatMap(Address.init)
        article = try Article(factsOf: object, url: url, headline: "")
        name = try object.string("name")
        http = try object["http"].map(HTTPFacts.init)
    }
}

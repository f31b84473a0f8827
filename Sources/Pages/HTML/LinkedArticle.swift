import Articles

/// What JSON-LD says of an article (schema.org `Article` and its kinds).
struct LinkedArticle: Decodable {
    var type: OneOrMore?
    var headline: String?
    var datePublished: String?
    var graph: [LinkedArticle]?

    private enum Key: String, CodingKey {
        case type = "@type"
        case graph = "@graph"
        case headline, datePublished
    }

    /// Reads what is of the right type and passes over what is not, since pages write all sorts of things here.
    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        type = try? container.decodeIfPresent(OneOrMore.self, forKey: .type)
        headline = try? container.decodeIfPresent(String.self, forKey: .headline)
        datePublished = try? container.decodeIfPresent(String.self, forKey: .datePublished)
        graph = try? container.decodeIfPresent([LinkedArticle].self, forKey: .graph)
    }

    /// A name or several.
    struct OneOrMore: Decodable {
        var names: [String]

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            names = try (try? container.decode([String].self)) ?? [container.decode(String.self)]
        }
    }

    /// The articles that a script of JSON-LD describes; none where it is no JSON.
    static func all(in text: String) -> [LinkedArticle] {
        guard text.utf8.count <= 1_000_000 else { return [] }
        let found: [LinkedArticle]
        if let list = try? readJSON([LinkedArticle].self, from: text.utf8) {
            found = list
        } else if let one = try? readJSON(LinkedArticle.self, from: text.utf8) {
            found = [one] + (one.graph ?? [])
        } else {
            found = []
        }
        return found.filter { article in
            article.type?.names.contains { $0.hasSuffix("Article") || $0.hasSuffix("Posting") } ?? false
        }
    }
}

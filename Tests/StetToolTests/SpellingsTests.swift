import Articles
import Testing

@testable import StetTool

/// The ways in which sites write one address.
@Suite struct SpellingsTests {
    static let pairs: [(one: String, other: String, isSame: Bool)] = [
        ("http://news.example/a", "https://news.example/a", true),
        ("http://news.example/a", "https://www.news.example/a", true),
        ("https://www.news.example/a?id=1", "http://news.example/a?id=1", true),
        ("http://news.example/a", "http://news.example/a/", true),
        ("http://news.example/a", "https://m.news.example/a", false),
        ("http://news.example/a", "https://news.example/b", false),
        ("http://news.example/a?id=1", "https://news.example/a?id=2", false),
        ("http://news.example/a", "https://news.example/A", false),
    ]

    @Test(arguments: pairs) func `two addresses are, as sites go, of one page or of two`(
        one: String, other: String, isSame: Bool
    ) throws {
        let (one, other) = (try #require(Address(one)), try #require(Address(other)))
        #expect(one.names(samePageAs: other) == isSame && other.names(samePageAs: one) == isSame)
    }

    static let spellings: [(address: String, others: [String])] = [
        (
            "http://news.example/a?id=1",
            ["https://news.example/a?id=1", "https://www.news.example/a?id=1", "http://www.news.example/a?id=1"]
        ),
        (
            "https://www.news.example/",
            ["https://news.example/", "http://news.example/", "http://www.news.example/"]
        ),
        (
            "http://news.example:8080/a",
            ["https://news.example:8080/a", "https://www.news.example:8080/a", "http://www.news.example:8080/a"]
        ),
    ]

    @Test(arguments: spellings) func `an address has three other spellings, the secure ones first`(
        address: String, others: [String]
    ) throws {
        #expect(try #require(Address(address)).spellings.map(\.text) == others)
    }
}

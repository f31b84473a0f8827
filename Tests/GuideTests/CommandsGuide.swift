import Commands
import Testing

extension GuideTests {
    @Test func `the guide to Commands`() throws {
        struct Options: Sendable {
            var article = ""
            var count: Int?
            var isReversed = false
        }

        let log = Command(
            "log", "show the versions of an article", Options(),
            arguments: [
                .operand("<article>", \.article, "the article"),
                .option("-n, --max-count", \.count, "<n>", "show at most <n> versions", as: .integer(from: 0)),
                .flag("--reverse", \.isReversed, "show the oldest first"),
            ])
        let parsed = try log.parse(["ferry", "-n3", "--rev"])
        let usage = log.description.usage()
        guard case .value(let options) = parsed else { throw Unexpected() }
        #expect(options.article == "ferry" && options.count == 3 && options.isReversed)
        #expect(usage == "usage: log [-n <n>] [--reverse] <article>")
    }
}

import Testing

@testable import Capturing

@Suite struct RobotsRulesTests {
    /// The examples of RFC 9309, and what crawlers met elsewhere.
    static let cases: [(name: String, file: String, allowed: [String], forbidden: [String])] = [
        ("no file", "", ["/", "/a?b"], []),
        ("everything", "User-agent: *\nDisallow: /", ["/robots.txt"], ["/", "/a"]),
        ("an empty rule", "User-agent: *\nDisallow:", ["/", "/a"], []),
        ("own group before all", "User-agent: *\nDisallow: /\n\nUser-agent: Stet\nAllow: /", ["/a"], []),
        ("another's group", "User-agent: other\nDisallow: /", ["/a"], []),
        (
            "groups of one name are joined",
            "User-agent: stet\nDisallow: /a\n\nUser-agent: x\nDisallow: /\n\n"
                + "User-agent: stet\nDisallow: /b", ["/c"], ["/a", "/b"]
        ),
        ("a group for several", "User-agent: x\nUser-agent: stet\nDisallow: /a", ["/b"], ["/a"]),
        ("a name with a version", "User-agent: stet/1.0\nDisallow: /a", ["/b"], ["/a"]),
        (
            "the longest rule wins", "User-agent: *\nAllow: /example/page/\nDisallow: /example/page/disallowed.gif",
            ["/example/page/", "/example/page/a"], ["/example/page/disallowed.gif"]
        ),
        ("of equal rules the kinder one", "User-agent: *\nDisallow: /a\nAllow: /a", ["/a"], []),
        (
            "stars and ends", "User-agent: *\nDisallow: /*.php$\nDisallow: /private*/x\nAllow: /p*.php$",
            ["/a.php5", "/page.php", "/private/y"], ["/a.php", "/dir/b.php", "/private1/x", "/private/a/x?y"]
        ),
        ("a query", "User-agent: *\nDisallow: /*?print", ["/a"], ["/a?print", "/a?print=1"]),
        (
            "octets spelled in other ways", "User-agent: *\nDisallow: /新闻\nDisallow: /%7Eada\nDisallow: /b%2fc",
            ["/b/c"], ["/%E6%96%B0%E9%97%BB/1", "/%e6%96%b0%e9%97%bb", "/~ada/x", "/b%2Fc"]
        ),
        ("lines of Windows, comments, spaces", "user-agent : * # all\r\ndisallow : /a # not this\r\n", ["/b"], ["/a"]),
        ("a byte order mark", "\u{FEFF}User-agent: *\nDisallow: /a", ["/b"], ["/a"]),
        ("rules before a name", "Disallow: /a\nUser-agent: *\nDisallow: /b", ["/a"], ["/b"]),
        (
            "an unknown line between names", "User-agent: stet\nSitemap: https://a.example/s.xml\nDisallow: /a", [],
            ["/a"]
        ),
        ("no robots file at all", "<!doctype html><p>User-agent: *</p>", ["/a"], []),
    ]

    @Test(arguments: cases) func `a path is allowed or not`(
        name: String, file: String, allowed: [String], forbidden: [String]
    ) {
        let rules = RobotsRules(Array(file.utf8), for: "stet")
        for path in allowed { #expect(rules.allows(path), "\(path)") }
        for path in forbidden { #expect(!rules.allows(path), "\(path)") }
    }

    static let answers: [(status: Int?, isAllowed: Bool)] = [
        (200, false), (301, true), (401, true), (404, true), (410, true), (429, true), (500, false), (503, false),
        (nil, false),
    ]

    @Test(arguments: answers) func `what the answer to the request for the file means`(status: Int?, isAllowed: Bool) {
        let rules = RobotsRules(status: status, body: Array("User-agent: *\nDisallow: /".utf8), for: "stet")
        #expect(rules.allows("/a") == isAllowed)
    }

    @Test func `the pause and the sitemaps that a site names are known`() {
        let file = "Sitemap: https://a.example/1.xml\nUser-agent: *\nCrawl-delay: 2.5\nDisallow: /a\nSitemap: /2.xml"
        let rules = RobotsRules(Array(file.utf8), for: "stet")
        #expect(rules.crawlDelay == 2.5 && rules.sitemaps == ["https://a.example/1.xml", "/2.xml"])
    }

    @Test func `what lies beyond 500 KiB is not read, and stars by the thousand take no time`() {
        let long = "User-agent: *\n" + String(repeating: "Disallow: /x\n", count: 50_000) + "Disallow: /a"
        #expect(RobotsRules(Array(long.utf8), for: "stet").allows("/a"))
        let stars = "User-agent: *\nDisallow: /" + String(repeating: "*a", count: 2000) + "b"
        #expect(RobotsRules(Array(stars.utf8), for: "stet").allows("/" + String(repeating: "a", count: 8000)))
    }
}

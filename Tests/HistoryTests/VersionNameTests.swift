import Articles
import History
import Testing

/// Five versions, a day apart from 10 November 2023, 18:00 in Beijing; the first two commits begin alike.
let versions: [Version] = [
    ("aaaa1", "an early headline"), ("aaaa2", "a headline"), ("cccc3", "a headline"), ("dddd4", "a headline"),
    ("feed5", "the headline"),
].enumerated().map { index, parts in
    Version(
        number: index + 1, commit: parts.0 + String(repeating: "0", count: 35),
        captured: Instant(seconds: 1_699_610_400 + Int64(index) * 86_400, offsetMinutes: 480), headline: parts.1)
}

/// A clock that stands an hour after the last version.
let clock = LocalClock(now: Instant(seconds: 1_699_959_600, offsetMinutes: 480))

@Suite struct VersionNameTests {
    static let cases: [(name: String, version: String)] = [
        ("v1", "v1"), ("v5", "v5"), ("first", "v1"), ("last", "v5"), ("~", "v4"), ("~0", "v5"), ("~4", "v1"),
        ("cccc", "v3"), ("DDDD4", "v4"), ("aaaa2", "v2"), ("feed500000000000000000000000000000000000", "v5"),
        ("{2023-11-11 18:00}", "v2"), ("{2023-11-11 17:59:59}", "v1"), ("{2023-11-11T10:00:00Z}", "v2"),
        ("{yesterday}", "v4"), ("{2 days ago}", "v3"), ("{2.days.ago}", "v3"), ("{@1699610400}", "v1"), ("{now}", "v5"),
        ("v6", "there is no version v6; the last one is v5"),
        ("~5", "there is no version @~5; the last one is v5"),
        ("eeee", "there is no version eeee; the last one is v5"),
        ("aaaa", "the commit 'aaaa' could be v1 or v2; write more digits"),
        (
            "{2023-11-01}",
            "there was no version yet at 2023-11-01 00:00:00 +0800; "
                + "the first one was captured at 2023-11-10 18:00:00 +0800"
        ),
        ("{nonsense}", "'nonsense' is no time; write for example 2023-11-10 18:00, yesterday or 2 days ago"),
        ("{}", "'' is no time; write for example 2023-11-10 18:00, yesterday or 2 days ago"),
    ]

    @Test(arguments: cases) func `a name means a version or says why not`(name: String, expected: String) {
        #expect(
            told { () throws(VersionError) in try VersionName(name, clock: clock).resolved(in: versions).name }
                == expected)
    }

    static let unreadable = [
        "", "@", "v", "v0", "v-1", "v+1", "v 1", "v1x", "V1", "v٣", "~-1", "~+1", "~x", "~~", "{", "}", "{yesterday",
        "abc", "abcg", "First", "99999999999999999999999999999999999999999", "v99999999999999999999", "日本", "\u{0}",
    ]

    @Test(arguments: unreadable) func `what names no version is refused as it was written`(name: String) {
        let message = told { () throws(VersionError) in try VersionName(name, clock: clock).resolved(in: versions).name
        }
        #expect(
            message == "'\(name)' names no version; write v3, @~1, @{yesterday}, first, last or a commit's id")
    }

    @Test func `an article without versions says so`() {
        for name in [VersionName.first, .last, .number(1), .before(0), .commit("aaaa"), .at(clock.now)] {
            #expect(told { () throws(VersionError) in try name.resolved(in: []).name } == "the article has no version")
        }
    }
}

/// What a piece of work says, or the message of its error.
func told(_ work: () throws(VersionError) -> String) -> String {
    do throws(VersionError) {
        return try work()
    } catch {
        return error.description
    }
}

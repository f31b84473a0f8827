import Patterns
import Programs
import Testing

@Suite struct PatternTests {
    static let searches: [(pattern: String, options: Pattern.Options, text: String, found: [String])] = [
        ("嘉宾", .init(), "1900位嘉宾和嘉宾", ["嘉宾", "嘉宾"]),
        (#"\d+位"#, .init(), "1900位嘉宾，３１位记者", ["1900位", "３１位"]),
        ("^b", .init(), "a\nb\nb", ["b", "b"]),
        ("a.c", .init(isFixed: true), "abc a.c", ["a.c"]),
        (#"\C*"#, .init(isFixed: true), #"a\C*"#, [#"\C*"#]),
        ("straße", .init(ignoresCase: true), "Straße STRAßE", ["Straße", "STRAßE"]),
        ("Ångström", .init(isFixed: true, ignoresCase: true), "ÅNGSTRÖM", ["ÅNGSTRÖM"]),
        ("aa", .init(), "aaaaa", ["aa", "aa"]),
        ("x*", .init(), "é", ["", ""]),
        ("a", .init(), "", []),
        (#"\p{Han}+"#, .init(), "Wuzhen 乌镇 closes", ["乌镇"]),
    ]

    @Test(arguments: searches.indices) func `a pattern finds what it means`(index: Int) throws {
        let (pattern, options, text, expected) = Self.searches[index]
        let ranges = try Pattern(pattern, options).ranges(in: text)
        let found = ranges.map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) }
        #expect(found == expected, "\(pattern)")
        #expect(try Pattern(pattern, options).matches(text) == !expected.isEmpty)
        #expect(try Pattern(pattern, options).count(in: text) == expected.count { !$0.isEmpty })
    }

    static let unreadable = [
        ("(", "the pattern '(' cannot be read: missing closing parenthesis, at byte 2"),
        ("a[", "the pattern 'a[' cannot be read: missing terminating ] for character class, at byte 3"),
        (#"\C"#, #"the pattern '\C' cannot be read: using \C is disabled by the application, at byte 3"#),
    ]

    @Test(arguments: unreadable) func `what is wrong with a pattern is said`(pattern: String, message: String) {
        #expect { try Pattern(pattern) } throws: { error in
            (error as? PatternError)?.description == message
        }
    }

    @Test(arguments: ["(a+)+$", "(a|aa)+$", "^(a|a?)+$"]) func `a hostile pattern ends`(
        pattern: String
    ) throws {
        let text = String(repeating: "a", count: 500) + "!"
        #expect(throws: PatternError.tooCostly(pattern: pattern)) { try Pattern(pattern).matches(text) }
    }

    @Test(arguments: ["(?:[a-z]+ )*[xz]", "a[^bc]*[bc]"]) func `a pattern whose cost grows with the square ends`(
        pattern: String
    ) throws {
        let text = String(repeating: "a ", count: 200_000)
        #expect(throws: PatternError.tooCostly(pattern: pattern)) { try Pattern(pattern).matches(text) }
        #expect(try !Pattern(pattern).matches(String(text.prefix(1_000))))
    }

    @Test func `a match is found wherever in a long text it begins`() throws {
        let pattern = try Pattern("(?<=文)b.?|^c$")
        for length in 120...136 {
            let text = String(repeating: "文", count: length) + "b" + String(repeating: "é", count: length) + "文b\nc"
            let found = try pattern.ranges(in: text).map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) }
            #expect(found == ["bé", "b", "c"], "\(length)")
        }
    }

    @Test func `what GNU grep finds is found`() throws {
        let lines = ["第1800号 number", "no digits here", "mixed 数 42", "emoji 👩‍👩‍👧", "Übung", "übung", ""]
        for pattern in ["[0-9]+", "^n", "数|号", "👩", "^$", "(u|Ü)bung", "e{1}r$"] {
            let grep = try run("grep", "-P", pattern, input: lines.joined(separator: "\n") + "\n").stdout
            let found = try lines.filter { try Pattern(pattern).matches($0) }
            #expect(found.map { $0 + "\n" }.joined() == grep, "\(pattern)")
        }
    }
}

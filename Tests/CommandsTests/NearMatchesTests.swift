import Testing

@testable import Commands

@Suite struct NearMatchesTests {
    static let commands = ["log", "ls", "show", "diff", "blame", "cat", "counters", "credits", "changelog", "commit"]

    @Test(arguments: [
        ("lgo", ["log"]), ("logg", ["log"]), ("og", ["log"]), ("l", ["ls"]), ("dif", ["diff"]), ("count", ["counters"]),
        ("co", ["counters", "commit"]), ("c", []), ("comit", ["commit"]), ("changlog", ["changelog"]),
        ("changelgos", ["changelog"]), ("shoe", ["show"]), ("cut", ["cat"]), ("cart", ["cat"]), ("tac", []),
        ("frobnicate", []), ("", []), ("\u{1B}[2J", []),
    ])
    func finds(_ text: String, _ expected: [String]) {
        #expect(NearMatches(of: text, among: Self.commands).names == expected)
    }

    @Test func findsAtMostThree() {
        #expect(NearMatches(of: "ax", among: ["bx", "cx", "aa", "xa", "ay"]).names == ["bx", "cx", "aa"])
    }

    @Test(arguments: [
        ("", "", 3, 0), ("abc", "abc", 0, 0), ("abc", "acb", 3, 1), ("abc", "ab", 3, 1), ("abc", "xabc", 3, 1),
        ("abc", "axc", 3, 1), ("kitten", "sitting", 3, 3), ("ca", "abc", 3, 3), ("abc", "xyz", 2, nil),
        ("a", "abcd", 2, nil),
    ])
    func measuresTheDistance(_ first: String, _ second: String, _ bound: Int, _ expected: Int?) {
        let distance = editDistance(Array(first.unicodeScalars), Array(second.unicodeScalars), atMost: bound)
        #expect(distance == expected)
    }
}

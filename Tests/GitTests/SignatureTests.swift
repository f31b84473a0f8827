import Git
import Testing

@Suite struct SignatureTests {
    @Test(arguments: [
        ("plain", "光明网", "光明网"),
        ("angle brackets", "Eve <eve@example.com>", "Eve  eve@example.com"),
        ("a second header line", "Eve\ncommitter Mallory", "Eve committer Mallory"),
        ("CR LF", "a\r\nb", "a  b"),
        ("NUL and escape", "a\0b\u{1B}[31m", "a b [31m"),
        ("C1 control and line separator", "a\u{85}b\u{2028}c", "a b c"),
        ("marks that Git drops at the ends", " .:'Jr.\\\", ", "Jr"),
        ("marks inside", "O'Neil, J. R.", "O'Neil, J. R"),
        ("emoji", "👨‍👩‍👧‍👦", "👨‍👩‍👧‍👦"),
        ("nothing", "", "unknown"),
        ("nothing left", "<\n>", "unknown"),
    ])
    func cleaned(_ name: String, _ text: String, _ expected: String) {
        #expect(Signature.cleaned(text) == expected, "\(name)")
        #expect(Signature.cleaned(expected) == expected, "\(name)")
    }

    @Test(arguments: [
        "Eve <eve@example.com>", "Eve\ncommitter Mallory", "a\0b", "<<<", "\u{2028}", ".", "👨‍👩‍👧‍👦",
        String(repeating: "长", count: 5000),
    ])
    func cleanedNamesPassGit(text: String) throws {
        let sample = try Sample()
        let repository = try sample.open()
        let tree = try repository.writeTree([])
        let signature = Signature.sample(Signature.cleaned(text), email: Signature.cleaned(text))
        let id = try repository.writeCommit(
            tree: tree, parents: [], author: signature, committer: signature, message: "m\n")
        #expect(try repository.commit(id).author == signature)
        #expect(try sample.git("log -1 --format=%an \(id)") == signature.name)
        #expect(try sample.git("log -1 --format=%ce \(id)") == signature.email)
        try repository.updateReference(named: "refs/heads/main", to: id, expecting: nil, message: "")
        #expect(try sample.git("fsck --strict") == "")
    }

    @Test(arguments: [
        ("empty name", Signature.sample("")),
        ("line break in the name", .sample("a\nb")),
        ("bracket in the name", .sample("a>b")),
        ("NUL in the name", .sample("a\0")),
        ("space at the end of the name", .sample("a ")),
        ("bracket in the address", .sample(email: "<a@b>")),
        ("before 1970", Signature(name: "a", email: "b", seconds: -1, offsetMinutes: 0)),
        ("after 9999", Signature(name: "a", email: "b", seconds: .max, offsetMinutes: 0)),
        ("a day ahead", .sample(offset: 1440)),
        ("no clock at all", .sample(offset: .min)),
    ])
    func writingRefuses(_ name: String, _ signature: Signature) throws {
        let sample = try Sample()
        let repository = try sample.open()
        let tree = try repository.writeTree([])
        let failure = try code {
            _ = try repository.writeCommit(
                tree: tree, parents: [], author: .sample(), committer: signature, message: "m\n")
        }
        #expect(failure == .invalid, "\(name)")
    }
}

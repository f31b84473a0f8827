import Commands
import Foundation
import Programs
import Testing

/// Command lines are completed, in the real shells too.
@Suite struct CompletionCommandTests {
    /// A name that does harm where a shell takes it for more than a name.
    static let hostile = #"it's "new" $(touch harm); `touch harm` & 名"#

    private func session() throws -> Session {
        let session = try Session()
        try session.commitSample("linjiang-museum")
        try session.commitSample("minato-festival")
        let article = #"{"headline": "A statement", "body": [{"kind": "paragraph", "text": "All is well."}]}"#
        try session.stet("commit", "--name", Self.hostile, "--at", "2026-03-01", input: article)
        try session.scratch.write("", to: "my page.html")
        try FileManager.default.createDirectory(
            atPath: session.scratch.path + "/saved", withIntermediateDirectories: true)
        return session
    }

    @Test func `articles and versions of the archive fit`() throws {
        let session = try session()
        func complete(_ words: String...) throws -> String {
            try session.stet(["complete"] + words, input: Data()).stdout
        }
        #expect(try complete("log", "content").hasPrefix("words\ncontent_70215.htm\t临江市航运博物馆新馆开馆"))
        #expect(try complete("cat", "news.") == "words\nnews.linjiang.example/\t\n")
        #expect(try complete("show", "https://news.lin") == "words\nhttps://news.linjiang.example/\t\n")
        #expect(
            try complete("show", "news.linjiang.example/2026-03/").hasPrefix(
                "words\nnews.linjiang.example/2026-03/02/\t\n"))
        #expect(try complete("blame", "2026").hasPrefix("words\n20260509-0417\t湊原港まつり"))
        #expect(
            try complete("blame", "20260509-0417@v") == """
                words
                20260509-0417@v3\t2026-05-10 09:30:00 +0900  湊原港まつり、4年ぶりに花火打ち上げへ　7月に2日間
                20260509-0417@v2\t2026-05-09 15:00:00 +0900  湊原港まつり、4年ぶりに花火打ち上げへ　7月に2日間
                20260509-0417@v1\t2026-05-09 10:20:00 +0900  湊原港まつり、7月に4年ぶり開催へ

                """)
        #expect(try complete("blame", "20260509-0417", "l") == "words\nlast\tthe last version\n")
        #expect(try complete("blame", "20260509-0417@v1..f") == "words\n20260509-0417@v1..first\tthe first version\n")
    }

    @Test func `where there is no archive nothing fits, and nothing is said`() throws {
        let session = try Session()
        for arguments in [["--archive=/nowhere"], ["-C", "/nowhere"], ["--archive", session.scratch.path]] {
            let output = try session.stet(["complete"] + arguments + ["log", "c"], input: Data())
            #expect(output.stdout == "words\n", "\(arguments)")
            #expect(output.stderr == "" && output.status == 0, "\(arguments)")
        }
    }

    /// What is typed in front of the tab, and the words that the shell passes on.
    static let lines: [(typed: String, words: [String])] = [
        ("stet changel", ["stet", "changelog"]),
        ("stet log --revers", ["stet", "log", "--reverse"]),
        ("stet --color=alw", ["stet", "--color=always"]),
        ("stet --color=always changel", ["stet", "--color=always", "changelog"]),
        ("stet log --max-c", ["stet", "log", "--max-count="]),
        ("stet blame cont", ["stet", "blame", "content_70215.htm"]),
        ("stet blame content_70215.htm@la", ["stet", "blame", "content_70215.htm@last"]),
        ("stet blame content_70215.htm@v1..la", ["stet", "blame", "content_70215.htm@v1..last"]),
        ("stet blame news.linj", ["stet", "blame", "news.linjiang.example"]),
        ("stet cat it", ["stet", "cat", hostile]),
        ("stet commit my", ["stet", "commit", "my page.html"]),
        ("stet rules test --pages sa", ["stet", "rules", "test", "--pages", "saved"]),
        ("stet rules test --pages=sa", ["stet", "rules", "test", "--pages=saved"]),
        ("stet completion fi", ["stet", "completion", "fish"]),
        ("stet nothing x", ["stet", "nothing", "x"]),
    ]

    @Test(arguments: Shell.allCases)
    func `the shell completes what is typed`(shell: Shell) throws {
        let session = try session()
        let script = try session.scratch.write(session.stet("completion", shell.rawValue).stdout, to: "completion")
        let folder = Places.stet.dropLast("/stet".count)
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        let output = try run(
            [Places.package + "/Tests/Programs/type-in-shell", shell.rawValue, script],
            input: Data(Self.lines.map { $0.typed + "\n" }.joined().utf8),
            environment: [
                "STET_ARCHIVE": session.archive, "PATH": "\(folder):\(path)", "HOME": session.scratch.path,
            ],
            folder: session.scratch.path)
        #expect(output.stderr == "")
        let answers = try output.stdout.split(separator: "\n").map {
            try JSONDecoder().decode([String].self, from: Data($0.utf8))
        }
        #expect(answers.count == Self.lines.count)
        for (line, words) in zip(Self.lines, answers) {
            // A slash at the end is taken away again by some shells when the word is left.
            let plain = words.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
            #expect(plain == line.words, "\(shell.rawValue): \(line.typed)")
        }
        #expect(!FileManager.default.fileExists(atPath: session.scratch.path + "/harm"))
    }

    @Test func `an unknown shell is named with those there are`() throws {
        let output = try Session().stet("completion", "tcsh")
        #expect(output.status == 129)
        #expect(output.stderr.hasPrefix("stet: invalid value 'tcsh' for <shell>: must be bash, zsh or fish\n"))
    }
}

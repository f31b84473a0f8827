import Foundation
import Programs
import Testing

@Suite struct FailureTests {
    static let page = "峰会今日在乌镇闭幕\n来源:光明网2023-11-10 17:13\n\n  11月10日,峰会在浙江乌镇闭幕。国别数创历届峰会新高。\n"

    /// What a user may get wrong: the arguments, the exit status, and the first line on standard error.
    static let mistakes: [(arguments: [String], status: Int32, message: String)] = [
        ([], 129, "stet needs <command>"),
        (["lgo"], 129, "unknown command 'lgo'; did you mean 'log'?"),
        (["log", "--onelin=3"], 129, "option '--oneline' takes no value"),
        (["log", "-n", "many"], 129, "invalid value 'many' for '-n': not a whole number"),
        (
            ["commit", "--at", "someday", "page.txt"], 129,
            "'someday' is no time; write for example 2023-11-10 18:00, yesterday or 2 days ago"
        ),
        (["commit", "--url", "a", "page.txt"], 129, "invalid value 'a' for '--url': not an http or https address"),
        (
            ["commit", "--url", "https://a.example/", "--name", "b", "page.txt"], 129,
            "an article has an address or a name; give --url or --name, not both"
        ),
        (["commit", "missing.txt"], 128, "cannot read 'missing.txt': No such file or directory; check the path"),
        (["commit", "."], 128, "'.' is a folder; name the files in it"),
        (
            ["commit", "--name", "x", "empty.txt"], 128,
            "empty.txt: the page is empty; give a page with an article in it"
        ),
        (
            ["commit", "page.txt"], 128,
            "page.txt: the page gives no address of its own; say which article it is: --url <url> by its address, or "
                + "--name <name> by a name of yours"
        ),
        (["commit", "--name", "", "page.txt"], 128, "the name of an article must not be empty"),
        (
            ["commit", "--name", "https://a.example/", "page.txt"], 128,
            "'https://a.example/' is an address; give it with --url instead of --name"
        ),
        (
            ["commit", "--name", "x", "bad.json"], 128,
            "bad.json: the page is no article in JSON: the member 'headline' is missing"
        ),
        (["log", "nowhere"], 128, "no article is named 'nowhere'; 'stet ls' lists them"),
        (["show", "pgae"], 128, "no article is named 'pgae'; near it: page"),
        (["log", "pagee@v1"], 128, "no article is named 'pagee'; near it: page"),
        (["log", "ag"], 128, "no article is named 'ag'; near it: page"),
        (["show", "page@v7"], 128, "there is no version v7; the last one is v1"),
        (["show", "page@~1"], 128, "there is no version @~1; the last one is v1"),
        (
            ["show", "page@{someday}"], 128,
            "'someday' is no time; write for example 2023-11-10 18:00, yesterday or 2 days ago"
        ),
        (
            ["show", "page@{2001-01-01}"], 128,
            "there was no version yet at 2001-01-01 00:00:00 +0000; the first one was captured at 2023-11-10 18:00:00 +0000"
        ),
        (
            ["diff", "page", "x..y"], 128,
            "'x' names no version; write v3, @~1, @{yesterday}, first, last or a commit's id"
        ),
        (
            ["--archive", "nowhere", "log"], 128,
            "'nowhere' is no archive; make one with 'stet init', or name another with --archive"
        ),
        (["-C", "nowhere", "log"], 128, "cannot change to 'nowhere': No such file or directory"),
        (["help", "nothing"], 129, "unknown command 'nothing'"),
        (["cat", "page", "--page", "extra"], 129, "unexpected argument 'extra'"),
        (["init", "."], 128, "'.' is not empty; name a new folder for the archive"),
        (["log", "\u{1B}[31m"], 128, "no article is named '\\u{1b}[31m'; 'stet ls' lists them"),
    ]

    @Test(arguments: mistakes) func `a mistake gets one clear line and changes nothing`(
        arguments: [String], status: Int32, message: String
    ) throws {
        let session = try Session()
        try session.scratch.write(Self.page, to: "page.txt")
        try session.scratch.write("", to: "empty.txt")
        try session.scratch.write("{\"schema\": \"stet.article/1\"}", to: "bad.json")
        try session.stet("commit", "--name", "page", "--at", "2023-11-10 18:00", "-", input: Self.page)
        let before = try session.head()
        let output = try session.stet(arguments, input: Data())
        #expect(output.stderr.split(separator: "\n").first.map(String.init) == "stet: " + message)
        #expect(output.status == status)
        #expect(output.stdout == "")
        #expect(try session.head() == before)
        #expect(status == 129 || output.stderr.split(separator: "\n").count == 1)
    }

    @Test func `bytes that are not UTF-8 and binary data are named`() throws {
        let session = try Session()
        let latin = try session.scratch.write(Data("headline \u{41}".utf8) + [0xE9, 0x20], to: "latin.txt")
        #expect(
            try session.stet("extract", latin).stderr == """
                stet: \(latin): the page is not UTF-8 (the byte at offset 10 fits no character); convert it, for example \
                with iconv

                """)
        let binary = try session.scratch.write(Data([0x7F, 0x45, 0x4C, 0x46, 0, 0, 1]), to: "binary")
        #expect(
            try session.stet("extract", binary).stderr
                == "stet: \(binary): the page is no text but binary data; give the page's text\n")
    }

    @Test func `one bad page among several keeps all of them out`() throws {
        let session = try Session()
        let good = try session.scratch.write(Self.page, to: "good.txt")
        let bad = try session.scratch.write("nothing here", to: "bad.txt")
        let before = try session.head()
        #expect(try session.stet("commit", "--name", "a", good, bad).status == 128)
        #expect(try session.head() == before)
    }

    @Test func `a folder that cannot be written gets a clear error`() throws {
        let session = try Session()
        let output = try session.shell("stet init /proc/archive")
        #expect(output.status == 128)
        #expect(output.stderr.hasPrefix("stet: cannot "))
    }

    @Test func `output that cannot be written is an error, a closed pipe is silence`() throws {
        let session = try Session()
        try session.commitSample("linjiang-museum")
        let full = try session.shell("stet log >/dev/full")
        #expect(full.stderr == "stet: cannot write to standard output: No space left on device\n")
        #expect(full.status == 128)
        let head = try session.shell("stet log --json | head -1 | cut -c1-27; echo ${PIPESTATUS[1]}")
        #expect(head.stdout == "{\"schema\": \"stet.version/1\"\n0\n")
        #expect(head.stderr == "")
    }
}

import Browser
import Foundation
import Programs
import Testing

/// Webhooks told by `stet watch`, and `stet webhook`.
@Suite(.enabled(if: Python.isThere, Comment(rawValue: Python.missing))) struct WebhookCommandTests {
    private let server: PageServer
    private let receiver: TestReceiver
    private let session: Session

    init() throws {
        server = try PageServer()
        receiver = try TestReceiver()
        session = try Session()
        for number in 1...2 { try show(number, FetchCommandTests.text) }
        try session.stet("watch", "add", server.url("/1.html"), server.url("/2.html"))
    }

    private func show(_ number: Int, _ text: [String]) throws {
        try server.show(headline: "Ferry \(number) returns to the harbour", text, at: "/\(number).html")
    }

    private func watch(_ options: String...) throws -> ProgramOutput {
        try session.fetching(["watch", "--once", "--rate", "unlimited"] + options)
    }

    private func add(_ options: String...) throws {
        _ = try session.stet(["webhook", "add", "--secret-file", receiver.secretFile] + options, input: Data())
    }

    /// Changes a database of the archive, as time or a crash would.
    private func change(_ database: String, _ sql: String) throws {
        let script = "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); c.execute(sys.argv[2]); c.commit()"
        _ = try run("python3", "-c", script, "\(session.archive)/\(database).sqlite", sql)
    }

    /// Makes all pages due.
    private func letTimePass() throws { try change("watch", "UPDATE pages SET visited = 1, begun = 1") }

    @Test func `each webhook is told of what it wants, signed, in valid JSON`() throws {
        try add(receiver.url("/all"))
        try add("--only-kind", "number", "--only-host", "*.localhost", receiver.url("/numbers"))
        #expect(try watch("--webhook", receiver.url("/once"), "--secret-file", receiver.secretFile).stderr == "")
        var messages = try receiver.messages()
        #expect(Set(messages.map(\.verdict)) == ["verified"] && Set(messages.map(\.type)) == ["application/json"])
        #expect(
            messages.map { "\($0.path) \($0.told)" }.sorted() == [
                "/all article.added 1.html v1", "/all article.added 2.html v1",
                "/once article.added 1.html v1", "/once article.added 2.html v1",
            ])
        for message in messages {
            let commit = try run("git", "-C", session.archive, "cat-file", "-t", message.id).stdout
            #expect(commit == "commit\n", "the id is the version's commit")
        }
        try show(1, FetchCommandTests.text.map { $0.replacing("six", with: "7") })
        try show(2, FetchCommandTests.text.dropLast() + ["It now sails 12 times a day."])
        try letTimePass()
        #expect(try watch().stderr == "")
        messages = Array(try receiver.messages().dropFirst(messages.count))
        #expect(Set(messages.map(\.told)) == ["article.changed 1.html v2", "article.changed 2.html v2"])
        #expect(messages.count { $0.path == "/all" } == 2 && !messages.contains { $0.path == "/once" })
        _ = try session.fetching("webhook", "test", "2")
        messages = try receiver.messages()
        #expect(messages.last.map { "\($0.path) \($0.told) \($0.verdict)" } == "/numbers webhook.test - v0 verified")
        #expect(try Schemas.mistakes(in: messages.map(\.body)) == "")
    }

    @Test func `what is not taken is sent again by a later watch, and by retry when it is a dead letter`() throws {
        try add(receiver.url())
        try receiver.answer(
            "500", "302 location http://127.0.0.1:\(receiver.port)/other", "503 retry-after 7200", "404")
        let name = "webhook 1 (http://127.0.0.1:\(receiver.port))"
        let first = try watch("--log-format", "json")
        let lines = first.stdout.split(separator: "\n").filter { $0.contains("\"undelivered\"") }
        #expect(lines.count == 1 && lines[0].contains("\"message\": \"the receiver answers 500\", \"pause\": "))
        let shown = try session.stet("webhook").stdout
        #expect(shown.contains("   waiting: 2 changes, the next attempt 20"))
        for problem in [
            "the receiver redirects to http://127.0.0.1:\(receiver.port) (302)", "the receiver answers 503; it",
        ] {
            try change("webhooks", "UPDATE deliveries SET due = 0 WHERE number = 1")
            #expect(try watch().stderr.contains(": \(problem)"))
        }
        #expect(try session.fetching("webhook", "dead-letters").status == 1)
        try change("webhooks", "UPDATE deliveries SET due = 0, attempts = 9")
        let last = try watch()
        #expect(last.stderr.split(separator: "\n").count == 2)
        #expect(last.stderr.hasPrefix("stet: \(name): news.localhost:\(server.port)/"))
        #expect(
            last.stderr.hasSuffix(": the receiver answers 404; it is tried no more, 'stet webhook retry' does so\n"))
        let dead = try session.stet("webhook", "dead-letters")
        #expect(
            dead.stdout.split(separator: "\n").filter { $0 == "   10 attempts: the receiver answers 404" }.count == 2)
        let forms = try ["dead-letters", "list"].map { try session.stet("webhook", $0, "--json").stdout }
        #expect(try Schemas.mistakes(in: forms.flatMap { $0.split(separator: "\n").map(String.init) }) == "")
        let failed = try session.fetching("webhook", "retry", receiver.url())
        #expect(failed.status == 1 && failed.stderr.contains("it is tried again in"))
        try receiver.answer("200")
        let retried = try session.fetching("webhook", "retry")
        #expect(retried.status == 0 && retried.stdout.split(separator: "\n").count == 2)
        #expect(try session.fetching("webhook", "retry").status == 1)
        let messages = try receiver.messages()
        #expect(Set(messages.map(\.verdict)) == ["verified"] && Set(messages.map(\.path)) == ["/hook"])
        #expect(Set(messages.filter { $0.answer == 200 }.map(\.told)).count == 2 && Set(messages.map(\.id)).count == 2)
    }

    @Test func `a receiver that does not answer holds up no page`() throws {
        try add(receiver.url())
        // It takes the first page when both are asked for, which would never be if the watch waited for it.
        try receiver.answer("wait \(server.log) /1.html /2.html", "200")
        let output = try session.fetching("watch", "--once", "--rate", "4")
        #expect(output.stderr == "" && output.stdout.split(separator: "\n").count == 2)
        let told = try receiver.messages().map(\.told)
        #expect(told.sorted() == ["article.added 1.html v1", "article.added 2.html v1"])
    }

    @Test func `a receiver that is gone is told nothing until it is added again`() throws {
        try add(receiver.url())
        try receiver.answer("410")
        #expect(
            try watch().stderr.hasSuffix(
                "the receiver answers 410 and is told of no more changes; 'stet webhook add' has it told again\n"))
        #expect(try session.stet("webhook").stdout.contains("/hook  gone\n"))
        try show(1, Array(FetchCommandTests.text.dropLast()))
        try letTimePass()
        #expect(try watch().stderr == "")
        #expect(try receiver.messages().count == 1)
        #expect(try session.fetching("webhook", "retry", "1").stderr.contains("is gone"))
        try add(receiver.url())
        try receiver.answer("200")
        #expect(try session.fetching("webhook", "retry").stdout.split(separator: "\n").count == 2)
    }

    @Test func `a version whose watch died before it told of it is told by the next one`() throws {
        try add(receiver.url())
        try receiver.answer("500")
        _ = try watch()
        // As if the process had been killed behind the commit: what was fetched is noted, and not what became of it.
        let captured = "SELECT DISTINCT captured FROM deliveries"
        try change("webhooks", "INSERT INTO expected SELECT 1, captured FROM (\(captured))")
        try change("webhooks", "DELETE FROM deliveries")
        try receiver.answer("200")
        #expect(try watch().stderr == "")
        let told = try receiver.messages().filter { $0.answer == 200 }.map(\.told)
        #expect(told.sorted() == ["article.added 1.html v1", "article.added 2.html v1"])
        #expect(try watch().stderr == "")
        #expect(try receiver.messages().filter { $0.answer == 200 }.count == 2)
    }

    @Test func `a watch that is killed again and again tells of every version`() throws {
        for number in 3...30 {
            try show(number, FetchCommandTests.text)
        }
        let urls = (3...30).map { server.url("/\($0).html") }
        _ = try session.stet(["watch", "add"] + urls, input: Data())
        try add(receiver.url())
        for pause in ["0.1", "0.2", "0.4"] {
            _ = try session.shell(
                "stet watch --rate unlimited --allow-private 127.0.0.0/8 --allow-private ::1 & sleep \(pause); pkill -9 -P $!; kill -9 $!; wait"
            )
        }
        #expect(try watch().stderr == "")
        let messages = try receiver.messages()
        #expect(Set(messages.map(\.told)) == Set((1...30).map { "article.added \($0).html v1" }))
        #expect(Set(messages.map(\.id)).count == 30, "one told twice has the same id")
    }

    @Test func `neither the archive nor a log holds the secret, and no log a password`() throws {
        let url = "http://ada:wordofpass@127.0.0.1:\(receiver.port)/hook?token=tokenofquery"
        try add(url)
        try receiver.answer("200", "500")
        var shown = ""
        for command in [["webhook", "list"], ["webhook", "list", "--json"]] {
            shown += try session.stet(command, input: Data()).stdout
        }
        let log = try watch("--log-format", "json")
        let bare = receiver.secret.dropFirst("whsec_".count).filter { $0 != "=" }
        #expect(try run("grep", "-rlaF", String(bare), session.archive).status == 1)
        try change("webhooks", "UPDATE deliveries SET due = 0")
        let errors = try [
            watch(), session.fetching("webhook", "retry"), session.fetching("webhook", "test"),
            session.fetching("webhook", "remove", url + "x"),
            session.fetching("webhook", "add", "--secret-file", receiver.secretFile, "http://ada:wordofpass@[/"),
            session.stet("webhook", "add", url, environment: ["STET_WEBHOOK_SECRET": receiver.secret + "!"]),
            session.fetching("webhook", "remove", "1"),
        ]
        shown += log.stdout + log.stderr + errors.map { $0.stdout + $0.stderr }.joined()
        #expect(try receiver.messages().count >= 3)
        for word in [String(bare), "wordofpass", "tokenofquery"] { #expect(!shown.contains(word), "\(shown)") }
        // The address is forgotten with the webhook.
        #expect(try run("grep", "-rlaE", "wordofpass|tokenofquery", session.archive).status == 1)
        #expect(try run("git", "-C", session.archive, "log", "--all", "-p").stdout.contains("hook") == false)
    }

    /// The first piece of code in a language on the page about webhooks.
    private static func example(_ language: String) throws -> String {
        let page = try Places.read("Sources/StetTool/StetTool.docc/Webhooks.md")
        let parts = page.components(separatedBy: "```\(language)\n")
        return try #require(parts.dropFirst().first?.components(separatedBy: "```").first)
    }

    @Test func `the ways of verifying that the documentation shows do so`() throws {
        try add(receiver.url())
        _ = try session.fetching("webhook", "test")
        let message = try #require(try receiver.messages().first)
        try session.scratch.write(message.body, to: "body.json")
        let variables = [
            "secret": receiver.secret, "id": message.id, "timestamp": message.time, "signature": message.signature,
        ]
        let shell = try session.run(["sh", "-c", try Self.example("sh")], environment: variables)
        #expect(shell.stdout == message.signature + "\n", "\(shell.stderr)")
        let python =
            try Self.example("python") + """

                import os
                e = os.environ
                headers = {"webhook-" + name: e[name] for name in ("id", "timestamp", "signature")}
                body = open("body.json", "rb").read()
                print(is_genuine(e["secret"], headers, body), is_genuine(e["secret"], headers, body + b" "))
                print(is_genuine(e["secret"], headers | {"webhook-timestamp": "1"}, body))
                """
        let verdicts = try session.run(["python3", "-c", python], environment: variables)
        #expect(verdicts.stdout == "True False\nFalse\n", "\(verdicts.stderr)")
    }
}

/// `stet webhook` as it is used by mistake.
@Suite struct WebhookUsageTests {
    static let mistakes: [(arguments: [String], status: Int32, problem: String)] = [
        (["list", "x"], 129, "list takes no arguments"), (["add"], 129, "add needs one <url>"),
        (["remove"], 129, "remove needs <webhook>"), (["retry"], 128, "there is no webhook; add one"),
        (["add", "https://a.example/"], 128, "a webhook needs a secret to sign by"),
        (["add", "--secret-file", "none", "https://a.example/"], 128, "cannot read 'none'"),
        (["add", "--secret-file", "-", "https://a.example/"], 128, "a secret is read again and again"),
        (
            ["add", "--secret-file", "empty", "https://a.example/"], 128,
            "must hold 1 to 4 secrets, one a line, and holds 0"
        ),
        (["add", "--secret-file", "short", "https://a.example/"], 128, "a secret has 24 to 64 bytes, and this one 3"),
        (["add", "--secret-file", "good", "ftp://a.example/"], 128, "'ftp' is not fetched"),
        (["add", "--secret-file", "good", "https:///ada:pw@a.example/"], 128, "an address begins with https:// or"),
        (["add", "--only-kind", "nmber", "https://a.example/"], 129, "did you mean 'number'?"),
        (["add", "--only-significance", "none", "https://a.example/"], 129, "must be cosmetic, minor or major"),
        (["add", "--only-phrase", "", "https://a.example/"], 129, "must not be empty"),
    ]

    @Test func `a mistake is told with what to do`() throws {
        let session = try Session()
        try session.scratch.write("", to: "empty")
        try session.scratch.write("whsec_TfKQ\n", to: "short")
        try session.scratch.write("whsec_\(String(repeating: "TfKQ", count: 8))", to: "good")
        for (arguments, status, problem) in Self.mistakes {
            let output = try session.stet(["webhook"] + arguments, input: Data())
            #expect(output.status == status && output.stderr.contains(problem), "\(arguments): \(output.stderr)")
        }
        #expect(try session.stet("webhook", "list").stdout == "")
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: session.archive).allSatisfy { !$0.hasPrefix("webhook") }
        )
    }
}

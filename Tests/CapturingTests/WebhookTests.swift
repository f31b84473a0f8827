import Articles
import Foundation
import Programs
import Testing

@testable import Capturing

@Suite struct WebhookTests {
    static let secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"

    /// The message in the documentation of the reference implementations, with the signature that it gives there.
    @Test func `a message is signed as the specification does it`() throws {
        let message = WebhookMessage(id: "msg_p5jXN8AQM9LWM0D4loKWxJek", body: Array("{\"test\": 2432232314}".utf8))
        let signature = try WebhookSecret(Self.secret).signature(of: message, at: 1_614_265_330)
        #expect(signature == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")
    }

    @Test func `a secret that cannot be used is told without being shown`() throws {
        let cases: [(secret: String, problem: String)] = [
            ("", "a secret begins with whsec_"), ("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "a secret begins with whsec_"),
            ("whsec_", "a secret has 24 to 64 bytes, and this one 0"),
            ("whsec_TfKQ", "a secret has 24 to 64 bytes, and this one 3"),
            ("whsec_" + String(repeating: "TfKQ", count: 22), "a secret has 24 to 64 bytes, and this one 66"),
            ("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaS!", "what follows whsec_ in a secret is Base64"),
        ]
        for (secret, problem) in cases {
            let error = #expect(throws: WebhookSecretError.self) { try WebhookSecret(secret) }
            #expect(error?.description.hasPrefix(problem) == true, "\(secret)")
            #expect(error?.description.contains("TfKQ") == false)
        }
        let secret = try WebhookSecret(Self.secret)
        var dumped = ""
        dump(secret, to: &dumped)
        #expect(!"\(secret) \(String(reflecting: secret)) \(dumped)".contains("MfKQ"))
        #expect(try WebhookSecret("whsec_" + Data(count: 25).base64EncodedString().filter { $0 != "=" }) != secret)
    }

    @Test func `what is sent arrives, and then the connection fetches again`() throws {
        let server = try Server()
        let pool = try FetchPool(.onLoopback)
        let body = Array(("峰会" + String(repeating: "x", count: 2 << 20)).utf8)
        let secrets = try [Self.secret, "whsec_" + Data(count: 32).base64EncodedString()].map(WebhookSecret.init)
        let request = try WebhookMessage(id: "m1", body: body).request(
            to: server.address("/sent"), secrets: secrets, at: 1_614_265_330)
        try pool.add(request, number: 1)
        var settings = FetchSettings.onLoopback
        settings.largestBody = 8 << 20
        let echo = try Fetcher(settings).fetch(request)
        let parts = echo.body.split(separator: Array("\n\n".utf8), maxSplits: 1)
        #expect(echo.status == 200 && Array(parts[1]) == body)
        let signatures = secrets.map {
            $0.signature(of: WebhookMessage(id: "m1", body: body), at: 1_614_265_330)
        }
        let fields = String(decoding: parts[0], as: UTF8.self).split(separator: "\n").map(String.init)
        for field in [
            "content-type: application/json", "webhook-id: m1", "webhook-timestamp: 1614265330",
            "webhook-signature: \(signatures.joined(separator: " "))", "content-length: \(body.count)",
        ] {
            #expect(fields.contains(field), "\(field)")
        }
        #expect(!fields.contains { $0.hasPrefix("expect:") })
        while pool.count > 0 { _ = pool.completions(waiting: 1) }
        try pool.add(FetchRequest(server.address("/page")), number: 2)
        var fetched: [Response] = []
        while pool.count > 0 { fetched += try pool.completions(waiting: 1).map { try $0.result.get() } }
        #expect(fetched.map(\.status) == [200] && fetched[0].body.starts(with: "<!doctype".utf8))
    }

    /// What each answer of a receiver means.
    static let answers: [(path: String, answer: WebhookAnswer)] = [
        ("/status/200", .delivered), ("/status/204", .delivered), ("/status/410", .gone),
        ("/status/400", failed("the receiver answers 400")), ("/status/500", failed("the receiver answers 500", true)),
        ("/status/429", failed("the receiver answers 429", true)),
        (
            "/to/307?http://192.0.2.1/",
            failed("the receiver redirects to http://192.0.2.1 (307), which is not followed")
        ),
        ("/garbage", failed("the server's answer is not HTTP", true)),
    ]

    private static func failed(_ reason: String, _ isOfReceiver: Bool = false) -> WebhookAnswer {
        .failed(.init(reason: reason, isOfReceiver: isOfReceiver))
    }

    @Test func `an answer is judged by its status, and no redirect is followed`() throws {
        let server = try Server()
        let pool = try FetchPool(.onLoopback)
        for (number, row) in Self.answers.enumerated() {
            let message = WebhookMessage(id: "m", body: Array("{}".utf8))
            try pool.add(message.request(to: server.address(row.path), secrets: [], at: 0), number: number)
        }
        var answers: [Int: WebhookAnswer] = [:]
        while pool.count > 0 {
            for done in pool.completions(waiting: 1) { answers[done.number] = WebhookAnswer(done.result) }
        }
        for (number, row) in Self.answers.enumerated() {
            if case .failed(let problem) = answers[number], case .failed(let expected) = row.answer {
                #expect(problem.reason.hasPrefix(expected.reason), "\(row.path)")
                #expect(problem.isOfReceiver == expected.isOfReceiver, "\(row.path)")
            } else {
                #expect(answers[number] == row.answer, "\(row.path)")
            }
        }
        let rest = Response(
            status: 503, address: try server.address("/"), headers: Headers([.init("Retry-After", "120")]),
            time: Instant(seconds: 0))
        let asked = WebhookAnswer(.success(rest))
        #expect(
            asked == .failed(.init(reason: "the receiver answers 503", retryAfter: 120, isOfReceiver: true)))
        #expect(WebhookAnswer(.failure(.interrupted)) == .interrupted)
    }

    @Test func `where no answer comes, the receiver is at fault and not the message`() throws {
        let errors: [FetchError] = [
            .cannotConnect(host: "h"), .timedOut(seconds: 30), .tooSlow(bytes: 64, seconds: 20), .unknownHost("h"),
            .brokenOff, .insecure(host: "h", reason: "expired"),
            .refusedAddress(host: "h", address: "10.0.0.1", kind: "private"),
        ]
        for error in errors {
            let problem = WebhookAnswer.Problem(reason: error.description, isOfReceiver: true)
            #expect(WebhookAnswer(.failure(error)) == .failed(problem), "\(error)")
        }
    }
}

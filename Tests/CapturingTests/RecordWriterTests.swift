import Articles
import Foundation
import Programs
import Testing

@testable import Capturing

@Suite struct RecordWriterTests {
    private static func answer(
        _ content: ArchivedAnswer.Content, minute: Int, status: Int? = nil, name: String? = nil,
        _ fields: [Headers.Field] = []
    ) -> ArchivedAnswer {
        ArchivedAnswer(
            content: content, address: name == nil ? Address("https://news.example/a") : nil, name: name,
            time: Instant(seconds: 1_772_442_600 + Int64(minute) * 60), status: status, headers: Headers(fields))
    }

    private static func page(
        _ text: String, _ format: Page.Format = .html, charset: String? = nil
    ) -> ArchivedAnswer.Content {
        .page(
            Page(bytes: Array(text.utf8), format: format, url: Address("https://news.example/a"), charset: charset))
    }

    private static let html = Headers.Field("Content-Type", "text/html; charset=Big5")

    @Test(arguments: [false, true]) func `what is written is read back`(isCompressed: Bool) throws {
        let article = Array("{\"schema\": \"stet.article/1\"}\n".utf8)
        var note = Self.page("<p>named", .text, charset: "utf-8")
        if case .page(var page) = note {
            page.url = nil
            note = .page(page)
        }
        let answers = [
            Self.answer(
                Self.page("<p>1", charset: "Big5"), minute: 1, status: 200, [Self.html, .init("ETag", "\"1\"")]),
            Self.answer(Self.page("<p>2"), minute: 2, [.init("Content-Type", "text/html")]),
            Self.answer(Self.page("<p>1", charset: "Big5"), minute: 3, status: 203, [Self.html]),
            Self.answer(Self.page("<p>2"), minute: 4, [.init("Content-Type", "text/html")]),
            Self.answer(.gone, minute: 5, status: 451, [.init("Link", "<https://a.example>; rel=\"blocked-by\"")]),
            Self.answer(.article(article), minute: 6),
            Self.answer(note, minute: 7, name: "声明 1/2", [.init("Content-Type", "text/plain; charset=utf-8")]),
        ]
        let writer = try RecordWriter(isCompressed: isCompressed)
        var bytes = try writer.information(named: "information", time: answers[6].time, [("software", "tests")])
        for (number, answer) in answers.enumerated() { bytes += try writer.record(of: answer, named: "\(number)") }
        let scratch = try Scratch()
        let path = try scratch.write(Data(bytes), to: "a.warc.gz")
        let archive = try WebArchive([path], temporary: scratch.path)
        #expect(archive.damage.shown == [])
        #expect(archive.passedOver == [.otherType: 1])
        #expect(archive.captures.map(\.kind) == [.page, .page, .revisit, .revisit, .gone, .page, .page])
        #expect(try archive.captures.map(archive.answer) == answers)
    }

    @Test func `a record is as the standard has it`() throws {
        let writer = try RecordWriter(isCompressed: false)
        let fields = [Headers.Field("Content-Type", "text/html"), .init("X-Split", "a\r\nb: c")]
        let bytes = try writer.record(of: Self.answer(Self.page("<p>"), minute: 0, status: 200, fields), named: "one")
        #expect(
            String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n") == """
                WARC/1.1
                WARC-Type: response
                WARC-Target-URI: https://news.example/a
                WARC-Payload-Digest: sha1:MOW2KXALUIJKLMPY2WTQREDYR4AJOK7U
                Content-Type: application/http; msgtype=response
                WARC-Record-ID: <urn:uuid:e6ed77eb-8910-5502-9af3-e72690a5d49d>
                WARC-Date: 2026-03-02T09:10:00Z
                WARC-Block-Digest: sha1:FLJCOV6AI457UVAQ67KZYYI4ETY4PTRE
                Content-Length: 63

                HTTP/1.1 200 OK
                Content-Type: text/html
                X-Split: ab: c

                <p>


                """)
    }

    @Test func `ids are UUIDs of version 5`() throws {
        // As Python has it: uuid.uuid5(uuid.NAMESPACE_URL, "https://news.example/a").
        let script = "import uuid; print(uuid.uuid5(uuid.NAMESPACE_URL, 'https://news.example/a').urn)"
        let expected = try run("python3", "-c", script).stdout
        #expect("\(RecordUUID("https://news.example/a"))\n" == expected)
    }

    @Test(arguments: ["a", "a b", "声明 1/2", "100%", "urn:stet:"]) func `names become addresses and back`(name: String) {
        #expect(ArticleName(uri: ArticleName(name).uri)?.name == name)
    }
}

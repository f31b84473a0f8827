public import Articles

/// Makes the records of a WARC 1.1 file; the same captures make the same bytes.
///
/// A page comes as a `response` record where it is known what HTTP said, else as a `resource` record; one that is, byte for
/// byte, an earlier one under its address as a `revisit` record. An article of which no page was kept comes as a `conversion`
/// record. The answer that a page is gone comes as a `response` record that says that its body was not kept.
///
/// Digests are SHA-1 in Base32, which all programs for WARC read. They tell damage; they are no proof against who makes two pages
/// collide.
public final class RecordWriter {
    private let compressor: GzipWriter?
    /// The pages under the address of the record before.
    private var earlier: (target: String, pages: [RecordDigest: Earlier]) = ("", [:])

    private struct Earlier {
        var id: String
        var time: Instant
    }

    /// - Parameter isCompressed: whether each record becomes a gzip member.
    public init(isCompressed: Bool) throws(RecordProblem) {
        compressor = isCompressed ? try GzipWriter(level: 6) : nil
    }

    /// The record `warcinfo`, which a file begins with.
    ///
    /// - Parameters:
    ///   - name: names the record; its id is made from it.
    ///   - fields: what the file is, beside its format.
    public func information(
        named name: String, time: Instant, _ fields: [(name: String, value: String)]
    ) throws(RecordProblem) -> [UInt8] {
        let format = [
            ("format", "WARC File Format 1.1"),
            ("conformsTo", "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/"),
        ]
        let text = (fields.map { ($0.name, $0.value) } + format).map { "\($0.0): \($0.1)\r\n" }.joined()
        return try encoded(
            [("WARC-Type", "warcinfo"), ("Content-Type", "application/warc-fields")], name, time, Array(text.utf8))
    }

    /// The record of a capture.
    ///
    /// - Parameter name: names the record; its id is made from it.
    public func record(of answer: ArchivedAnswer, named name: String) throws(RecordProblem) -> [UInt8] {
        let target = answer.address?.text ?? ArticleName(answer.name ?? "").uri
        if earlier.target != target { earlier = (target, [:]) }
        let draft: Draft
        switch answer.content {
        case .page(let page): draft = self.draft(of: page, answer, target, name)
        case .gone:
            let fields = [("WARC-Truncated", "unspecified"), ("Content-Type", Self.answerType)]
            draft = Draft(type: "response", fields: fields, block: Self.head(of: answer))
        case .article(let bytes):
            let fields = [("Content-Type", ArchivedAnswer.articleType)]
            draft = Draft(type: "conversion", fields: fields, block: bytes)
        }
        let fields = [("WARC-Type", draft.type), ("WARC-Target-URI", target)] + draft.fields
        return try encoded(fields, name, answer.time, draft.block)
    }

    /// What is special to a record.
    private struct Draft {
        var type: String
        var fields: [(String, String)]
        var block: [UInt8]
    }

    private func draft(of page: Page, _ answer: ArchivedAnswer, _ target: String, _ name: String) -> Draft {
        let isAnswer = answer.status != nil
        let digest = RecordDigest(sha1: page.bytes)
        let fields = [
            ("WARC-Payload-Digest", digest.text),
            ("Content-Type", isAnswer ? Self.answerType : Self.mediaType(of: page, answer)),
        ]
        let head = isAnswer ? Self.head(of: answer) : []
        if let original = earlier.pages[digest] {
            return Draft(
                type: "revisit", fields: fields + Self.reference(to: original.id, target, original.time), block: head)
        }
        earlier.pages[digest] = Earlier(id: RecordUUID(name).description, time: answer.time)
        return Draft(type: isAnswer ? "response" : "resource", fields: fields, block: head + page.bytes)
    }

    private static let answerType = "application/http; msgtype=response"

    private static func mediaType(of page: Page, _ answer: ArchivedAnswer) -> String {
        if let told = answer.headers["Content-Type"] { return told }
        return page.format == .text ? "text/plain; charset=utf-8" : "text/html"
    }

    private static func reference(to id: String, _ target: String, _ time: Instant) -> [(String, String)] {
        [
            ("WARC-Profile", "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest"),
            ("WARC-Refers-To", "<\(id)>"), ("WARC-Refers-To-Target-URI", target), ("WARC-Refers-To-Date", time.warc),
        ]
    }

    /// The status line and the header fields of an answer, with the empty line behind them.
    private static func head(of answer: ArchivedAnswer) -> [UInt8] {
        let status = answer.status ?? 200
        let phrases = [
            200: "OK", 203: "Non-Authoritative Information", 404: "Not Found", 410: "Gone",
            451: "Unavailable For Legal Reasons",
        ]
        let lines =
            ["HTTP/1.1 \(status) \(phrases[status] ?? "")"] + answer.headers.fields.map { "\($0.name): \($0.value)" }
        return Array((lines.map(\.asOneLine).joined(separator: "\r\n") + "\r\n\r\n").utf8)
    }

    private func encoded(
        _ fields: [(String, String)], _ name: String, _ time: Instant, _ block: [UInt8]
    ) throws(RecordProblem) -> [UInt8] {
        let all =
            fields + [
                ("WARC-Record-ID", "<\(RecordUUID(name))>"), ("WARC-Date", time.warc),
                ("WARC-Block-Digest", RecordDigest(sha1: block).text), ("Content-Length", String(block.count)),
            ]
        let header = RecordHeader.text(all.map { Headers.Field($0.0, $0.1.asOneLine) })
        let record = Array(header.utf8) + block + "\r\n\r\n".utf8
        return if let compressor { try compressor.member(record) } else { record }
    }
}

extension Instant {
    /// The time as WARC has it: `2026-03-02T09:10:00Z`.
    var warc: String { Instant(seconds: seconds).iso8601.replacing("+00:00", with: "Z") }
}

extension String {
    /// The text without characters that would end a line of a header.
    fileprivate var asOneLine: String {
        unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F }
            ? String(String.UnicodeScalarView(unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F })) : self
    }
}

import Foundation
import Programs
import Testing

@testable import Capturing

/// Records as they should be and as they should not.
@Suite struct WebArchiveTests {
    struct Case: CustomTestStringConvertible {
        var name: String
        var file: [UInt8]
        var listing: String

        init(_ name: String, _ file: [UInt8], _ listing: String) {
            (self.name, self.file, self.listing) = (name, file, listing)
        }

        var testDescription: String { name }
    }

    private static let whole = WARCBuilder.record()
    private static let size = WARCBuilder.page.utf8.count
    private static let length = WARCBuilder.answer().utf8.count
    private static let b = WARCBuilder.record("/b")
    /// What is told of a record that is whole.
    private static let (a, bThen) = ("/a \(size) bytes\n", "/b \(size) bytes\n")

    static let cases: [Case] = [
        Case("two records", whole + b, a + bThen),
        Case(
            "version 1.1, with fractions of a second",
            WARCBuilder.record(version: "WARC/1.1", date: "2026-03-02T09:10:00.123456Z"), a),
        Case(
            "fields in other letters and on two lines",
            WARCBuilder.record(fields: "warc-ip-address: 1.2.3.4\r\nX-A: b\r\n  c\r\n"), a),
        Case("lines that end in a line feed alone", WARCBuilder.record(lineEnd: "\n", end: "\n\n") + b, a + bThen),
        Case("no empty lines behind the record", WARCBuilder.record(end: "") + b, a + bThen),
        Case(
            "an address in angle brackets", WARCBuilder.altered("https://news.example/a", "<https://news.example/a>"), a
        ),
        Case(
            "another version", WARCBuilder.record(version: "WARC/0.18") + b,
            bThen + told(0, "'WARC/0.18' is no version of WARC that is read; 1.0 and 1.1 are")),
        Case("no type", WARCBuilder.altered("WARC-Type", "X-Type") + b, bThen + told(0, "its header has no WARC-Type")),
        Case(
            "no length", WARCBuilder.altered("Content-Length", "X-Length") + b,
            bThen + told(0, "its header has no Content-Length")),
        Case(
            "a length that is none", WARCBuilder.altered("Content-Length: ", "Content-Length: -") + b,
            bThen + told(0, "its Content-Length, '-\(length)', is no length")),
        Case(
            "a length beyond all numbers",
            WARCBuilder.altered("Content-Length: ", "Content-Length: 99999999999999999999") + b,
            bThen + told(0, "its Content-Length, '99999999999999999999\(length)', is no length")),
        Case(
            "a length that is too short", WARCBuilder.record(length: 50) + b,
            bThen + told(0, "its Content-Length, 50, is not how long it is")),
        Case(
            "a length that reaches into the next record", WARCBuilder.record(length: 150) + b,
            bThen + told(0, "its Content-Length, 150, is not how long it is")),
        Case(
            "a length that reaches beyond the file", WARCBuilder.record(length: 1 << 40) + b,
            bThen + told(0, "it breaks off")),
        Case("no date", WARCBuilder.altered("WARC-Date", "X-Date") + b, bThen + told(0, "its header has no WARC-Date")),
        Case(
            "a date that is none", WARCBuilder.record(date: "yesterday") + b,
            bThen + told(0, "its WARC-Date, 'yesterday', is no time")),
        Case(
            "no address", WARCBuilder.altered("WARC-Target-URI", "X-URI") + b,
            bThen + told(0, "its header has no WARC-Target-URI")),
        Case(
            "a line of the header that is no field", WARCBuilder.record(fields: "nonsense\r\n") + b,
            bThen + told(0, "the line 'nonsense' of its header is no field")),
        Case(
            "a header without end", Array("WARC/1.0\r\nX: \(String(repeating: "x", count: 70_000))\r\n".utf8) + b,
            bThen + told(0, "its header is longer than 65536 bytes")),
        Case("a file that ends inside of a record", whole + b.dropLast(60), a + told(whole.count, "it breaks off")),
        Case("a file that ends inside of a header", whole + b.prefix(100), a + told(whole.count, "it breaks off")),
        Case(
            "rubbish between two records", whole + Array("rubbish\nWARC/1.rubbish\n".utf8) + b,
            bThen
                + told(
                    0,
                    "its Content-Length, \(length), is not how long it is\n at \(whole.count + 8): 'WARC/1.rubbish' is no version of WARC that is read; 1.0 and 1.1 are"
                )),
        Case(
            "a segment", WARCBuilder.record(fields: "WARC-Segment-Number: 1\r\n") + b,
            bThen + told(0, "it is one of several segments, which are not joined")),
        Case(
            "a digest that fits",
            WARCBuilder.record(
                fields: "WARC-Block-Digest: \(RecordDigest(sha1: Array(WARCBuilder.answer().utf8)).text)\r\n"), a),
        Case(
            "a digest that does not",
            WARCBuilder.record(fields: "WARC-Block-Digest: sha1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\r\n") + b,
            "unreadable: its content does not fit its digest sha1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n" + bThen),
        Case(
            "a digest by an algorithm that is not known",
            WARCBuilder.record(fields: "WARC-Block-Digest: blake3:abc\r\n"), a),
        Case(
            "an answer that is none", WARCBuilder.record("/a", "not HTTP") + b,
            bThen + told(0, "it holds no answer of HTTP")),
        Case(
            "an answer without a status", WARCBuilder.record("/a", "HTTP/1.1 OK\r\n\r\n") + b,
            bThen + told(0, "its answer has no status")),
        Case("an answer that is only a head", WARCBuilder.record("/a", WARCBuilder.answer("")), "/a 0 bytes\n"),
        Case("a revisit of nothing", WARCBuilder.record("/a", "", type: "revisit"), ""),
        Case(
            "a revisit that refers to another body than it has the digest of",
            WARCBuilder.record(fields: "WARC-Payload-Digest: sha1:A\r\n")
                + WARCBuilder.record(
                    "/c", "", type: "revisit", date: "2026-03-03T00:00:00Z",
                    fields: "WARC-Payload-Digest: sha1:B\r\nWARC-Refers-To: <urn:uuid:00000000-0000-0000-0000-/a>\r\n"),
            a + "unreadable: the record that it refers to holds something else\n"),
    ]

    private static func told(_ offset: Int, _ problem: String) -> String { " at \(offset): \(problem)\n" }

    @Test(arguments: cases) func `records as they are`(test: Case) throws {
        #expect(try WebArchive.listing(of: test.file) == test.listing)
    }

    static let bodies: [(name: String, fields: String, body: String, listing: String)] = [
        ("chunked", "Transfer-Encoding: chunked\r\n", "4\r\n<p>a\r\n3;x=\"y\"\r\nbcd\r\n0\r\n\r\n", "/a 7 bytes\n"),
        ("chunked by its header alone", "Transfer-Encoding: chunked\r\n", "<p>abcd", "/a 7 bytes\n"),
        (
            "chunks that break off", "Transfer-Encoding: chunked\r\n", "4\r\n<p>a\r\n30\r\nbcd",
            "unreadable: its body breaks off inside of a chunk\n"
        ),
        (
            "chunks without an end", "Transfer-Encoding: chunked\r\n", "4\r\n<p>a\r\n",
            "unreadable: its body breaks off between two chunks\n"
        ),
        ("a chunk larger than all", "Transfer-Encoding: chunked\r\n", "7fffffffffffffff\r\n<p>", "/a 21 bytes\n"),
        ("compressed by its header alone", "Content-Encoding: gzip\r\n", "<p>abcd", "/a 7 bytes\n"),
        (
            "not Brotli", "Content-Encoding: br\r\n", "not Brotli at all",
            "unreadable: its body: its compression is damaged\n"
        ),
        ("Brotli by its header alone", "Content-Encoding: br\r\n", " <p>abcd", "/a 8 bytes\n"),
        (
            "a coding that is not known", "Content-Encoding: sdch\r\n", "\u{1}abc",
            "unreadable: its body is compressed by 'sdch', which is not read\n"
        ),
        (
            "shorter than its header says", "Content-Length: 1000\r\n", "<p>abcd",
            "unreadable: its body is shorter than the Content-Length that HTTP told\n"
        ),
        ("longer than its header says", "Content-Length: 2\r\n", "<p>abcd", "/a 7 bytes\n"),
    ]

    @Test(arguments: bodies)
    func `bodies as they are`(name: String, fields: String, body: String, listing: String) throws {
        let record = WARCBuilder.record("/a", WARCBuilder.answer(body, fields: fields))
        #expect(try WebArchive.listing(of: record) == listing)
    }

    @Test func `compressed records by themselves, together, and damaged`() throws {
        let (a, b) = (try WARCBuilder.gzipped(Self.whole), try WARCBuilder.gzipped(Self.b))
        let both = try WARCBuilder.gzipped(Self.whole + Self.b)
        let short = try WARCBuilder.gzipped(WARCBuilder.record(length: 1 << 40))
        var flipped = a
        flipped[flipped.count / 2] ^= 0xFF
        let inner = try WARCBuilder.gzipped(
            WARCBuilder.record("/a", "nonsense" + String(decoding: Self.b, as: UTF8.self)))
        let cases: [Case] = [
            Case("two members", a + b, Self.a + Self.bThen),
            Case("one member", both, Self.a + Self.bThen),
            Case(
                "zeros behind the last member", a + [0, 0, 0, 0],
                Self.a + Self.told(a.count, "its compression is damaged")),
            Case("a member that breaks off", b + a.dropLast(12), Self.bThen + Self.told(b.count, "it breaks off")),
            Case("a length beyond the member", short + b, Self.bThen + Self.told(0, "it breaks off")),
            Case("a damaged member", flipped + b, Self.bThen + Self.told(0, "its compression is damaged")),
            Case(
                "a damaged member behind another", b + flipped + a,
                Self.bThen + Self.a + Self.told(b.count, "its compression is damaged")),
            Case(
                "a record inside of a page is none", inner + b, Self.bThen + Self.told(0, "it holds no answer of HTTP")),
        ]
        for test in cases {
            #expect(try WebArchive.listing(of: test.file) == test.listing, "\(test.name)")
        }
    }

    @Test func `bombs are passed over`() throws {
        let zeros = [UInt8](repeating: 0, count: 1 << 20)
        // A member whose record is large: its length is told, so that it is passed over as what it is.
        let script =
            "{ printf 'WARC/1.0\\r\\nWARC-Type: response\\r\\nWARC-Date: 2026-03-02T09:10:00Z\\r\\nWARC-Target-URI: https://news.example/a\\r\\nContent-Length: 400000000\\r\\n\\r\\nHTTP/1.1 200 OK\\r\\n\\r\\n'; head -c 399999981 /dev/zero; printf '\\r\\n\\r\\n'; } | gzip -c"
        let bomb = Array(try run(["bash", "-c", script]).bytes)
        let listing = try WebArchive.listing(of: bomb + WARCBuilder.gzipped(Self.b))
        #expect(listing == Self.bThen + Self.told(0, "it is a decompression bomb"))
        // A body that is large once it is decompressed.
        let body = try GzipWriter(level: 9).member(Array(repeating: zeros, count: 20).flatMap(\.self))
        let head = Array("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n".utf8)
        let record = Array(
            "WARC/1.0\r\nWARC-Type: response\r\nWARC-Date: 2026-03-02T09:10:00Z\r\nWARC-Target-URI: https://news.example/a\r\nContent-Length: \(head.count + body.count)\r\n\r\n"
                .utf8)
        #expect(
            try WebArchive.listing(of: record + head + body + Array("\r\n\r\n".utf8) + Self.b)
                == "unreadable: its body: it is larger than 16777216 bytes when it is decompressed\n" + Self.bThen)
    }

    @Test func `whatever is damaged, the records around it are read`() throws {
        var random = SystemRandomNumberGenerator()
        let members = try (0..<9).map { try WARCBuilder.gzipped(WARCBuilder.record("/\($0)")) }
        for _ in 0..<200 {
            let victim = Int.random(in: 0..<9, using: &random)
            var damaged = members
            for _ in 0..<Int.random(in: 1...20, using: &random) {
                let place = damaged[victim].indices.randomElement(using: &random) ?? 0
                switch Int.random(in: 0..<3, using: &random) {
                case 0: damaged[victim][place] = UInt8.random(in: 0...255, using: &random)
                case 1: damaged[victim].insert(UInt8.random(in: 0...255, using: &random), at: place)
                default: if damaged[victim].count > 1 { damaged[victim].remove(at: place) }
                }
            }
            let listing = try? WebArchive.listing(of: damaged.flatMap(\.self))
            // A file whose first bytes are damaged is no web archive.
            guard let listing else {
                #expect(victim == 0)
                continue
            }
            for number in 0..<9 where number != victim {
                #expect(listing.contains("/\(number) \(Self.size) bytes\n"), "\(damaged.flatMap(\.self))")
            }
        }
    }

    @Test func `whatever the bytes, reading ends`() throws {
        var random = SystemRandomNumberGenerator()
        let revisit = WARCBuilder.record("/c", "", type: "revisit", fields: "WARC-Payload-Digest: sha1:A\r\n")
        let chunked = WARCBuilder.record(
            "/d", WARCBuilder.answer("3\r\n<p>\r\n0\r\n\r\n", fields: "Transfer-Encoding: chunked\r\n"))
        let file = Self.whole + Self.b + revisit + chunked
        for _ in 0..<1000 {
            var bytes = file
            for _ in 0..<Int.random(in: 1...30, using: &random) {
                let place = bytes.indices.randomElement(using: &random) ?? 0
                switch Int.random(in: 0..<4, using: &random) {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
                case 1: bytes.removeSubrange(place..<min(bytes.count, place + 5))
                case 2: bytes.insert(contentsOf: bytes[..<min(bytes.count, place)].suffix(40), at: place)
                default: bytes.swapAt(place, bytes.count / 2)
                }
            }
            let start = Array(bytes.prefix(5))
            if start == RecordHeader.beginning {
                let lines = try WebArchive.listing(of: bytes).split(separator: "\n")
                #expect(lines.count < 100)
            }
        }
    }
}

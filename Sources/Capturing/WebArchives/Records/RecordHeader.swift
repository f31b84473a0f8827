import Articles

/// The header of a WARC record: ISO 28500:2017, section 4.
struct RecordHeader: Hashable, Sendable {
    var fields: Headers
    /// The length of the block in bytes.
    var length: Int

    /// The longest header that is read.
    static let largest = 1 << 16
    /// How a record begins.
    static let beginning = Array("WARC/".utf8)
    private static let versions = ["WARC/1.0", "WARC/1.1"]

    /// Reads the lines of a header, without their ends.
    init(_ lines: [[UInt8]]) throws(RecordProblem) {
        guard let first = lines.first, first.starts(with: Self.beginning) else { throw .noRecord }
        let version = String(decoding: first, as: UTF8.self).trimmed
        guard Self.versions.contains(version) else { throw .unknownVersion(String(version.prefix(40))) }
        fields = Headers()
        for line in lines.dropFirst() {
            if fields.continueLast(line) { continue }
            guard let field = Headers.field(line) else {
                throw .malformedField(String(decoding: line.prefix(80), as: UTF8.self))
            }
            fields.fields.append(field)
        }
        guard let text = fields["Content-Length"] else { throw .missingField("Content-Length") }
        guard text.utf8.allSatisfy({ (48...57).contains($0) }), let length = Int(text) else {
            throw .malformedLength(String(text.prefix(40)))
        }
        self.length = length
        guard fields["WARC-Type"] != nil else { throw .missingField("WARC-Type") }
    }

    /// The header as it stands in a file, with the empty line behind it.
    var text: String { Self.text(fields.fields) }

    /// The header of a record of WARC 1.1 with some fields, and the empty line behind it.
    static func text(_ fields: [Headers.Field]) -> String {
        let lines = ["WARC/1.1"] + fields.map { "\($0.name): \($0.value)" }
        return lines.joined(separator: "\r\n") + "\r\n\r\n"
    }

    /// What the record is, in lower case: `response`.
    var type: String { fields["WARC-Type"]?.lowercased() ?? "" }

    /// The address that was asked for; some programs put it in angle brackets, as the standard's first edition had it.
    var target: String? { Self.bare(fields["WARC-Target-URI"]) }

    /// The name of the record.
    var id: String? { Self.bare(fields["WARC-Record-ID"]) }

    /// The name of the record that this one refers to.
    var original: String? { Self.bare(fields["WARC-Refers-To"]) }

    var payloadDigest: RecordDigest? { fields["WARC-Payload-Digest"].flatMap { RecordDigest($0) } }

    var blockDigest: RecordDigest? { fields["WARC-Block-Digest"].flatMap { RecordDigest($0) } }

    /// Whether the record holds less than what was sent.
    var isTruncated: Bool { fields["WARC-Truncated"] != nil }

    /// When it was captured.
    func time() throws(RecordProblem) -> Instant {
        guard let text = fields["WARC-Date"] else { throw .missingField("WARC-Date") }
        guard let time = Instant(text, offsetMinutes: 0) else { throw .malformedTime(String(text.prefix(40))) }
        return time
    }

    private static func bare(_ text: String?) -> String? {
        guard let text, text.hasPrefix("<"), text.hasSuffix(">"), text.count > 1 else { return text }
        return String(text.dropFirst().dropLast())
    }
}

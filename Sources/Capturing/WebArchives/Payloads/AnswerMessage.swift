/// An answer of HTTP/1.1 as a record holds it: a status line, header fields and a body; RFC 9112.
struct AnswerMessage: Hashable, Sendable {
    var status: Int
    var headers: Headers
    /// The body as it came, chunked and compressed.
    var body: ArraySlice<UInt8>

    /// The longest status line with header fields that is read.
    static let largestHead = 1 << 16

    /// Reads the beginning of a message; what is there of the body may be a part of it.
    init(_ bytes: [UInt8]) throws(RecordProblem) {
        var rest = bytes[...]
        var lines: [ArraySlice<UInt8>] = []
        while let end = rest.firstIndex(of: 0x0A), end < Self.largestHead {
            var line = rest[..<end]
            if line.last == 0x0D { line = line.dropLast() }
            rest = rest[(end + 1)...]
            if line.isEmpty { break }
            lines.append(line)
        }
        guard let first = lines.first, first.starts(with: "HTTP/".utf8) else {
            throw .malformedMessage("it holds no answer of HTTP")
        }
        let words = String(decoding: first, as: UTF8.self).split(separator: " ")
        guard words.count > 1, let status = Int(words[1].trimmed), (100...999).contains(status) else {
            throw .malformedMessage("its answer has no status")
        }
        self.status = status
        headers = Headers()
        for line in lines.dropFirst() where !headers.continueLast(line) {
            if let field = Headers.field(line) { headers.fields.append(field) }
        }
        body = rest
    }

    /// The body as it was meant: neither chunked nor compressed, at most so many bytes.
    ///
    /// Many archives keep a body that they have put together or decompressed already beside the header as it came; such a body
    /// is taken as it is.
    func content(limit: Int) throws(RecordProblem) -> [UInt8] {
        var content = Array(body)
        if headers.tokens("Transfer-Encoding").contains("chunked") {
            if let joined = try ChunkedBody.joined(content) { content = joined }
        } else if let text = headers["Content-Length"], let length = Int(text), length > content.count {
            let isDecoded = headers.tokens("Content-Encoding").contains { name in
                ContentCoding(name)?.isSurelyNotThat(of: content) ?? true
            }
            if !isDecoded { throw .malformedMessage("its body is shorter than the Content-Length that HTTP told") }
        }
        for name in headers.tokens("Content-Encoding").reversed() {
            guard let coding = ContentCoding(name) else {
                // What is markup all the same was decoded before it was kept.
                if ContentCoding.brotli.isSurelyNotThat(of: content) { break }
                throw .malformedMessage("its body is compressed by '\(name.prefix(40))', which is not read")
            }
            if coding.isSurelyNotThat(of: content) { break }
            do {
                content = try coding.decoded(content, limit: limit)
            } catch {
                throw .malformedMessage("its body: \(error.description)")
            }
        }
        guard content.count <= limit else { throw .malformedMessage("its body is larger than \(limit) bytes") }
        return content
    }
}

extension Headers {
    /// The words of a field whose value is a list parted by commas, in lower case.
    func tokens(_ name: String) -> [String] {
        fields.filter { $0.name.lowercased() == name.lowercased() }
            .flatMap { $0.value.split(separator: ",").map { $0.trimmed.lowercased() } }
            .filter { !$0.isEmpty }
    }
}

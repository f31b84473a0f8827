import Articles

extension WebArchive {
    /// What the record of a capture holds; may be called on several threads at once.
    ///
    /// - Throws: what is wrong with the record, or with the one that holds its body.
    public func answer(of capture: Capture) throws(RecordProblem) -> ArchivedAnswer {
        let (header, block) = try record(at: capture.location)
        guard let target = header.target else { throw .missingField("WARC-Target-URI") }
        let address = Address(target)
        var answer = ArchivedAnswer(
            content: .gone, address: address, name: ArticleName(uri: target)?.name, time: try header.time())
        let body: [UInt8]
        switch header.type {
        case "response", "revisit":
            if header.type == "response" || block.starts(with: "HTTP/".utf8) {
                let message = try AnswerMessage(block)
                (answer.status, answer.headers) = (message.status, message.headers)
                if capture.kind == .gone { return answer }
            }
            guard let original = capture.original else {
                body = try AnswerMessage(block).content(limit: ArchivedAnswer.largest)
                break
            }
            body = try self.body(at: original, of: header, &answer)
        case "conversion":
            answer.content = .article(block)
            return answer
        default:
            answer.headers = Headers([.init("Content-Type", header.fields["Content-Type"] ?? "")])
            body = block
        }
        let format: Page.Format = answer.headers.mediaType == "text/plain" ? .text : .html
        answer.content = .page(
            Page(bytes: body, format: format, url: address, charset: answer.headers.charset))
        return answer
    }

    /// The body that a revisit has in common with another record; what HTTP said is that of the other where the revisit does not
    /// tell, or tells only that nothing changed.
    private func body(
        at original: Capture.Location, of revisit: RecordHeader, _ answer: inout ArchivedAnswer
    ) throws(RecordProblem) -> [UInt8] {
        let (header, block) = try record(at: original)
        if let digest = revisit.payloadDigest, let other = header.payloadDigest, digest != other,
            digest.algorithm == other.algorithm
        {
            throw .malformedMessage("the record that it refers to holds something else")
        }
        guard header.type == "response" else {
            answer.status = nil
            answer.headers = Headers([.init("Content-Type", header.fields["Content-Type"] ?? "")])
            return block
        }
        let message = try AnswerMessage(block)
        if answer.status == nil || answer.status == 304 {
            (answer.status, answer.headers) = (message.status, message.headers)
        } else if answer.headers["Content-Type"] == nil, let type = message.headers["Content-Type"] {
            answer.headers.fields.append(.init("Content-Type", type))
        }
        return try message.content(limit: ArchivedAnswer.largest)
    }

    /// The header and the block of a record, which fits its digest.
    private func record(at location: Capture.Location) throws(RecordProblem) -> (RecordHeader, [UInt8]) {
        let file = files[Int(location.file)]
        let reader = try RecordReader(file.bytes, from: RecordPlace(offset: location.offset))
        guard let header = try reader.next() else { throw .noRecord }
        // What is longer was passed over, but for the answers that say that a page is gone, of which the head suffices.
        guard header.length <= ArchivedAnswer.largest else {
            return (header, try reader.read(AnswerMessage.largestHead))
        }
        let block = try reader.read(header.length)
        if let digest = header.blockDigest, digest.fits(block) == false { throw .wrongDigest(digest.text) }
        return (header, block)
    }
}

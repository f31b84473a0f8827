import Articles

/// What a record is to those who want pages.
enum CaptureJudgement: Hashable, Sendable {
    case capture(Capture.Kind)
    case passedOver(PassedOver)

    /// Media types of pages.
    private static let markup = ["text/html", "application/xhtml+xml"]

    /// Judges a record by its header and the beginning of its block.
    init(_ header: RecordHeader, _ beginning: [UInt8]) throws(RecordProblem) {
        guard ["response", "resource", "revisit", "conversion"].contains(header.type) else {
            self = .passedOver(header.type == "continuation" ? .truncated : .otherType)
            return
        }
        guard header.fields["WARC-Segment-Number"] == nil else { throw .segment }
        guard let target = header.target else { throw .missingField("WARC-Target-URI") }
        guard Address(target) != nil || ArticleName(uri: target) != nil else {
            self = .passedOver(.otherScheme)
            return
        }
        switch header.type {
        case "response": self = Self.response(try AnswerMessage(beginning), header)
        case "revisit": self = try Self.revisit(beginning)
        case "conversion": self = Self.conversion(header, beginning)
        default: self = Self.resource(header)
        }
    }

    private static func response(_ message: AnswerMessage, _ header: RecordHeader) -> CaptureJudgement {
        switch message.status {
        case 404, 410, 451: return .capture(.gone)
        case 200, 203:
            if let type = message.headers.mediaType, !markup.contains(type) { return .passedOver(.otherMedia) }
            return whole(header)
        case 300..<400: return .passedOver(.redirect)
        default: return .passedOver(.otherStatus)
        }
    }

    /// A revisit may hold the head of its answer.
    private static func revisit(_ beginning: [UInt8]) throws(RecordProblem) -> CaptureJudgement {
        guard beginning.starts(with: "HTTP/".utf8) else { return .capture(.revisit) }
        let message = try AnswerMessage(beginning)
        switch message.status {
        case 200, 203, 304:
            if let type = message.headers.mediaType, !markup.contains(type) { return .passedOver(.otherMedia) }
            return .capture(.revisit)
        case 300..<400: return .passedOver(.redirect)
        case 404, 410, 451: return .capture(.gone)
        default: return .passedOver(.otherStatus)
        }
    }

    private static func resource(_ header: RecordHeader) -> CaptureJudgement {
        guard let type = header.fields.mediaType, (markup + ["text/plain"]).contains(type) else {
            return .passedOver(.otherMedia)
        }
        return whole(header)
    }

    /// Of what was made of other records, only articles as Stet writes them are of use.
    private static func conversion(_ header: RecordHeader, _ beginning: [UInt8]) -> CaptureJudgement {
        let schema = Array("{\"schema\": \"stet.article/".utf8)
        let isArticle = header.fields.mediaType == ArchivedAnswer.articleType && beginning.starts(with: schema)
        return isArticle ? whole(header) : .passedOver(.otherMedia)
    }

    private static func whole(_ header: RecordHeader) -> CaptureJudgement {
        if header.isTruncated { return .passedOver(.truncated) }
        return header.length > ArchivedAnswer.largest ? .passedOver(.tooLarge) : .capture(.page)
    }
}

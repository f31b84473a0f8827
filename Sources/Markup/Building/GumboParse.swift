import CGumbo

/// gumbo's tree of a page, freed with this value.
struct GumboParse: ~Copyable {
    private let parse: UnsafeMutablePointer<cgumbo_parse>

    /// gumbo's document node.
    let document: UnsafePointer<GumboNode>

    /// The memory in bytes that gumbo may take, and the thread's processor time in nanoseconds.
    private static let (memory, time) = (1 << 30, Int64(30_000_000_000))

    private static let start: Void = cgumbo_catch_assertions()

    /// Parses UTF-8, which must outlive this value.
    init(_ text: UnsafeBufferPointer<CChar>) throws(MarkupError) {
        _ = Self.start
        let parsed =
            if let start = text.baseAddress {
                cgumbo_parse_text(start, text.count, Self.memory, Self.time)
            } else {
                cgumbo_parse_text("", 0, Self.memory, Self.time)
            }
        guard let parsed else { throw .noMemory }
        guard let document = parsed.pointee.output?.pointee.document else {
            let status = parsed.pointee.status
            cgumbo_free(parsed)
            throw MarkupError(status)
        }
        parse = parsed
        self.document = UnsafePointer(document)
    }

    deinit {
        cgumbo_free(parse)
    }
}

extension MarkupError {
    fileprivate init(_ status: cgumbo_status) {
        self =
            switch status {
            case CGUMBO_NO_TIME: .tooSlow
            case CGUMBO_FAILED: .parserFailed
            default: .tooLarge
            }
    }
}

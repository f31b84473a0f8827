/// A file of records: one that was named, or one in a WACZ file.
struct RecordFile: Sendable {
    /// What it is called in messages.
    var name: String
    var bytes: any StoredBytes

    /// Opens the WARC file of a path.
    ///
    /// - Throws: where it does not begin as one.
    init(_ path: String) throws(WebArchiveError) {
        self.init(name: path, bytes: try FileBytes(path))
        let problem = check()
        if let problem { throw problem }
    }

    init(name: String, bytes: any StoredBytes) {
        self.name = name
        self.bytes = bytes
    }

    /// Why the file is no WARC file, by its first bytes; nil where it may be one.
    func check() -> WebArchiveError? {
        do {
            let start = try bytes.bytes(at: 0, 5)
            if start.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) || start.starts(with: [0x5D, 0x2A, 0x4D, 0x18]) {
                return .otherCompression(name, program: "zstd")
            }
            if start.starts(with: "BZh".utf8) { return .otherCompression(name, program: "bzip2") }
            if start.starts(with: [0xFD, 0x37, 0x7A, 0x58, 0x5A]) { return .otherCompression(name, program: "xz") }
            let isRecord = start.starts(with: [0x1F, 0x8B]) ? mayHoldRecords : start == RecordHeader.beginning
            return isRecord ? nil : .notWebArchive(name)
        } catch {
            return .cannotOpen(name, reason: error.description)
        }
    }

    /// Whether a gzip file holds records, or is named as one that does, so that its beginning is damaged where it does not look so.
    private var mayHoldRecords: Bool {
        if name.lowercased().hasSuffix(".warc.gz") { return true }
        do {
            let stream = try RecordStream(bytes, at: 0, isCompressed: true)
            guard try stream.beginMember() else { return false }
            return try stream.peek(RecordHeader.beginning.count).starts(with: RecordHeader.beginning)
        } catch {
            return false
        }
    }

    /// The place of a record in messages: `crawl.warc.gz at 1234`.
    func label(_ offset: Int) -> String { "\(name) at \(offset)" }
}

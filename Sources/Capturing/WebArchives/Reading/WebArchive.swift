/// Web archives, WARC 1.0 and 1.1 (ISO 28500) and WACZ 1.1.1, read together: the captures in them, in the order of time.
///
/// What is kept in memory is some 100 bytes for each capture; records are read when they are asked for.
public final class WebArchive: Sendable {
    /// The captures that may show an article, by their times.
    public let captures: [Capture]
    /// How many records were read.
    public let records: Int
    /// How many of them were passed over.
    public let passedOver: [PassedOver: Int]
    /// What cannot be read, with its place: the first of it, and how much there is.
    public let damage: (shown: [String], count: Int)

    let files: [RecordFile]

    /// Looks through the files of some paths.
    ///
    /// - Parameters:
    ///   - temporary: a folder for what is put aside where a file cannot be read from any record on, since it is compressed
    ///     as a whole.
    ///   - progress: is told the bytes that were looked through, and all of them; looking stops where it returns false.
    /// - Throws: where a path holds no web archive, or the work was stopped.
    public convenience init(
        _ paths: [String], temporary: String = "/tmp", progress: (Int, Int) -> Bool = { _, _ in true }
    ) throws(WebArchiveError) {
        var files: [RecordFile] = []
        var problems: [String] = []
        for path in paths {
            guard try Self.isZip(path) else {
                files.append(try RecordFile(path))
                continue
            }
            let package = try WACZFile(path, temporary: temporary, progress)
            files += package.files
            problems += package.problems
        }
        let indexer = WebArchiveIndexer(files, temporary: temporary, damage: problems)
        try indexer.run(progress)
        self.init(indexer)
    }

    private static func isZip(_ path: String) throws(WebArchiveError) -> Bool {
        let file = try FileBytes(path)
        do {
            return try file.bytes(at: 0, WACZFile.signature.count) == WACZFile.signature
        } catch {
            throw .cannotOpen(path, reason: error.description)
        }
    }

    private init(_ indexer: consuming WebArchiveIndexer) {
        files = indexer.files
        captures = indexer.resolvedCaptures()
        records = indexer.records
        passedOver = indexer.passedOver
        damage = (indexer.damage, indexer.damageCount)
    }

    /// The place of a capture in messages: `crawl.warc.gz at 1234`.
    public func label(_ capture: Capture) -> String {
        files[Int(capture.location.file)].label(capture.location.offset)
    }
}

/// Records put aside in a temporary file, each compressed by itself, so that they can be read in any order.
final class RecordSpool {
    let bytes: SpooledBytes
    private let writer: GzipWriter

    init(in folder: String) throws(WebArchiveError) {
        bytes = try SpooledBytes(in: folder)
        do { writer = try GzipWriter(level: 1) } catch { throw .noMemory }
    }

    /// Appends a record; returns its offset.
    func append(_ header: RecordHeader, _ block: [UInt8]) throws(WebArchiveError) -> Int {
        let member: [UInt8]
        do { member = try writer.member(Array(header.text.utf8) + block + "\r\n\r\n".utf8) } catch { throw .noMemory }
        return try bytes.append(member)
    }
}

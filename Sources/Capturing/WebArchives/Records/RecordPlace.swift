/// Where a record stands in a WARC file.
struct RecordPlace: Hashable, Sendable {
    /// The offset in the file of the record, or of the gzip member that it is in.
    var offset: Int
    /// How many decompressed bytes of the member stand before the record; 0 in files that can be read from any record on.
    var skipped = 0
}

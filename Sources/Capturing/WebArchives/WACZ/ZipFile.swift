import CZip
import Glibc
import Synchronization

/// A ZIP file that is open for reading; several threads may read its entries, one at a time.
final class ZipFile: Sendable {
    /// One entry of the file.
    struct Entry: Hashable, Sendable {
        var index: UInt64
        var name: String
        /// Its size in bytes as it stands in the file, and as it is.
        var (compressedSize, size): (Int, Int)
        /// Whether it stands in the file as it is, so that it can be read at any place.
        var isStored: Bool
    }

    let entries: [Entry]
    private let handle: Mutex<Handle>

    /// So many entries are taken.
    private static let mostEntries = 100_000

    init(_ path: String) throws(WebArchiveError) {
        var code: Int32 = 0
        guard let zip = zip_open(path, ZIP_RDONLY, &code) else {
            var error = zip_error_t()
            zip_error_init_with_code(&error, code)
            defer { zip_error_fini(&error) }
            throw .cannotOpen(path, reason: "its ZIP directory: " + String(cString: zip_error_strerror(&error)))
        }
        var entries: [Entry] = []
        for index in 0..<UInt64(max(0, min(zip_get_num_entries(zip, 0), Int64(Self.mostEntries)))) {
            var status = zip_stat_t()
            guard zip_stat_index(zip, index, 0, &status) == 0, let name = status.name else { continue }
            entries.append(
                Entry(
                    index: index, name: String(cString: name), compressedSize: Int(clamping: status.comp_size),
                    size: Int(clamping: status.size), isStored: czip_is_stored(&status) != 0))
        }
        self.entries = entries
        handle = Mutex(Handle(zip: zip))
    }

    deinit {
        handle.withLock { handle in
            handle.close()
            zip_discard(handle.zip)
        }
    }

    /// Reads bytes of an entry from an offset on; one that is not stored can be read from its beginning on, and then where
    /// the last piece ended, alone.
    func read(
        _ entry: Entry, at offset: Int, into buffer: UnsafeMutableRawBufferPointer
    ) throws(RecordProblem) -> Int {
        try handle.withLock { (handle) throws(RecordProblem) in try handle.read(entry, at: offset, into: buffer) }
    }

    /// The C objects; unchecked, since whoever has the mutex alone uses them.
    private struct Handle: @unchecked Sendable {
        let zip: OpaquePointer
        /// The entry that was read last, and how far.
        var open: (index: UInt64, file: OpaquePointer, position: Int)?

        mutating func read(
            _ entry: Entry, at offset: Int, into buffer: UnsafeMutableRawBufferPointer
        ) throws(RecordProblem) -> Int {
            if open?.index != entry.index || !entry.isStored && open?.position != offset { try begin(entry) }
            guard var open else { return 0 }
            if open.position != offset {
                guard entry.isStored, zip_fseek(open.file, Int64(offset), SEEK_SET) == 0 else {
                    throw problem(open.file)
                }
            }
            let count = zip_fread(open.file, buffer.baseAddress, UInt64(buffer.count))
            guard count >= 0 else { throw problem(open.file) }
            open.position = offset + Int(count)
            self.open = open
            return Int(count)
        }

        private mutating func begin(_ entry: Entry) throws(RecordProblem) {
            close()
            guard let file = zip_fopen_index(zip, entry.index, 0) else {
                throw .unreadable(String(cString: zip_strerror(zip)))
            }
            open = (entry.index, file, 0)
        }

        mutating func close() {
            if let open { zip_fclose(open.file) }
            open = nil
        }

        private func problem(_ file: OpaquePointer) -> RecordProblem {
            .unreadable(String(cString: zip_file_strerror(file)))
        }
    }
}

/// The bytes of an entry that stands in its ZIP file as it is.
final class ZipEntryBytes: StoredBytes {
    private let zip: ZipFile
    private let entry: ZipFile.Entry

    init(_ entry: ZipFile.Entry, of zip: ZipFile) {
        (self.zip, self.entry) = (zip, entry)
    }

    var count: Int { entry.size }

    func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(RecordProblem) -> Int {
        try zip.read(entry, at: offset, into: buffer)
    }
}

import Glibc

/// One pack that is open for reading, by any number of threads.
///
/// It stays readable where its file is removed meanwhile.
final class PackReader: Sendable {
    /// The path without an ending.
    let path: String
    private let index: PackIndexReader
    private let descriptor: Int32
    private let end: UInt64

    /// How much is read at first; most objects take less.
    private static let usualRead = 4096
    /// Larger objects are left to libgit2.
    private static let largest = 1 << 26
    private static let longestChain = 4096

    /// Where an object stands, in one pack of several that are open.
    struct Place: Hashable {
        private let pack: ObjectIdentifier
        private let offset: UInt64

        init(_ pack: PackReader, _ offset: UInt64) {
            self.pack = ObjectIdentifier(pack)
            self.offset = offset
        }
    }

    /// An object as it stands in the pack: whole, or as a delta of the one that stands before it.
    private struct Entry {
        var kind: ObjectKind?
        var base: UInt64?
        var contents: [UInt8]
    }

    /// Opens a pack by its path without an ending; nil where it or its index cannot be read.
    init?(path: String) {
        guard let index = PackIndexReader(path: path + ".idx") else { return nil }
        let file = open(path + ".pack", O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return nil }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_size > 32 else {
            close(file)
            return nil
        }
        self.path = path
        self.index = index
        descriptor = file
        end = UInt64(status.st_size) - UInt64(ObjectID.byteCount)
    }

    deinit {
        close(descriptor)
    }

    /// Where an object stands; nil where the pack does not hold it.
    func offset(of id: ObjectID) -> UInt64? {
        index.offset(of: id)
    }

    /// The object that stands at an offset; nil where it cannot be read, and where it is a delta of another form than
    /// Stet's.
    func object(
        at offset: UInt64, _ decompressor: Decompressor, _ bases: inout RecentObjects<Place>
    ) -> RecentObjects<Place>.Object? {
        var deltas: [[UInt8]] = []
        var place = offset
        var found = bases[Place(self, offset)]
        while found == nil {
            guard let entry = entry(at: place, decompressor), deltas.count < Self.longestChain else { return nil }
            if let kind = entry.kind {
                found = (kind, entry.contents)
            } else if let base = entry.base {
                deltas.append(entry.contents)
                place = base
                found = bases[Place(self, base)]
            } else {
                return nil
            }
        }
        guard var object = found else { return nil }
        for delta in deltas.reversed() {
            guard let contents = Delta.applied(delta, to: object.contents, largest: Self.largest) else { return nil }
            object.contents = contents
        }
        bases[Place(self, offset)] = object
        return object
    }

    private func entry(at offset: UInt64, _ decompressor: Decompressor) -> Entry? {
        guard offset >= 12, offset < end else { return nil }
        let available = Int(end - offset)
        return withUnsafeTemporaryAllocation(byteCount: Self.usualRead, alignment: 1) { buffer in
            let count = pread(descriptor, buffer.baseAddress, min(available, buffer.count), off_t(offset))
            guard count > 0 else { return nil }
            let bytes = UnsafeRawBufferPointer(rebasing: buffer[..<count])
            guard let header = ReadPackEntryHeader(bytes), header.size <= Self.largest else { return nil }
            let start = header.typeLength + header.distanceLength
            let stream = UnsafeRawBufferPointer(rebasing: bytes[start...])
            let contents =
                decompressor.decompressed(stream, size: header.size)
                ?? (count < available ? longStream(at: offset + UInt64(start), header.size, decompressor) : nil)
            guard let contents else { return nil }
            if let distance = header.distance {
                guard distance > 0, distance < offset else { return nil }
                return Entry(base: offset - distance, contents: contents)
            }
            return ObjectKind(rawValue: header.type).map { Entry(kind: $0, contents: contents) }
        }
    }

    /// The contents of a stream that is longer than what is read at first.
    private func longStream(at offset: UInt64, _ size: Int, _ decompressor: Decompressor) -> [UInt8]? {
        // What does not shrink is stored in blocks, each with a few bytes in front.
        let most = min(Int(end - offset), size + size / 256 + 64)
        let bytes = [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
            count = max(0, pread(descriptor, buffer.baseAddress, most, off_t(offset)))
        }
        return bytes.withUnsafeBytes { decompressor.decompressed($0, size: size) }
    }
}

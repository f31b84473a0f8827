import Glibc

/// A pack with its index, as it lies in the folder.
struct PackFile {
    /// The path without an ending.
    let path: String
    /// The size of the pack in bytes.
    let size: Int

    /// The packs in a folder that may be joined with others, the largest first.
    ///
    /// Those that Git is told to keep, or that belong to a partial clone, are left out.
    static func all(in folder: String) -> [PackFile] {
        paths(in: folder).compactMap { path in
            if [".keep", ".promisor"].contains(where: { access(path + $0, F_OK) == 0 }) { return nil }
            var status = stat()
            guard stat(path + ".pack", &status) == 0 else { return nil }
            return PackFile(path: path, size: Int(status.st_size))
        }.sorted { ($1.size, $1.path) < ($0.size, $0.path) }
    }

    /// The paths of what is named as the index of a pack in a folder, without their ending, in no order.
    static func paths(in folder: String) -> [String] {
        folderEntries(folder).compactMap { name in
            name.hasPrefix("pack-") && name.hasSuffix(".idx") ? folder + name.dropLast(4) : nil
        }
    }

    /// Whether it came so short a while ago that references to what it holds may still be on their way.
    var isYoung: Bool {
        var status = stat()
        return stat(path + ".pack", &status) == 0 && time(nil) - status.st_mtim.tv_sec < Self.youth
    }

    /// In seconds.
    private static let youth = 3600

    /// The number of objects, as the index tells it; 0 where it cannot be read.
    var objectCount: Int {
        let file = open(path + ".idx", O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return 0 }
        defer { close(file) }
        var last: UInt32 = 0
        let count = withUnsafeMutableBytes(of: &last) { pread(file, $0.baseAddress, 4, 8 + 255 * 4) }
        return count == 4 ? Int(UInt32(bigEndian: last)) : 0
    }

    /// The entries of the index, in the order of their names.
    func entries() throws(GitError) -> [PackEntry] {
        let operation = "read the index \(path).idx"
        let bytes = try readFile(path + ".idx", operation)
        guard let entries = bytes.withUnsafeBytes(Self.entries) else {
            throw GitError(.damaged, operation, "it is not of version 2, or is cut short")
        }
        return entries
    }

    /// Reads an index of version 2; nil where it is none.
    private static func entries(of bytes: UnsafeRawBufferPointer) -> [PackEntry]? {
        func number(_ offset: Int) -> Int {
            Int(UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
        }
        guard bytes.count >= 1072, number(0) == 0xFF74_4F63, number(4) == 2 else { return nil }
        let count = number(8 + 255 * 4)
        let (names, sums, offsets) = (1032, 1032 + 20 * count, 1032 + 24 * count)
        let large = 1032 + 28 * count
        guard bytes.count >= large + 40 else { return nil }
        var entries: [PackEntry] = []
        entries.reserveCapacity(count)
        for index in 0..<count {
            let name = UnsafeRawBufferPointer(rebasing: bytes[(names + 20 * index)..<(names + 20 * index + 20)])
            guard let id = ObjectID(bytes: name) else { return nil }
            var offset = UInt64(number(offsets + 4 * index))
            if offset & 0x8000_0000 != 0 {
                let place = large + 8 * Int(offset & 0x7FFF_FFFF)
                guard place + 48 <= bytes.count else { return nil }
                offset = UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
            }
            entries.append(PackEntry(id: id, offset: offset, checksum: UInt32(number(sums + 4 * index))))
        }
        return entries
    }

    /// Whether the pack holds an object; a pack that cannot be read might.
    func holds(_ id: ObjectID) -> Bool {
        guard let index = PackIndexReader(path: path + ".idx") else { return access(path + ".idx", F_OK) == 0 }
        return index.offset(of: id) != nil
    }

    /// Whether another pack holds all that this one does; false where the index cannot be read.
    func isHeld(by other: PackIndexReader) -> Bool {
        guard let entries = try? entries() else { return false }
        return entries.allSatisfy { other.offset(of: $0.id) != nil }
    }

    /// Removes the pack and what belongs to it; the index goes first, so that nobody looks for the rest.
    func remove() {
        for ending in [".idx", ".rev", ".bitmap", ".mtimes", ".pack"] { unlink(path + ending) }
    }
}

/// The content of a file.
func readFile(_ path: String, _ operation: String) throws(GitError) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw .system(operation, errno) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw .system(operation, errno) }
    let size = Int(status.st_size)
    var done = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
        while done < size {
            let got = pread(file, buffer.baseAddress?.advanced(by: done), size - done, off_t(done))
            if got <= 0 { break }
            done += got
        }
        count = done
    }
    guard done == size else { throw .system(operation, errno) }
    return bytes
}

import Hashing

/// The index of a pack, version 2 (gitformat-pack, "Version 2 pack-*.idx files").
enum PackIndex {
    private static let header: [UInt8] = [0xFF, 0x74, 0x4F, 0x63, 0, 0, 0, 2]

    /// The file for the entries of a pack, which are sorted on the way.
    ///
    /// - Parameter packChecksum: the last 20 bytes of the pack.
    static func file(of entries: inout [PackEntry], packChecksum: [UInt8]) -> [UInt8] {
        entries.sort { $0.id < $1.id }
        var bytes = header
        bytes.reserveCapacity(1100 + entries.count * 28)
        var counts = [UInt32](repeating: 0, count: 256)
        for entry in entries { counts[Int(entry.id.high >> 56)] += 1 }
        var sum: UInt32 = 0
        for count in counts {
            sum += count
            append(sum, to: &bytes)
        }
        for entry in entries {
            append(entry.id.high, to: &bytes)
            append(entry.id.middle, to: &bytes)
            append(entry.id.low, to: &bytes)
        }
        for entry in entries { append(entry.checksum, to: &bytes) }
        var large: [UInt64] = []
        for entry in entries {
            if entry.offset < 0x8000_0000 {
                append(UInt32(entry.offset), to: &bytes)
            } else {
                append(0x8000_0000 | UInt32(large.count), to: &bytes)
                large.append(entry.offset)
            }
        }
        for offset in large { append(offset, to: &bytes) }
        bytes += packChecksum
        var hash = SHA1()
        bytes.withUnsafeBytes { hash.update($0) }
        return bytes + hash.digest()
    }

    private static func append(_ number: some FixedWidthInteger, to bytes: inout [UInt8]) {
        withUnsafeBytes(of: number.bigEndian) { bytes += $0 }
    }
}

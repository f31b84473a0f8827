/// Where an object stands in a pack.
struct PackEntry {
    var id: ObjectID
    var offset: UInt64
    var checksum: UInt32
}

/// The first bytes of an object in a pack (gitformat-pack, "Pack files").
enum PackEntryHeader {
    private static let offsetDelta: UInt8 = 6

    /// Adds the type and size of an object that is whole.
    static func append(_ kind: ObjectKind, size: Int, to bytes: inout [UInt8]) {
        append(type: kind.rawValue, size, to: &bytes)
    }

    /// Adds the type and size of a delta, and how far before it its base stands.
    static func append(deltaOfSize size: Int, distance: UInt64, to bytes: inout [UInt8]) {
        append(type: offsetDelta, size, to: &bytes)
        append(distance: distance, to: &bytes)
    }

    /// An object of a pack that is a delta, with another distance to its base.
    static func with(distance: UInt64, _ delta: [UInt8]) -> [UInt8] {
        guard let header = delta.withUnsafeBytes(ReadPackEntryHeader.init) else { return delta }
        var bytes = Array(delta[..<header.typeLength])
        append(distance: distance, to: &bytes)
        return bytes + delta[(header.typeLength + header.distanceLength)...]
    }

    private static func append(type: UInt8, _ size: Int, to bytes: inout [UInt8]) {
        var byte = type << 4 | UInt8(size & 15)
        var rest = size >> 4
        while rest > 0 {
            bytes.append(byte | 0x80)
            byte = UInt8(rest & 0x7F)
            rest >>= 7
        }
        bytes.append(byte)
    }

    private static func append(distance: UInt64, to bytes: inout [UInt8]) {
        let place = bytes.count
        bytes.append(UInt8(distance & 0x7F))
        var rest = distance >> 7
        while rest > 0 {
            rest -= 1
            bytes.insert(UInt8(rest & 0x7F) | 0x80, at: place)
            rest >>= 7
        }
    }
}

/// The first bytes of an object in a pack, read.
struct ReadPackEntryHeader {
    var type: UInt8
    /// The length of the object or delta before compression.
    var size = 0
    /// The length of the type and size.
    var typeLength = 0
    /// How far before it the base stands; nil for an object that is whole.
    var distance: UInt64?
    /// The length of the distance.
    var distanceLength = 0

    /// Reads the beginning of an entry; nil where it is none that Stet or Git writes with offsets.
    init?(_ bytes: UnsafeRawBufferPointer) {
        guard let first = bytes.first else { return nil }
        type = first >> 4 & 7
        var byte = first
        typeLength = 1
        size = Int(first & 15)
        while byte & 0x80 != 0 {
            // Nine bytes hold sixty bits.
            guard typeLength < bytes.count, typeLength < 9 else { return nil }
            byte = bytes[typeLength]
            size |= Int(byte & 0x7F) << (7 * typeLength - 3)
            typeLength += 1
        }
        guard [1, 2, 3, 4, 6].contains(type) else { return nil }
        guard type == 6 else { return }
        var index = typeLength
        var value: UInt64 = 0
        repeat {
            guard index < bytes.count, index - typeLength < 9 else { return nil }
            byte = bytes[index]
            value = (index == typeLength ? 0 : (value + 1) << 7) | UInt64(byte & 0x7F)
            index += 1
        } while byte & 0x80 != 0
        distance = value
        distanceLength = index - typeLength
    }
}

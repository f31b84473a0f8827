import Glibc

/// Numbers for runs of bytes, equal runs sharing one, so that texts are compared by integers.
///
/// Numbers count up from 0. A hash table with open addressing; its hash starts from a number drawn for each process, so
/// that nobody can write texts whose pieces all collide.
struct ByteInterner {
    /// What each number stands for: the hash and the first place of the run.
    private var entries: [(hash: UInt64, range: Range<Int>)] = []
    /// One more than the number that lives in each slot, 0 where none does; a power of two of them.
    private var slots: [Int32]

    /// An interner with room for about so many different runs; it grows when there are more.
    init(room: Int) {
        var size = 16
        while size < room * 2 { size *= 2 }
        slots = Array(repeating: 0, count: size)
    }

    /// How many different runs were seen.
    var count: Int { entries.count }

    /// The number of a run of bytes; one not seen before gets the next number.
    ///
    /// All calls must give the same bytes.
    mutating func number(of range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
        let hash = Self.hash(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[range]))
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] != 0 {
            let number = Int(slots[slot]) - 1
            if entries[number].hash == hash, Self.areEqual(entries[number].range, range, in: bytes) {
                return Int32(number)
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        entries.append((hash, range))
        slots[slot] = Int32(entries.count)
        if entries.count * 2 > slots.count { grow() }
        return Int32(entries.count - 1)
    }

    private mutating func grow() {
        slots = Array(repeating: 0, count: slots.count * 2)
        for (number, entry) in entries.enumerated() {
            var slot = Int(truncatingIfNeeded: entry.hash) & (slots.count - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(number + 1)
        }
    }

    private static func areEqual(
        _ first: Range<Int>, _ second: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        guard first.count == second.count, let start = bytes.baseAddress else { return first.count == second.count }
        return memcmp(start + first.lowerBound, start + second.lowerBound, first.count) == 0
    }

    private static let seed = UInt64.random(in: .min ... .max) | 1

    /// Folds sixteen bytes at a time into the product of two words, as wyhash does (Wang Yi, 2019).
    private static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var hash = seed ^ UInt64(truncatingIfNeeded: bytes.count)
        var offset = 0
        while offset + 16 <= bytes.count {
            let first = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            let second = bytes.loadUnaligned(fromByteOffset: offset + 8, as: UInt64.self)
            hash = folded(first ^ hash, second ^ multiplier)
            offset += 16
        }
        if offset + 8 <= bytes.count {
            hash = folded(hash ^ bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self), multiplier)
            offset += 8
        }
        var rest: UInt64 = 0
        while offset < bytes.count {
            rest = rest << 8 | UInt64(bytes[offset])
            offset += 1
        }
        return folded(hash ^ rest, multiplier)
    }

    private static let multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15

    private static func folded(_ first: UInt64, _ second: UInt64) -> UInt64 {
        let product = first.multipliedFullWidth(by: second)
        return product.high ^ product.low
    }
}

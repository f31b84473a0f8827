/// The instructions that make one object from another one, as packs hold them (gitformat-pack, "Deltified
/// representation").
struct Delta {
    private(set) var bytes: [UInt8] = []

    /// The longest run that one instruction copies, and the longest that one inserts.
    private static let longestCopy = 0xFF_FFFF
    private static let longestInsertion = 0x7F

    /// A delta without instructions yet.
    init(from baseSize: Int, to size: Int) {
        bytes.reserveCapacity(64)
        append(size: baseSize)
        append(size: size)
    }

    private mutating func append(size: Int) {
        var rest = size
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    /// Copies a run of the base.
    mutating func copy(_ range: Range<Int>) {
        var start = range.lowerBound
        while start < range.upperBound {
            let length = min(Self.longestCopy, range.upperBound - start)
            let place = bytes.count
            bytes.append(0x80)
            for (index, number) in [(0, start), (4, length)] {
                for byte in 0..<(index == 0 ? 4 : 3) {
                    let part = UInt8(truncatingIfNeeded: number >> (8 * byte))
                    if part == 0 { continue }
                    bytes[place] |= 1 << (index + byte)
                    bytes.append(part)
                }
            }
            start += length
        }
    }

    /// Inserts bytes that the base does not have.
    mutating func insert(_ new: some Collection<UInt8>) {
        var rest = new[...]
        while !rest.isEmpty {
            let piece = rest.prefix(Self.longestInsertion)
            bytes.append(UInt8(piece.count))
            bytes += piece
            rest = rest.dropFirst(piece.count)
        }
    }
}

extension Delta {
    /// The delta that replaces one stretch of the base.
    init(baseSize: Int, replacing range: Range<Int>, with new: some Collection<UInt8>) {
        self.init(from: baseSize, to: baseSize - range.count + new.count)
        copy(0..<range.lowerBound)
        insert(new)
        copy(range.upperBound..<baseSize)
    }

    /// The delta between two trees or other contents of one length, which differ in a few places.
    init(sameLength base: [UInt8], _ new: [UInt8]) {
        self.init(from: base.count, to: new.count)
        var index = 0
        while index < new.count {
            let start = index
            while index < new.count, base[index] == new[index] { index += 1 }
            if index - start >= 8 || index == new.count {
                copy(start..<index)
            } else {
                index = start
            }
            let changed = index
            var equal = 0
            while index < new.count, equal < 8 {
                equal = base[index] == new[index] ? equal + 1 : 0
                index += 1
            }
            if equal == 8 { index -= 8 }
            insert(new[changed..<index])
        }
    }
}

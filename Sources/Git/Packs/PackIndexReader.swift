import Glibc

/// The index of a pack, version 2, in which names are looked up without holding it in memory.
///
/// Names are hashes, so a name tells about where among the others it stands (interpolation search: Perl, Itai and Avni,
/// "Interpolation search - a log log n search", 1978): mostly one short read finds it, however large the index is.
final class PackIndexReader: Sendable {
    private let descriptor: Int32
    /// How many names begin with a byte up to each one.
    private let fanOut: [Int]

    /// The number of objects.
    var count: Int { fanOut[255] }

    private static let headerSize = 8
    /// Where the names begin, behind the header and the numbers of names.
    static let namesStart = 8 + 256 * 4
    private static let nameSize = ObjectID.byteCount
    /// The checksums of the pack and of the index.
    private static let trailerSize = 40

    /// Opens an index; nil where it is none of version 2, or is cut short.
    init?(path: String) {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return nil }
        guard let fanOut = Self.fanOut(of: file) else {
            close(file)
            return nil
        }
        descriptor = file
        self.fanOut = fanOut
    }

    deinit {
        close(descriptor)
    }

    /// How many names of an index begin with a byte up to each one; nil where it is no index of version 2, or too short.
    static func fanOut(of file: Int32) -> [Int]? {
        var status = stat()
        guard fstat(file, &status) == 0, let header = bytes(of: file, at: 0, count: namesStart) else { return nil }
        let numbers = stride(from: 0, to: namesStart, by: 4).map { header.bigEndianNumber(at: $0) }
        let counts = Array(numbers[2...])
        guard numbers[0] == 0xFF74_4F63, numbers[1] == 2, zip(counts, counts.dropFirst()).allSatisfy(<=),
            Int(status.st_size) >= namesStart + 28 * counts[255] + trailerSize
        else { return nil }
        return counts
    }

    /// Where in the pack an object stands; nil where the pack does not hold it, or the index cannot be read.
    func offset(of id: ObjectID) -> UInt64? {
        guard let place = place(of: id) else { return nil }
        let offsets = Self.namesStart + 24 * count
        guard let offset = bytes(at: offsets + 4 * place, count: 4)?.bigEndianNumber(at: 0) else { return nil }
        if offset & 0x8000_0000 == 0 { return UInt64(offset) }
        let large = offsets + 4 * count + 8 * (offset & 0x7FFF_FFFF)
        guard let halves = bytes(at: large, count: 8) else { return nil }
        return UInt64(halves.bigEndianNumber(at: 0)) << 32 | UInt64(halves.bigEndianNumber(at: 4))
    }

    /// Where among the names one stands.
    private func place(of id: ObjectID) -> Int? {
        let first = Int(id.high >> 56)
        var open = (first == 0 ? 0 : fanOut[first - 1])..<fanOut[first]
        // What follows the first byte, as a part of all that may follow it.
        let fraction = Double((id.high << 8) >> 11) / Double(1 << 53)
        var guess = open.lowerBound + Int(Double(open.count) * fraction)
        let reach = max(16, Int(Double(open.count).squareRoot()))
        while !open.isEmpty {
            let window = max(open.lowerBound, guess - reach)..<min(open.upperBound, guess + reach)
            guard !window.isEmpty, let names = names(window) else { return nil }
            switch names.place(of: id) {
            case .at(let place): return window.lowerBound + place
            case .missing: return nil
            case .before: open = open.lowerBound..<window.lowerBound
            case .behind: open = window.upperBound..<open.upperBound
            }
            guess = open.lowerBound + open.count / 2
        }
        return nil
    }

    private func names(_ places: Range<Int>) -> NameWindow? {
        bytes(at: Self.namesStart + Self.nameSize * places.lowerBound, count: Self.nameSize * places.count)
            .map(NameWindow.init)
    }

    private func bytes(at offset: Int, count: Int) -> [UInt8]? {
        Self.bytes(of: descriptor, at: offset, count: count)
    }

    private static func bytes(of file: Int32, at offset: Int, count: Int) -> [UInt8]? {
        var got = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            got = pread(file, buffer.baseAddress, count, off_t(offset))
            filled = max(0, got)
        }
        return got == count ? bytes : nil
    }
}

/// Names of objects behind each other, in their order.
private struct NameWindow {
    let bytes: [UInt8]

    enum Place {
        case at(Int)
        /// Among these names, but not one of them.
        case missing
        case before, behind
    }

    func place(of id: ObjectID) -> Place {
        var (low, high) = (0, bytes.count / ObjectID.byteCount)
        let end = high
        while low < high {
            let middle = (low + high) / 2
            let name = name(middle)
            if name == id { return .at(middle) }
            if name < id { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? .before : low == end ? .behind : .missing
    }

    private func name(_ index: Int) -> ObjectID {
        bytes.withUnsafeBytes {
            ObjectID(
                UnsafeRawBufferPointer(
                    rebasing: $0[(index * ObjectID.byteCount)..<((index + 1) * ObjectID.byteCount)]))
        }
    }
}

extension [UInt8] {
    /// The four bytes at an offset as a number.
    fileprivate func bigEndianNumber(at offset: Int) -> Int {
        withUnsafeBytes { Int(UInt32(bigEndian: $0.loadUnaligned(fromByteOffset: offset, as: UInt32.self))) }
    }
}

import Hashing

/// The name of a Git object: the 20 bytes of its SHA-1.
///
/// Compares as its bytes, which is the order of its hexadecimal form too.
public struct ObjectID: Hashable, Sendable {
    // The bytes as big-endian numbers, first to last: a name needs no storage of its own, and compares fast.
    let high: UInt64
    let middle: UInt64
    let low: UInt32

    /// Twenty zeros: the name of no object.
    public static let zero = ObjectID(high: 0, middle: 0, low: 0)

    /// The number of bytes in an object's name.
    public static let byteCount = 20

    init(high: UInt64, middle: UInt64, low: UInt32) {
        self.high = high
        self.middle = middle
        self.low = low
    }

    /// The name made of 20 bytes; nil for any other number of them.
    public init?(bytes: some Collection<UInt8>) {
        guard bytes.count == ObjectID.byteCount else { return nil }
        let read = bytes.withContiguousStorageIfAvailable { ObjectID(UnsafeRawBufferPointer($0)) }
        self = read ?? Array(bytes).withUnsafeBytes { ObjectID($0) }
    }

    /// The name made of 20 bytes in place; nil for any other number of them.
    public init?(bytes: UnsafeRawBufferPointer) {
        guard bytes.count == ObjectID.byteCount else { return nil }
        self.init(bytes)
    }

    /// The name made of the first 20 bytes; there must be so many.
    init(_ bytes: UnsafeRawBufferPointer) {
        high = UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self))
        middle = UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
        low = UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: 16, as: UInt32.self))
    }

    /// The name written as 40 hexadecimal digits of either case; nil for anything else.
    public init?(hex: String) {
        let digits = hex.utf8.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
        guard hex.utf8.count == 2 * ObjectID.byteCount, digits.count == hex.utf8.count else { return nil }
        self.init(bytes: stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) })
    }

    /// The 20 bytes.
    public var bytes: [UInt8] {
        withBytes(Array.init)
    }

    /// The name as 40 lower-case hexadecimal digits.
    public var hex: String {
        withBytes(Hexadecimal.digits)
    }

    /// Calls a function with the 20 bytes.
    func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        withUnsafeBytes(of: (high.bigEndian, middle.bigEndian, low.bigEndian), body)
    }

    /// A SHA-1 is evenly spread already: eight of its bytes are enough.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(high)
    }

    /// Returns the first `length` digits of ``hex``; they need not be unique in a repository.
    public func abbreviated(_ length: Int = 8) -> String {
        String(hex.prefix(max(0, length)))
    }
}

extension ObjectID: Comparable {
    /// Whether the first name's bytes come before the second's.
    public static func < (left: ObjectID, right: ObjectID) -> Bool {
        (left.high, left.middle, left.low) < (right.high, right.middle, right.low)
    }
}

extension ObjectID: CustomStringConvertible {
    /// The same as ``hex``.
    public var description: String { hex }
}

extension ObjectID {
    /// Adds the 20 bytes behind others.
    public func append(to bytes: inout [UInt8]) {
        withBytes { bytes += $0 }
    }

    /// Adds the 40 digits behind other text.
    func appendDigits(to text: inout [UInt8]) {
        var hex = hex
        hex.withUTF8 { text += $0 }
    }
}

/// The name of a Git object: the 20 bytes of its SHA-1.
///
/// Compares as its bytes, which is the order of its hexadecimal form too.
public struct ObjectID: Hashable, Sendable {
    // The bytes as big-endian numbers, first to last: a name needs no storage of its own, and compares fast.
    let high: UInt64
    let middle: UInt64
    let low: UInt32

    /// Twenty zeros: the name of no object.
    static let zero = ObjectID(high: 0, middle: 0, low: 0)

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
        var rest = Array(bytes)[...]
        func take<Word: FixedWidthInteger>(_: Word.Type) -> Word {
            defer { rest = rest.dropFirst(Word.bitWidth / 8) }
            return rest.prefix(Word.bitWidth / 8).reduce(0) { $0 << 8 | Word($1) }
        }
        high = take(UInt64.self)
        middle = take(UInt64.self)
        low = take(UInt32.self)
    }

    /// The name written as 40 hexadecimal digits of either case; nil for anything else.
    public init?(hex: String) {
        let digits = hex.utf8.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
        guard hex.utf8.count == 2 * ObjectID.byteCount, digits.count == hex.utf8.count else { return nil }
        self.init(bytes: stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) })
    }

    /// The 20 bytes.
    public var bytes: [UInt8] {
        [high, middle].flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> (56 - 8 * $0)) } }
            + (0..<4).map { UInt8(truncatingIfNeeded: low >> (24 - 8 * $0)) }
    }

    /// The name as 40 lower-case hexadecimal digits.
    public var hex: String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
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

/// A text with the version that brought each of its bytes.
struct AttributedText {
    let bytes: [UInt8]
    /// The index of a version for each byte, or ``unknown``.
    var origins: [Int32]

    static let unknown: Int32 = -1

    /// A text of which one version brought all, or it is not known yet which one.
    init(_ text: String, origin: Int32 = unknown) {
        bytes = Array(text.utf8)
        origins = Array(repeating: origin, count: bytes.count)
    }

    func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }

    /// The stretches whose version is not known.
    var unknownRuns: [Range<Int>] {
        var runs: [Range<Int>] = []
        var start = 0
        while let first = origins[start...].firstIndex(of: Self.unknown) {
            start = origins[first...].firstIndex { $0 != Self.unknown } ?? origins.count
            runs.append(first..<start)
        }
        return runs
    }

    func isUnknown(in range: Range<Int>) -> Bool {
        origins[range].contains(Self.unknown)
    }

    /// The last version that brought a byte of a stretch.
    func latest(in range: Range<Int>) -> Int32 {
        origins[range].max() ?? Self.unknown
    }
}

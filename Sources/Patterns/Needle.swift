import CPCRE

/// Bytes that are sought in other bytes.
///
/// A pattern that is sought as it is can have a needle that stands, byte for byte, in every text that it matches; where
/// the needle is not, the pattern need not be tried.
public struct Needle: Hashable, Sendable {
    private let bytes: [UInt8]

    /// A needle of the bytes of a text.
    public init(_ text: String) {
        bytes = Array(text.utf8)
    }

    /// The longest run of letters and digits in a pattern, which no way of escaping a text changes.
    ///
    /// Nil for a regular expression, for one without letters or digits, and where case is ignored and the run has one.
    public init?(inEveryMatchOf pattern: Pattern) {
        guard pattern.options.isFixed else { return nil }
        let runs = pattern.text.unicodeScalars.split { !Self.isUnchanged($0, by: pattern.options) }
        guard let longest = runs.max(by: { $0.count < $1.count }) else { return nil }
        self.init(String(longest))
    }

    private static func isUnchanged(_ scalar: Unicode.Scalar, by options: Pattern.Options) -> Bool {
        let properties = scalar.properties
        guard properties.isAlphabetic || properties.numericType == .decimal else { return false }
        return !options.ignoresCase || !properties.isCased && !properties.changesWhenCaseFolded
    }

    /// Whether the needle stands in some bytes.
    public func isFound(in bytes: UnsafeRawBufferPointer) -> Bool {
        guard let start = bytes.baseAddress else { return self.bytes.isEmpty }
        return cpcre_find(start, bytes.count, self.bytes, self.bytes.count) != nil
    }

    /// How often the needle stands in a text; occurrences do not overlap.
    public func count(in text: String) -> Int {
        guard !bytes.isEmpty else { return 0 }
        var text = text
        return text.withUTF8 { haystack in
            guard let base = haystack.baseAddress else { return 0 }
            var (count, start) = (0, UnsafeRawPointer(base))
            let end = start + haystack.count
            while let found = cpcre_find(start, end - start, bytes, bytes.count) {
                count += 1
                start = found + bytes.count
            }
            return count
        }
    }
}

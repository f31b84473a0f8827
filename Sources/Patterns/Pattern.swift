/// A regular expression in the syntax of Perl, or a text that is sought as it is.
///
/// Classes such as `\w` and `\d` are those of Unicode; `^` and `$` match at the ends of lines. Matching is limited in its
/// memory, from each place in a text in its steps, and in the whole of a text in its time: a pattern whose cost doubles with
/// each letter fails at once, one whose cost grows with the square of a long text within about a second.
public struct Pattern: Sendable {
    /// The pattern as it was written.
    public let text: String
    public let options: Options
    private let code: PatternCode

    /// How a pattern is read and matched.
    public struct Options: Hashable, Sendable {
        /// Whether the pattern is sought as it is, without any sign having a meaning.
        public var isFixed: Bool
        /// Whether letters match in both cases, as Unicode folds them.
        public var ignoresCase: Bool

        /// Options; by default the pattern is a regular expression and case counts.
        public init(isFixed: Bool = false, ignoresCase: Bool = false) {
            self.isFixed = isFixed
            self.ignoresCase = ignoresCase
        }
    }

    /// Reads a pattern.
    public init(_ text: String, _ options: Options = Options()) throws(PatternError) {
        self.text = text
        self.options = options
        code = try PatternCode(text, options)
    }

    /// Whether the pattern occurs in a text.
    public func matches(_ text: String) throws(PatternError) -> Bool {
        try ranges(in: text, atMost: 1).count > 0
    }

    /// Whether the pattern occurs in a text of which the bytes in UTF-8 are given.
    public func matches(_ bytes: UnsafeRawBufferPointer) throws(PatternError) -> Bool {
        guard let found = code.ranges(in: bytes.assumingMemoryBound(to: UInt8.self), atMost: 1) else {
            throw .tooCostly(pattern: text)
        }
        return !found.isEmpty
    }

    /// How often the pattern occurs in a text; occurrences do not overlap, and empty ones do not count.
    public func count(in text: String) throws(PatternError) -> Int {
        try ranges(in: text).count { !$0.isEmpty }
    }

    /// Where the pattern occurs in a text, from left to right, in bytes of UTF-8; occurrences do not overlap.
    public func ranges(in text: String, atMost most: Int = .max) throws(PatternError) -> [Range<Int>] {
        var text = text
        let found = text.withUTF8 { bytes in code.ranges(in: bytes, atMost: most) }
        guard let found else { throw .tooCostly(pattern: self.text) }
        return found
    }
}

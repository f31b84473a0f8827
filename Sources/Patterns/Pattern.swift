import CPCRE

/// A regular expression in the syntax of Perl, or a text that is sought as it is.
///
/// Classes such as `\w` and `\d` are those of Unicode; `^` and `$` match at the ends of lines. Matching is limited in its
/// memory and, from each place in a text, in its steps: a pattern whose cost doubles with each letter fails at once.
public struct Pattern: Sendable {
    /// The pattern as it was written.
    public let text: String
    public let options: Options
    private let code: Code

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

    /// How often the inner function of the matcher may be called from one place; ordinary patterns take a few thousand.
    private static let mostSteps: UInt32 = 100_000
    private static let mostKibibytes: UInt32 = 64 << 10

    /// Reads a pattern.
    public init(_ text: String, _ options: Options = Options()) throws(PatternError) {
        self.text = text
        self.options = options
        code = try Code(text, options)
    }

    /// Whether the pattern occurs in a text.
    public func matches(_ text: String) throws(PatternError) -> Bool {
        try ranges(in: text, atMost: 1).count > 0
    }

    /// How often the pattern occurs in a text; occurrences do not overlap, and empty ones do not count.
    public func count(in text: String) throws(PatternError) -> Int {
        try ranges(in: text).count { !$0.isEmpty }
    }

    /// Where the pattern occurs in a text, from left to right, in bytes of UTF-8; occurrences do not overlap.
    public func ranges(in text: String, atMost most: Int = .max) throws(PatternError) -> [Range<Int>] {
        var text = text
        let found = text.withUTF8 { bytes in code.ranges(in: bytes, atMost: most, Self.mostSteps, Self.mostKibibytes) }
        guard let found else { throw .tooCostly(pattern: self.text) }
        return found
    }
}

/// A compiled pattern.
///
/// PCRE2 never changes compiled code while it matches, so that any number of threads may use it; what a match does
/// change is made anew for each search.
private final class Code: @unchecked Sendable {
    private let pointer: OpaquePointer

    init(_ text: String, _ options: Pattern.Options) throws(PatternError) {
        let syntax = options.isFixed ? PCRE2_LITERAL : PCRE2_UCP | PCRE2_MULTILINE | PCRE2_NEVER_BACKSLASH_C
        let flags = PCRE2_UTF | syntax | (options.ignoresCase ? PCRE2_CASELESS : 0)
        var (error, place) = (Int32(0), 0)
        var copy = text
        let compiled = copy.withUTF8 { cpcre_compile($0.baseAddress ?? Self.nothing, $0.count, flags, &error, &place) }
        guard let compiled else {
            throw .unreadable(pattern: text, problem: Self.message(of: error), place: place)
        }
        pointer = compiled
    }

    deinit {
        cpcre_code_free(pointer)
    }

    /// The occurrences; nil where a limit was reached.
    func ranges(
        in bytes: UnsafeBufferPointer<UInt8>, atMost most: Int, _ steps: UInt32, _ kibibytes: UInt32
    ) -> [Range<Int>]? {
        guard let match = cpcre_match_new(pointer) else { return nil }
        defer { cpcre_match_free(match) }
        guard let limits = cpcre_limits_new(steps, kibibytes) else { return nil }
        defer { cpcre_limits_free(limits) }
        var found: [Range<Int>] = []
        var start = 0
        while found.count < most, start <= bytes.count {
            let status = cpcre_match(
                pointer, bytes.baseAddress ?? Self.nothing, bytes.count, start, PCRE2_NO_UTF_CHECK, match,
                limits)
            if status == PCRE2_ERROR_NOMATCH { break }
            guard status > 0 else { return nil }
            let (lower, upper) = (cpcre_match_start(match), cpcre_match_end(match))
            // In a lookbehind `\K` can make a match end before it begins.
            guard lower <= upper, upper >= start else { break }
            found.append(lower..<upper)
            start = lower < upper ? upper : Self.next(after: upper, in: bytes)
        }
        return found
    }

    /// The place behind the scalar at a place.
    private static func next(after place: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var next = place + 1
        while next < bytes.count, bytes[next] & 0xC0 == 0x80 { next += 1 }
        return next
    }

    private static func message(of error: Int32) -> String {
        var text = [UInt8](repeating: 0, count: 256)
        cpcre_error_text(error, &text, text.count)
        return String(decoding: text.prefix { $0 != 0 }, as: UTF8.self)
    }

    /// What an empty text points to; never freed.
    nonisolated(unsafe) private static let nothing: UnsafePointer<UInt8> = {
        let byte = UnsafeMutablePointer<UInt8>.allocate(capacity: 1)
        byte.initialize(to: 0)
        return UnsafePointer(byte)
    }()
}

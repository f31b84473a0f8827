import CPCRE
import Glibc

/// A compiled pattern.
///
/// PCRE2 never changes compiled code while it matches, so that any number of threads may use it; what a match does
/// change is made anew for each search.
final class PatternCode: @unchecked Sendable {
    private let pointer: OpaquePointer
    /// A match is sought that begins in the next so many bytes, then in those behind them; anywhere at once where a call is
    /// sure to be cheap, and where `\G` tells calls apart.
    private let window: Int

    /// How often the inner function of the matcher may be called from one place; ordinary patterns take a few thousand.
    private static let mostSteps: UInt32 = 100_000
    private static let mostKibibytes: UInt32 = 64 << 10

    init(_ text: String, _ options: Pattern.Options) throws(PatternError) {
        let syntax = options.isFixed ? PCRE2_LITERAL : PCRE2_UCP | PCRE2_MULTILINE | PCRE2_NEVER_BACKSLASH_C
        let flags = PCRE2_UTF | PCRE2_USE_OFFSET_LIMIT | syntax | (options.ignoresCase ? PCRE2_CASELESS : 0)
        var (error, place) = (Int32(0), 0)
        var copy = text
        let compiled = copy.withUTF8 { cpcre_compile($0.baseAddress ?? Self.nothing, $0.count, flags, &error, &place) }
        guard let compiled else {
            throw .unreadable(pattern: text, problem: Self.message(of: error), place: place)
        }
        pointer = compiled
        window = options.isFixed || text.contains("\\G") ? .max : 128
    }

    deinit {
        cpcre_code_free(pointer)
    }

    /// The occurrences; nil where a limit was reached.
    func ranges(in bytes: UnsafeBufferPointer<UInt8>, atMost most: Int) -> [Range<Int>]? {
        guard let match = cpcre_match_new(pointer) else { return nil }
        defer { cpcre_match_free(match) }
        guard let limits = cpcre_limits_new(Self.mostKibibytes) else { return nil }
        defer { cpcre_limits_free(limits) }
        var time: SearchTime?
        var found: [Range<Int>] = []
        var start = 0
        while found.count < most, start <= bytes.count {
            if start > 0 {
                // Most texts take one step, which has a bound of its own and needs no clock.
                if time?.isOver ?? false { return nil }
                time = time ?? SearchTime()
            }
            let last = start + min(window, bytes.count - start)
            cpcre_limits_set(limits, Self.mostSteps, last)
            let status = cpcre_match(
                pointer, bytes.baseAddress ?? Self.nothing, bytes.count, start, PCRE2_NO_UTF_CHECK, match, limits)
            if status == PCRE2_ERROR_NOMATCH, last < bytes.count {
                start = Self.next(after: last, in: bytes)
                continue
            }
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

/// The time that searching one text may take.
///
/// PCRE2 limits its steps from each place anew, and does not count those of a loop over single characters. So the search goes
/// on from window to window, and stops where all of them together took too long.
private struct SearchTime {
    /// In seconds of this thread.
    private static let most = 1.0
    private let start = SearchTime.now

    var isOver: Bool { Self.now - start > Self.most }

    private static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}

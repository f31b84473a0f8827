/// Four spaces of one kind or another that stand for a long run of spaces, of which a page has few different ones.
///
/// A form feed begins them, so a page that has one gets none. To the parser they are what the run is.
struct SpaceCodes {
    static let lead: UInt8 = 0x0C

    static let length = 4

    private static let digits: [UInt8] = [0x20, 0x09, 0x0A, 0x0C]

    private let page: UnsafeBufferPointer<UInt8>
    /// The runs that have codes, by their number, where they stand first.
    private var runs: [Range<Int>] = []
    private let mostRuns: Int

    init(_ page: UnsafeBufferPointer<UInt8>) {
        self.page = page
        mostRuns = page.hasByte(Self.lead) || Self.hasReferenceToLead(page) ? 0 : 64
    }

    /// Whether a character reference in a page may be to a form feed: `&#12;`, `&#x0C;`.
    private static func hasReferenceToLead(_ page: UnsafeBufferPointer<UInt8>) -> Bool {
        var start = 1
        while let sign = page.find(0x23, from: start) {
            start = sign + 1
            guard page[sign - 1] == 0x26 else { continue }
            let digits = page[start...].drop { $0 == 0x30 || $0 | 0x20 == 0x78 }
            if digits.starts(with: "12".utf8) || digits.first.map({ $0 | 0x20 == 0x63 }) ?? false { return true }
        }
        return false
    }

    /// The number of the code for a run; nil where all are given to others.
    mutating func code(for run: Range<Int>) -> Int? {
        if let known = runs.firstIndex(where: { page.areEqual($0, run) }) { return known }
        guard runs.count < mostRuns else { return nil }
        runs.append(run)
        return runs.count - 1
    }

    static func append(_ code: Int, to bytes: inout [UInt8]) {
        bytes.append(lead)
        for shift in [4, 2, 0] { bytes.append(digits[code >> shift & 3]) }
    }

    /// Where the run stands whose code is at an index; nil where there is no code.
    func run(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        guard index + Self.length <= text.count else { return nil }
        var code = 0
        for byte in text[(index + 1)..<(index + Self.length)] {
            guard let digit = Self.digits.firstIndex(of: byte) else { return nil }
            code = code << 2 | digit
        }
        return code < runs.count ? runs[code] : nil
    }
}

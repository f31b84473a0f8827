import Articles

/// Makes lines of what a page holds.
struct LineReader {
    private let captured: Instant?

    /// A reader for a page at an address, in a language.
    ///
    /// - Parameters:
    ///   - captured: the time of capture, by which times that leave out the year are completed.
    ///   - offsetMinutes: the offset of times that print none; by default it is guessed.
    init(url: Address?, language: String?, captured: Instant?, offsetMinutes: Int? = nil) {
        var captured = captured
        if let offset = offsetMinutes ?? TimeZones.offsetMinutes(url: url, language: language) {
            captured?.offsetMinutes = offset
        }
        self.captured = captured
    }

    /// The lines of a text that hold anything.
    func lines(of text: String) -> [PageLine] {
        let newlines: Set<Unicode.Scalar> = ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}", "\u{B}", "\u{C}"]
        let raw = text.unicodeScalars.split { $0.value < 0x2030 && newlines.contains($0) }
        return lines(raw.map { RawLine(scalars: Array($0), markup: nil) })
    }

    /// The lines that hold anything; pictures do, even without a caption.
    func lines(_ raw: [RawLine]) -> [PageLine] {
        LineJoiner.joined(raw).map { PageLine($0.scalars, captured: captured, markup: $0.markup) }
            .filter { !$0.folded.isEmpty || $0.image != nil }
    }
}

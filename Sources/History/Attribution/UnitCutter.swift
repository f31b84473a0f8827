/// Cuts texts into sentences, words or characters; spaces alone are never a piece beside others.
struct UnitCutter {
    let cut: (String, Attribution.Unit) -> [Int]
    /// The sentences of texts that were cut before.
    private var sentences: [[UInt8]: [Piece]] = [:]

    /// A sentence, word or character.
    struct Piece: Hashable {
        /// Its place in UTF-8 bytes, with the spaces behind it.
        var range: Range<Int>
        /// The same without spaces around it; the whole where there is nothing else.
        var core: Range<Int>
    }

    init(cut: @escaping (String, Attribution.Unit) -> [Int]) {
        self.cut = cut
    }

    /// The sentences of a text, in order and without gaps.
    mutating func sentences(of bytes: [UInt8]) -> [Piece] {
        if let known = sentences[bytes] { return known }
        let pieces = pieces(of: bytes, by: .sentence)
        sentences[bytes] = pieces
        return pieces
    }

    /// The pieces of a text, in order and without gaps.
    func pieces(of bytes: [UInt8], by unit: Attribution.Unit) -> [Piece] {
        var pieces: [Piece] = []
        var start = 0
        for end in ends(of: bytes, by: unit) {
            if let core = Self.core(of: start..<end, in: bytes) {
                pieces.append(Piece(range: start..<end, core: core))
            } else if let last = pieces.last {
                pieces[pieces.count - 1].range = last.range.lowerBound..<end
            } else if end == bytes.count {
                pieces.append(Piece(range: 0..<end, core: 0..<end))
            } else {
                continue
            }
            start = end
        }
        return pieces
    }

    /// The ends of the units; the last one is the end of the text.
    private func ends(of bytes: [UInt8], by unit: Attribution.Unit) -> [Int] {
        guard !bytes.isEmpty else { return [] }
        let text = String(decoding: bytes, as: UTF8.self)
        var ends: [Int] = []
        if unit == .character {
            for character in text { ends.append((ends.last ?? 0) + character.utf8.count) }
            return ends
        }
        for end in cut(text, unit) where end > ends.last ?? 0 && end < bytes.count { ends.append(end) }
        return ends + [bytes.count]
    }

    /// A stretch without the spaces around it; nil where it is nothing else.
    private static func core(of range: Range<Int>, in bytes: [UInt8]) -> Range<Int>? {
        let scalars = String(decoding: bytes[range], as: UTF8.self).unicodeScalars
        let leading = scalars.prefix { $0.properties.isWhitespace }
        guard leading.endIndex < scalars.endIndex else { return nil }
        let trailing = scalars.reversed().prefix { $0.properties.isWhitespace }
        let width = { (count: Int, scalar: Unicode.Scalar) in count + UTF8.width(scalar) }
        return (range.lowerBound + leading.reduce(0, width))..<(range.upperBound - trailing.reduce(0, width))
    }
}

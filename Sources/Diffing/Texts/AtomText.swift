/// A text as atoms: the pieces no edit cuts.
struct AtomText {
    let bytes: [UInt8]
    private(set) var atoms: [Token] = []
    /// What all atoms in front of each one weigh, and what all weigh.
    private var weights = [0]

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Adds the atoms of tokens: single graphemes of those that are characters, the others whole.
    mutating func append(_ tokens: some Sequence<Token>) {
        for token in tokens {
            guard token.kind == .characters else {
                append(token)
                continue
            }
            var start = token.range.lowerBound
            for character in String(decoding: bytes[token.range], as: UTF8.self) {
                let end = start + character.utf8.count
                append(Token(range: start..<end, kind: .characters))
                start = end
            }
        }
    }

    private mutating func append(_ atom: Token) {
        atoms.append(atom)
        weights.append(weights[weights.count - 1] + Self.weight(of: atom))
    }

    /// The bytes of an atom.
    func content(_ index: Int) -> ArraySlice<UInt8> { bytes[atoms[index].range] }

    /// The range of bytes that a range of atoms covers.
    func byteRange(_ range: Range<Int>) -> Range<Int> {
        let start = range.lowerBound < atoms.count ? atoms[range.lowerBound].range.lowerBound : bytes.count
        return start..<(range.isEmpty ? start : atoms[range.upperBound - 1].range.upperBound)
    }

    /// How much of a text a reader sees in a range of atoms.
    func weight(_ range: Range<Int>) -> Int {
        weights[range.upperBound] - weights[range.lowerBound]
    }

    /// A character weighs 1, a whole word or number half its length, the rest nothing.
    private static func weight(of atom: Token) -> Int {
        switch atom.kind {
        case .characters: 1
        case .word, .number: max(1, atom.range.count / 2)
        case .space, .punctuation: 0
        }
    }
}

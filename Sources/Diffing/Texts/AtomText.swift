/// A stretch of a text as atoms: the pieces no edit cuts.
struct AtomText {
    /// Where each atom starts, in UTF-8 bytes, and where the last one ends.
    private(set) var starts: [Int] = []
    private(set) var kinds: [Token.Kind] = []
    /// Equal atoms of both texts have equal numbers.
    private(set) var numbers: [Int32] = []
    /// How many scalars each atom has.
    private(set) var weights: [Int32] = []
    /// Whether a token starts with the atom.
    private(set) var startsToken: [Bool] = []
    /// The atoms of tokens that may hold several words.
    private var uncut: [Range<Int>] = []

    /// The atoms of tokens: single graphemes of those that are characters or spaces, the others whole.
    init(_ tokens: [Token], _ bytes: UnsafeBufferPointer<UInt8>, _ interner: inout ByteInterner) {
        reserveCapacity(((tokens.last?.range.upperBound ?? 0) - (tokens.first?.range.lowerBound ?? 0)) / 3 + 1)
        for token in tokens {
            if token.kind == .characters || token.kind == .space && token.range.count > 1 {
                let first = count
                appendCharacters(token, bytes, &interner)
                if token.mayHoldWords { uncut.append(first..<count) }
            } else {
                append(token.range, token.kind, startsToken: true, bytes, &interner)
            }
        }
        starts.append(tokens.last?.range.upperBound ?? 0)
    }

    private mutating func reserveCapacity(_ count: Int) {
        starts.reserveCapacity(count + 1)
        kinds.reserveCapacity(count)
        numbers.reserveCapacity(count)
        weights.reserveCapacity(count)
        startsToken.reserveCapacity(count)
    }

    private mutating func appendCharacters(
        _ token: Token, _ bytes: UnsafeBufferPointer<UInt8>, _ interner: inout ByteInterner
    ) {
        var start = token.range.lowerBound
        for end in Graphemes.ends(in: token.range, bytes) {
            append(start..<end, token.kind, startsToken: start == token.range.lowerBound, bytes, &interner)
            start = end
        }
    }

    private mutating func append(
        _ range: Range<Int>, _ kind: Token.Kind, startsToken: Bool, _ bytes: UnsafeBufferPointer<UInt8>,
        _ interner: inout ByteInterner
    ) {
        starts.append(range.lowerBound)
        kinds.append(kind)
        numbers.append(interner.number(of: range, in: bytes))
        weights.append(Int32(Scalars.count(of: range, in: bytes)))
        self.startsToken.append(startsToken)
    }

    /// Looks up where the words start in tokens that may hold several.
    mutating func cutIntoWords(_ tokenizer: inout Tokenizer, _ bytes: UnsafeBufferPointer<UInt8>) {
        for atoms in uncut {
            var atom = atoms.lowerBound
            for start in tokenizer.wordStarts(in: byteRange(atoms), bytes) {
                while starts[atom] < start { atom += 1 }
                startsToken[atom] = true
            }
        }
        uncut = []
    }

    var count: Int { kinds.count }

    /// The range of bytes that a range of atoms covers.
    func byteRange(_ range: Range<Int>) -> Range<Int> {
        starts[range.lowerBound]..<starts[range.upperBound]
    }

    /// How many scalars a range of atoms has.
    func weight(_ range: Range<Int>) -> Int {
        range.reduce(0) { $0 + Int(weights[$1]) }
    }
}

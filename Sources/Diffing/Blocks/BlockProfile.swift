/// What a block is about, for telling how alike two blocks are: the set of its shingles.
///
/// A shingle is a pair of neighbouring words, or of neighbouring characters where a script puts no spaces (Broder, "On
/// the resemblance and containment of documents", 1997). Spaces and punctuation do not count.
struct BlockProfile {
    /// Hashes of the shingles, ascending, each once.
    let shingles: [UInt64]

    init(_ text: String) {
        let words = Self.words(of: text)
        let pairs = words.count < 2 ? words : zip(words, words.dropFirst()).map { Self.mix($0, $1) }
        shingles = Array(Set(pairs)).sorted()
    }

    private init(shingles: [UInt64]) {
        self.shingles = shingles
    }

    /// The profile of several blocks taken together.
    func union(_ other: BlockProfile) -> BlockProfile {
        BlockProfile(shingles: Array(Set(shingles).union(other.shingles)).sorted())
    }

    /// How many shingles two profiles share; linear in their sizes.
    func common(with other: BlockProfile) -> Int {
        var count = 0
        var (left, right) = (shingles[...], other.shingles[...])
        while let a = left.first, let b = right.first {
            if a == b { count += 1 }
            if a <= b { left.removeFirst() }
            if b <= a { right.removeFirst() }
        }
        return count
    }

    /// The resemblance of two profiles from 0 to 1: twice what they share by all they hold (Dice's coefficient).
    func resemblance(to other: BlockProfile) -> Double {
        let all = shingles.count + other.shingles.count
        return all == 0 ? 1 : Double(2 * common(with: other)) / Double(all)
    }

    /// The share of this profile that another one holds, from 0 to 1.
    func containment(in other: BlockProfile) -> Double {
        shingles.isEmpty ? 0 : Double(common(with: other)) / Double(shingles.count)
    }

    /// Hashes of the words; a Chinese character, kana or Hangul syllable is a word of its own.
    private static func words(of text: String) -> [UInt64] {
        var words: [UInt64] = []
        var word = basis
        for scalar in text.unicodeScalars {
            let isWordScalar = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            let isAlone = scalar.value >= 0x2E80
            if (!isWordScalar || isAlone) && word != basis {
                words.append(word)
                word = basis
            }
            if isWordScalar {
                if isAlone {
                    words.append(mix(basis, UInt64(scalar.value)))
                } else {
                    word = mix(word, UInt64(scalar.value))
                }
            }
        }
        return word == basis ? words : words + [word]
    }

    /// FNV-1a (Fowler, Noll, Vo), with a step for each scalar.
    private static func mix(_ hash: UInt64, _ value: UInt64) -> UInt64 {
        (hash ^ value) &* 0x100_0000_01B3
    }

    private static let basis: UInt64 = 0xCBF2_9CE4_8422_2325
}

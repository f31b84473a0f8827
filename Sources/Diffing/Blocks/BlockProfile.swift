/// What a block is about, for telling how alike two blocks are: its shingles.
///
/// A shingle is a pair of neighbouring words, or of neighbouring characters where a script puts no spaces (Broder, "On
/// the resemblance and containment of documents", 1997). Spaces and punctuation do not count. A shingle counts as often
/// as it occurs, so that the two halves of a text that repeats itself are not taken for one another.
struct BlockProfile {
    /// Hashes of the shingles, ascending, with repetitions.
    let shingles: [UInt64]

    /// The profile of a text in UTF-8, in O(n log n).
    init(_ text: UnsafeBufferPointer<UInt8>) {
        let words = Self.words(of: text)
        let pairs = words.count < 2 ? words : zip(words, words.dropFirst()).map { Self.mix($0, $1) }
        shingles = pairs.sorted()
    }

    private init(unsorted: [UInt64]) {
        shingles = unsorted.sorted()
    }

    /// The single words of a text.
    static func ofWords(_ text: UnsafeBufferPointer<UInt8>) -> BlockProfile {
        BlockProfile(unsorted: words(of: text))
    }

    /// The pairs of neighbouring scalars of a text, whatever they are.
    static func ofScalarPairs(_ text: UnsafeBufferPointer<UInt8>) -> BlockProfile {
        let scalars = String(decoding: text, as: UTF8.self).unicodeScalars.map { UInt64($0.value) }
        return BlockProfile(unsorted: zip(scalars, scalars.dropFirst()).map { $0 << 32 | $1 })
    }

    /// How many shingles there are.
    var size: Int { shingles.count }

    /// How many shingles two profiles share.
    ///
    /// Takes the steps of the smaller profile, times the logarithm of how much larger the other one is.
    func common(with other: BlockProfile) -> Int {
        let (few, many) = size <= other.size ? (shingles, other.shingles) : (other.shingles, shingles)
        var count = 0
        var place = 0
        for shingle in few {
            place = Self.firstIndex(in: many, from: place, notBelow: shingle)
            guard place < many.count else { break }
            if many[place] == shingle {
                count += 1
                place += 1
            }
        }
        return count
    }

    /// The resemblance of two profiles from 0 to 1: twice what they share by all they hold (Dice's coefficient).
    func resemblance(to other: BlockProfile) -> Double {
        Self.resemblance(size, other.size, common: common(with: other))
    }

    /// The resemblance of two sets of so many elements, some of them common.
    static func resemblance(_ first: Int, _ second: Int, common: Int) -> Double {
        first + second == 0 ? 1 : Double(2 * common) / Double(first + second)
    }

    /// The first place from `start` with a number that is not below the one sought: exponential, then binary search.
    private static func firstIndex(in numbers: [UInt64], from start: Int, notBelow sought: UInt64) -> Int {
        var step = 1
        var low = start
        while low + step <= numbers.count, numbers[low + step - 1] < sought {
            low += step
            step *= 2
        }
        var high = min(numbers.count, low + step)
        while low < high {
            let middle = (low + high) / 2
            if numbers[middle] < sought { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Hashes of the words in order; a Chinese character, kana or Hangul syllable is a word of its own.
    private static func words(of text: UnsafeBufferPointer<UInt8>) -> [UInt64] {
        var words: [UInt64] = []
        words.reserveCapacity(text.count / 4)
        var word = basis
        var offset = 0
        while offset < text.count {
            let scalar = Scalars.first(of: offset..<text.count, in: text)
            offset += UTF8.width(scalar)
            let isWordScalar = isWordScalar(scalar)
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

    private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x4E00...0x9FFF: true
        case 0...0x7F: false
        default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        }
    }

    /// FNV-1a (Fowler, Noll, Vo), with a step for each scalar.
    private static func mix(_ hash: UInt64, _ value: UInt64) -> UInt64 {
        (hash ^ value) &* 0x100_0000_01B3
    }

    private static let basis: UInt64 = 0xCBF2_9CE4_8422_2325
}

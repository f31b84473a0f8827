import Articles

/// Pairs the blocks that nothing joins but their place: old and new ones between the same two neighbours.
///
/// The pairs keep their order, and their likeness adds up to the most that can be had (Needleman and Wunsch, 1970).
struct GapAlignment {
    let old: [Block]
    let new: [Block]
    let oldProfiles: [BlockProfile?]
    let newProfiles: [BlockProfile?]

    /// A gap with more pairs than this is not searched; its blocks are paired one by one if there are as many on both
    /// sides.
    private static let mostPairs = 4096

    /// The pairs within one gap, whose blocks are given by ascending indices.
    func matches(_ oldGap: [Int], _ newGap: [Int]) -> [BlockMatch] {
        if oldGap.isEmpty || newGap.isEmpty { return [] }
        guard oldGap.count * newGap.count <= Self.mostPairs else {
            return oldGap.count == newGap.count ? zip(oldGap, newGap).compactMap(match) : []
        }
        let table = oldGap.map { oldIndex in newGap.map { match(oldIndex, $0) } }
        return Self.heaviestPath(table)
    }

    /// The path through a table of matches that goes down and to the right only and has the most resemblance.
    private static func heaviestPath(_ table: [[BlockMatch?]]) -> [BlockMatch] {
        let width = table.first?.count ?? 0
        var best = Array(repeating: Array(repeating: 0.0, count: width + 1), count: table.count + 1)
        for (row, matches) in table.enumerated().reversed() {
            for (column, match) in matches.enumerated().reversed() {
                let paired = match.map { $0.resemblance + best[row + 1][column + 1] } ?? 0
                best[row][column] = max(paired, best[row + 1][column], best[row][column + 1])
            }
        }
        var path: [BlockMatch] = []
        var (row, column) = (0, 0)
        while row < table.count, column < width {
            if let match = table[row][column], best[row][column] == match.resemblance + best[row + 1][column + 1] {
                path.append(match)
                (row, column) = (row + 1, column + 1)
            } else if best[row][column] == best[row + 1][column] {
                row += 1
            } else {
                column += 1
            }
        }
        return path
    }

    /// The match of two blocks of one kind that share enough to be one block edited, given that they share their place.
    private func match(_ oldIndex: Int, _ newIndex: Int) -> BlockMatch? {
        guard old[oldIndex].kind == new[newIndex].kind, let first = oldProfiles[oldIndex],
            let second = newProfiles[newIndex]
        else { return nil }
        let shared = first.common(with: second)
        let resemblance = BlockProfile.resemblance(first.size, second.size, common: shared)
        let smaller = min(first.size, second.size)
        let isHeld = smaller >= 3 && 4 * shared >= 3 * smaller
        if resemblance >= 0.25 || isHeld {
            return BlockMatch(old: oldIndex, new: newIndex, resemblance: max(resemblance, 0.25))
        }
        guard max(first.size, second.size) <= ShortText.mostWords else { return nil }
        let likeness = ShortText(old[oldIndex].text).likeness(to: ShortText(new[newIndex].text))
        return likeness >= 0.5 ? BlockMatch(old: oldIndex, new: newIndex, resemblance: likeness) : nil
    }
}

/// A text of a few words, whose shingles are too few to tell how alike it is to another: its words and its characters.
private struct ShortText {
    static let mostWords = 16

    private let words: [UInt64]
    private let characterPairs: [String]

    init(_ text: String) {
        words = BlockProfile.words(of: text)
        characterPairs = zip(text, text.dropFirst()).map { String([$0, $1]) }
    }

    /// The share of words, or of pairs of characters, that stand in both texts, in any order; whichever is more.
    func likeness(to other: ShortText) -> Double {
        max(Self.share(words, other.words), Self.share(characterPairs, other.characterPairs))
    }

    private static func share<Element: Hashable>(_ first: [Element], _ second: [Element]) -> Double {
        var left = first.reduce(into: [:]) { $0[$1, default: 0] += 1 }
        let common = second.count { element in
            guard let count = left[element], count > 0 else { return false }
            left[element] = count - 1
            return true
        }
        return first.isEmpty || second.isEmpty
            ? 0 : BlockProfile.resemblance(first.count, second.count, common: common)
    }
}

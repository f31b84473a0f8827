/// The heaviest subsequence of numbers that only grow.
///
/// With equal weights it is the longest increasing subsequence. O(n log n) by a binary indexed tree of prefix maxima
/// (Fenwick, 1994).
enum IncreasingSubsequence {
    /// The indices of the chosen numbers, in order.
    ///
    /// - Parameters:
    ///   - numbers: distinct numbers from 0 up to less than `limit`.
    ///   - weights: one for each number, greater than 0.
    static func heaviest(of numbers: [Int], weights: [Int], limit: Int) -> [Int] {
        var previous = Array(repeating: -1, count: numbers.count)
        var tree = Array(repeating: (weight: 0, index: -1), count: limit + 1)
        var best = (weight: 0, index: -1)
        for (index, number) in numbers.enumerated() {
            var chain = (weight: 0, index: -1)
            var position = number
            while position > 0 {
                if tree[position].weight > chain.weight { chain = tree[position] }
                position -= position & -position
            }
            previous[index] = chain.index
            let extended = (weight: chain.weight + weights[index], index: index)
            if extended.weight > best.weight { best = extended }
            position = number + 1
            while position <= limit {
                if extended.weight > tree[position].weight { tree[position] = extended }
                position += position & -position
            }
        }
        var chosen: [Int] = []
        var index = best.index
        while index >= 0 {
            chosen.append(index)
            index = previous[index]
        }
        return chosen.reversed()
    }
}

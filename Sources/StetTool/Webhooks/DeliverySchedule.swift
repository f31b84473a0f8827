/// When a message that was not delivered is sent again: the retry schedule of the Standard Webhooks specification.
enum DeliverySchedule {
    /// The seconds from one attempt to the next, together three days; after the last one no attempt is made.
    static let pauses: [Int64] = [
        5, 5 * 60, 30 * 60, 2 * 3600, 5 * 3600, 10 * 3600, 14 * 3600, 20 * 3600, 24 * 3600,
    ]

    /// So long a receiver that wants to be left alone is left alone at most, in seconds.
    static let longestRest = 86_400

    /// The seconds from a failed attempt to the next one; nil after the last.
    ///
    /// - Parameters:
    ///   - attempts: how many have failed.
    ///   - asked: for how long the receiver wants to be left alone; that then counts.
    ///   - spread: a number from 0 to 1, drawn by chance, so that not all come back at the same moment.
    static func pause(after attempts: Int, asked: Int?, spread: Double) -> Int64? {
        guard pauses.indices.contains(attempts - 1) else { return nil }
        if let asked { return Int64(min(asked, longestRest)) }
        return Int64((Double(pauses[attempts - 1]) * (0.8 + 0.4 * spread)).rounded())
    }
}

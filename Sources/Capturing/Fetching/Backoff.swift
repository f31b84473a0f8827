/// How long to wait before a request is made again.
enum Backoff {
    /// The pause in seconds: twice as long after each attempt, spread by a fifth so that many clients do not come back at
    /// the same moment; or what the server asks for.
    ///
    /// - Parameters:
    ///   - attempt: the number of the attempt that failed, from 1.
    ///   - asked: what the server asks for.
    ///   - spread: a number from 0 to 1, drawn by chance.
    static func pause(after attempt: Int, asked: Int?, spread: Double) -> Double {
        if let asked { return Double(asked) }
        let pause = Double(1 << min(10, max(0, attempt - 1)))
        return pause * (0.8 + 0.4 * spread)
    }

    /// Whether an answer says that another attempt may do better.
    static func isWorthwhile(_ status: Int) -> Bool { [429, 502, 503, 504].contains(status) }
}

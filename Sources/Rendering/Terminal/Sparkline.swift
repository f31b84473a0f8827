/// A series of numbers as a row of bars.
enum Sparkline {
    private static let bars = Array("▁▂▃▄▅▆▇█")

    /// One bar for each number, from the lowest to the highest; a space where there is none.
    static func text(_ values: [Int?]) -> String {
        let known = values.compactMap(\.self)
        guard let lowest = known.min(), let highest = known.max() else { return "" }
        let span = Double(highest) - Double(lowest)
        return String(
            values.map { value in
                guard let value else { return " " }
                let share = span == 0 ? 0 : (Double(value) - Double(lowest)) / span
                return bars[Int((share * Double(bars.count - 1)).rounded())]
            })
    }
}

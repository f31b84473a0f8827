import Glibc

/// Numbers along a vertical line, with round ones to be labelled.
///
/// The line begins at zero, unless all numbers lie in the upper quarter; then it begins near the least one, so that
/// their growth is seen. It is logarithmic where on a linear one most of the numbers would lie on the ground.
struct ValueAxis {
    let scale: Scale
    /// The round numbers, the least one first.
    let ticks: [Double]
    private let bottom: Double
    private let top: Double

    /// How numbers become heights.
    enum Scale: Hashable {
        case linear
        /// By the logarithm of one more than the number, so that zero has a place.
        case logarithmic
    }

    /// An axis for some numbers.
    ///
    /// - Parameters:
    ///   - bottom: where the least number lies; downwards is more.
    ///   - top: where the greatest number lies.
    init(_ values: [Double], bottom: Double, top: Double) {
        self.bottom = bottom
        self.top = top
        let least = values.min() ?? 0
        let greatest = values.max() ?? 0
        let low = values.count { $0 < greatest * Self.ground }
        if least >= 0, values.count >= 4, greatest >= 100, low * 2 > values.count {
            scale = .logarithmic
            ticks = Self.powers(upTo: greatest)
        } else {
            scale = .linear
            ticks = Self.round(least >= 0 && least < greatest * 0.75 ? 0 : least, greatest)
        }
    }

    /// On a linear axis, numbers below this share of the greatest one look like zero.
    private static let ground = 0.03

    /// Where a number lies.
    func y(of value: Double) -> Double {
        let (low, high) = (position(ticks.first ?? 0), position(ticks.last ?? 1))
        guard high > low else { return bottom }
        return bottom - (position(value) - low) / (high - low) * (bottom - top)
    }

    /// Whether the axis begins at zero, so that the area below a curve means something.
    var beginsAtZero: Bool { ticks.first == 0 && scale == .linear }

    private func position(_ value: Double) -> Double {
        scale == .linear ? value : log1p(value)
    }

    /// Zero and powers of ten, up to the first that is not below a number; of many, every other one.
    private static func powers(upTo greatest: Double) -> [Double] {
        var powers = [1.0]
        while let last = powers.last, last < greatest { powers.append(last * 10) }
        let stride = (powers.count + 3) / 4
        let kept = powers.indices.filter { ($0 - powers.count + 1) % stride == 0 }.map { powers[$0] }
        return [0] + kept.filter { $0 > 1 }
    }

    /// Multiples of 1, 2 or 5 times a power of ten, so that some few of them span a range.
    private static func round(_ least: Double, _ greatest: Double) -> [Double] {
        // Numbers so large that a step of one is lost in them still have steps.
        let range = max(greatest - least, max(greatest.magnitude, least.magnitude) / 1e6, 1)
        var step = 1.0
        var factors = [2, 2.5, 2]
        while range / step > 4 {
            step *= factors[0]
            factors.append(factors.removeFirst())
        }
        let start = (least / step).rounded(.down) * step
        var ticks = [start]
        while let last = ticks.last, last < greatest || ticks.count < 2 { ticks.append(last + step) }
        return ticks
    }

    /// A number in few characters: `1200`, `12.5k`, `3M`.
    static func label(_ value: Double) -> String {
        let size = value.magnitude
        for (unit, name) in [(1e18, "E"), (1e15, "P"), (1e12, "T"), (1e9, "G"), (1e6, "M"), (1e3, "k")]
        where size >= max(unit, 10_000) {
            return number((value / unit * 10).rounded() / 10) + name
        }
        return number(value)
    }

    private static func number(_ value: Double) -> String {
        Int(exactly: value).map(String.init) ?? String(value)
    }
}

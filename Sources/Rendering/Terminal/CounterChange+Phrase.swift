import Articles
public import Diffing

extension CounterChange {
    /// The change in words: `12 -> 57 (+45, 22.5 an hour)`.
    public func phrase(arrow: String = "->") -> String {
        let (before, after) = (old.map(Self.number), new.map(Self.number))
        guard let before, let after else { return after.map { "\($0) (new)" } ?? "\(before ?? "") (gone)" }
        var notes: [String] = []
        if let delta, delta != 0 { notes.append(delta < 0 ? "reset" : "+\(delta)") }
        if let perHour, (delta ?? 0) > 0 { notes.append("\(JSON.decimal(perHour).text) an hour") }
        return "\(before) \(arrow) \(after)" + (notes.isEmpty ? "" : " (\(notes.joined(separator: ", ")))")
    }

    /// A value with its bound, as it was printed where it is not exact.
    static func number(_ counter: Counter) -> String {
        switch counter.bound {
        case .exact: String(counter.value)
        case .atLeast: counter.printed ?? "\(counter.value)+"
        case .approximate: counter.printed ?? "about \(counter.value)"
        }
    }
}

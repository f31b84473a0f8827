import Diffing

/// The changes of a body in the order in which a reader meets them: the new one, with what went where it stood.
struct BodyRows {
    private(set) var rows: [Row] = []

    /// One piece of the body.
    enum Row: Hashable {
        /// Entries of the body that are equal, by their indices.
        case same(Range<Int>)
        /// An entry that changed, and the number of the change, from 1.
        case change(Int, number: Int)
        /// Where the blocks of an entry stood before they moved, with the number of the change.
        case departure(Int, number: Int)
    }

    init(_ body: [BlockChange]) {
        var numbers: [Int: Int] = [:]
        for (index, change) in body.enumerated() where change.op != .equal { numbers[index] = numbers.count + 1 }
        let departures = Self.departures(body)
        func addDepartures(behind index: Int) {
            for moved in departures[index] ?? [] { rows.append(.departure(moved, number: numbers[moved] ?? 0)) }
        }
        addDepartures(behind: -1)
        for index in body.indices {
            if let number = numbers[index] {
                rows.append(.change(index, number: number))
            } else if case .same(let range) = rows.last {
                rows[rows.count - 1] = .same(range.lowerBound..<(index + 1))
            } else {
                rows.append(.same(index..<(index + 1)))
            }
            addDepartures(behind: index)
        }
    }

    /// The entries that moved away, in their old order, by the index of the entry that they stood behind; -1 is the
    /// beginning of the body.
    private static func departures(_ body: [BlockChange]) -> [Int: [Int]] {
        let staying = body.indices.filter { !body[$0].hasLeft && !body[$0].old.isEmpty }
        let moved = body.indices.filter { body[$0].hasLeft && !body[$0].old.isEmpty }
            .sorted { body[$0].old.lowerBound < body[$1].old.lowerBound }
        var departures: [Int: [Int]] = [:]
        var next = 0
        for index in moved {
            while next < staying.count, body[staying[next]].old.lowerBound < body[index].old.lowerBound { next += 1 }
            departures[next == 0 ? -1 : staying[next - 1], default: []].append(index)
        }
        return departures
    }
}

extension BlockChange {
    /// Whether its blocks stand in another place.
    var hasLeft: Bool { op == .move || isMoved }
}

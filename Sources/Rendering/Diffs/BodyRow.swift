import Diffing

/// A row of a body in which unchanged blocks are shown only beside changed ones.
enum BodyRow {
    case change(BlockChange)
    case equal(BlockChange)
    /// So many unchanged blocks that are left out.
    case skipped(Int)

    /// The rows of a body.
    ///
    /// - Parameter context: how many unchanged blocks are shown in front of and behind a change; nil for none, and no
    ///   word of those left out.
    static func rows(of body: [BlockChange], context: Int?) -> [BodyRow] {
        guard let context else { return body.filter { $0.op != .equal }.map(BodyRow.change) }
        let changed = body.indices.filter { body[$0].op != .equal }
        guard !changed.isEmpty else { return [] }
        var rows: [BodyRow] = []
        var (next, skipped) = (0, 0)
        for (index, change) in body.enumerated() {
            while next < changed.count, changed[next] < index { next += 1 }
            let toNext = next < changed.count ? changed[next] - index : .max
            let fromLast = next > 0 ? index - changed[next - 1] : .max
            if change.op == .equal, min(toNext, fromLast) > context {
                skipped += 1
                continue
            }
            if skipped > 0 { rows.append(.skipped(skipped)) }
            skipped = 0
            rows.append(change.op == .equal ? .equal(change) : .change(change))
        }
        return skipped > 0 ? rows + [.skipped(skipped)] : rows
    }
}

public import Articles

/// A link that came or went.
public struct LinkChange: Hashable, Sendable {
    public var op: Op
    public var link: Link

    /// What happened to a link, named as in the JSON form.
    public enum Op: String, CaseIterable, Hashable, Sendable {
        case insert, delete
    }

    /// The changes between two lists of links; a link that only changed its place is none.
    static func changes(from old: [Link], to new: [Link]) -> [LinkChange] {
        if old == new { return [] }
        var left = old.reduce(into: [:]) { counts, link in counts[link, default: 0] += 1 }
        var inserted: [LinkChange] = []
        for link in new {
            if let count = left[link], count > 0 {
                left[link] = count - 1
            } else {
                inserted.append(LinkChange(op: .insert, link: link))
            }
        }
        let deleted = old.reversed().filter { link in
            guard let count = left[link], count > 0 else { return false }
            left[link] = count - 1
            return true
        }
        return inserted + deleted.reversed().map { LinkChange(op: .delete, link: $0) }
    }
}

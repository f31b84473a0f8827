import Articles
import Commands
import Diffing
import History

/// Which changes are told to others.
struct ChangeFilter: Sendable {
    var hosts: [String] = []
    var phrases: [String] = []
    var significance = Weight.none

    /// The significance of a change, as an option names it.
    enum Weight: String, ArgumentChoice {
        case none, cosmetic, minor, major
    }

    /// Whether a change is told: one of the hosts, one of the phrases, and the weight, each where it is asked for.
    func admits(_ entry: HistoryEntry) -> Bool {
        if !hosts.isEmpty {
            guard let host = entry.reference.identity.url?.host,
                hosts.contains(where: { host == $0.lowercased() || host.hasSuffix("." + $0.lowercased()) })
            else { return false }
        }
        if let least = Significance(rawValue: significance.rawValue), entry.diff.significance < least { return false }
        return phrases.isEmpty || phrases.contains { isChanged($0, entry.diff) }
    }

    /// Whether a phrase stands more or less often in the new article than in the old one.
    private func isChanged(_ phrase: String, _ diff: ArticleDiff) -> Bool {
        occurrences(phrase, diff.old) != occurrences(phrase, diff.new)
    }

    private func occurrences(_ phrase: String, _ article: Article) -> Int {
        guard !phrase.isEmpty else { return 0 }
        return ([article.headline] + article.body.map(\.text)).reduce(0) { $0 + $1.ranges(of: phrase).count }
    }
}

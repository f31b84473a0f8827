import Archiving
import Articles
import History

/// Whether a page shows two states by turns, as a test of two designs does, or one of several servers that lags behind.
///
/// The first time back may be a correction that was taken back, and is a version like any other; the second is told as what
/// it is, and from then on neither state makes a version until there is a third.
enum Alternation: Hashable {
    /// The page does not, as far as is known.
    case none
    /// It shows now that it does.
    case begins
    /// It was told before, and this is one of the two states.
    case continues

    /// So many versions are looked at.
    static let memory = 8

    /// Judges what a page shows now by the last articles of it, oldest first.
    init(_ article: Article, in recent: [Article]) {
        let now = State(article)
        var states: [State] = []
        for state in recent.filter({ $0.status?.isAbsent != true }).map(State.init) where state != states.last {
            states.append(state)
        }
        guard states.count >= 2, !(article.status?.isAbsent ?? false) else {
            self = .none
            return
        }
        if recent.last?.status == .alternating {
            self = states.suffix(2).contains(now) ? .continues : .none
        } else if states.count >= 3, now == states[states.count - 2],
            states[states.count - 1] == states[states.count - 3]
        {
            self = .begins
        } else {
            self = .none
        }
    }

    /// What an article says, without counters and links, which change with every visit.
    private struct State: Hashable {
        private let article: Article

        init(_ article: Article) {
            var article = article
            (article.counters, article.links, article.status) = ([], [], nil)
            self.article = article
        }
    }
}

extension Alternation {
    /// The snapshot as it is to be committed; nil where it shows one of the two states between which the page is known to
    /// alternate.
    static func judged(
        _ snapshot: Snapshot, _ known: KnownArticle, _ archive: borrowing Archive
    ) throws(Failure) -> Snapshot? {
        // It takes three versions to go there and back.
        guard known.history.versions.count >= 3, let last = known.last else { return snapshot }
        if State(last) == State(snapshot.article) { return last.status == .alternating ? nil : snapshot }
        var snapshot = snapshot
        switch Alternation(snapshot.article, in: try archive.articles(of: known.history, last: memory)) {
        case .none: break
        case .begins: snapshot.article.status = .alternating
        case .continues: return nil
        }
        return snapshot
    }
}

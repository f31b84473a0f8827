import Articles
import Diffing

/// The comparer of an archive, which is made when it is first asked for and kept: ICU's iterators take longer to make than
/// most articles take to compare.
final class KeptComparer {
    private var comparer: TextComparer?

    /// What changed between two articles.
    func compare(_ old: Article, _ new: Article, seconds: Int64?) throws(ArchiveError) -> ArticleDiff {
        var comparer: TextComparer
        if let kept = self.comparer.take() {
            comparer = kept
        } else {
            do { comparer = try TextComparer() } catch { throw .segmentation("\(error)") }
        }
        let diff = comparer.compare(old, new, seconds: seconds)
        self.comparer = consume comparer
        return diff
    }
}

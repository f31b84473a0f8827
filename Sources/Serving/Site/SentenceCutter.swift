import Segmentation

/// Cuts texts into sentences, as an attribution asks for them.
final class SentenceCutter {
    private var segmenter: Segmenter

    init() throws(Problem) {
        do { segmenter = try Segmenter(.sentence) } catch { throw Problem(.internalServerError, "\(error)") }
    }

    func boundaries(in text: String) -> [Int] { segmenter.boundaries(in: text) }
}

import History
import Segmentation

/// Cuts texts into sentences and words by ICU's rules, as an attribution asks for them.
final class TextCutter {
    private var sentences: Segmenter
    private var words: Segmenter

    init() throws(Failure) {
        do {
            sentences = try Segmenter(.sentence)
            words = try Segmenter(.word)
        } catch {
            throw Failure(error.description)
        }
    }

    /// The boundaries of a text, from 0 to its length.
    func boundaries(in text: String, _ unit: Attribution.Unit) -> [Int] {
        unit == .sentence ? sentences.boundaries(in: text) : words.boundaries(in: text)
    }
}

import Segmentation
import Testing

@Suite struct WordTests {
    @Test(arguments: [
        ("number with separators", "3,456.7", [Word.Kind.number]),
        ("full-width digits", "１２３", [.number]),
        ("letters before digits", "v2", [.number]),
        ("letters after digits", "2v", [.letter]),
        ("apostrophe", "don't", [.letter]),
        ("Korean", "한국", [.letter]),
        ("Thai", "ไทย", [.letter]),
        ("Chinese", "世界", [.ideograph]),
        ("Japanese with kana", "カタカナの", [.ideograph, .ideograph]),
        ("punctuation", "。", [.other]),
        ("emoji", "👍🏽", [.other]),
        ("a phrase", "共3,456.7 km!", [.ideograph, .number, .other, .letter, .other]),
    ])
    func kinds(_ name: String, _ text: String, _ expected: [Word.Kind]) throws {
        var segmenter = try Segmenter(.word)
        let words = segmenter.words(in: text)
        #expect(words.map(\.kind) == expected, "\(name)")
        #expect(words.first?.range.lowerBound == 0)
        #expect(words.last?.range.upperBound == text.utf8.count)
    }

    @Test func rangesFollowOneAnother() throws {
        var segmenter = try Segmenter(.word)
        #expect(
            segmenter.words(in: "今天, 7") == [
                Word(range: 0..<6, kind: .ideograph),
                Word(range: 6..<7, kind: .other),
                Word(range: 7..<8, kind: .other),
                Word(range: 8..<9, kind: .number),
            ])
    }

    @Test(arguments: [Segmenter.Unit.grapheme, .sentence])
    func otherUnitsTellNoKind(unit: Segmenter.Unit) throws {
        var segmenter = try Segmenter(unit)
        #expect(segmenter.words(in: "7").map(\.kind) == [.other])
    }
}

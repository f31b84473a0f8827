import FoundationEssentials
import Generators
import Segmentation
import Testing

@testable import Diffing

@Suite struct EastAsianTextTests {
    @Test(
        arguments: [
            ("峰会闭幕。", "characters:峰会闭幕 mark:。"),
            ("カードを2枚", "characters:カードを digits:2 characters:枚"),
            ("据AI报道", "characters:据 letters:AI characters:报道"),
            ("下降-5%左右", "characters:下降 mark:- digits:5 mark:% characters:左右"),
            ("约3,456.7万", "characters:约 mixed:3,456.7 characters:万"),
            ("见a/b。", "characters:见 mixed:a/b mark:。"),
            ("a//b c", "letters:a mark:/ mark:/ letters:b space:  letters:c"),
            ("完  \u{3000}。", "characters:完 space:  \u{3000} mark:。"),
            ("约翰·史密斯", "characters:约翰 mark:· characters:史密斯"),
            ("二〇二三年に", "characters:二〇二三年に"),
            ("为@某人", "characters:为 mixed:@ characters:某人"),
            ("か\u{3099}く", nil), ("人々", nil), ("한국", nil), ("café", nil), ("a_b", nil), ("好\r\n", nil), ("好👍", nil),
        ] as [(String, String?)])
    func `a text is cut where its words do not depend on one another`(text: String, expected: String?) {
        #expect(pieces(text)?.map { "\($0.content):\($0.text)" }.joined(separator: " ") == expected)
    }

    @Test func `every character and mark sticks to what this says it does`() throws {
        var generator = Generator(seed: 5)
        let values = Array(1...0x33FF) + stride(from: 0x3400, to: 0xA000, by: 5) + (0x4DA0...0x4E10) + (0xF900...0xFFFF)
        let all = values.compactMap { Unicode.Scalar(UInt32($0)).map { String(Character($0)) } }
            .filter { pieces($0) != nil }
        let characters = all.filter { $0.unicodeScalars.allSatisfy(\.properties.isIdeographic) }
        let others = Array(Set(all).subtracting(characters)).sorted()
        #expect(characters.count > 5000)
        #expect(others.count > 400)
        let contexts = ["", "中", "カー", "a", "1", "，", " ", ".", "-"]
        var texts = others.map { other in
            contexts.map { "\($0)\(other)\($0)\(generator.pick(others))" }.joined(separator: generator.pick(contexts))
        }
        for start in stride(from: 0, to: characters.count, by: 64) {
            texts.append(
                characters[start..<min(start + 64, characters.count)].joined(separator: generator.pick(contexts)))
        }
        texts += (0..<500).map { _ in generator.list(1...24) { $0.pick(others + contexts) }.joined() }
        #expect(try textsWithOtherWords(texts) == [])
    }

    @Test(arguments: ["中国人民在北京大学学习。", "カードを使って東京タワーへ行く", "据AI公司称，研究生命的起源很难"])
    func `words of characters are found when they are asked for`(text: String) throws {
        var segmenter = try Segmenter(.word)
        var tokenizer = try Tokenizer()
        let bytes = Array(text.utf8)
        let starts = bytes.withUnsafeBufferPointer { bytes in
            var interner = ByteInterner(room: bytes.count)
            var atoms = AtomText(tokenizer.tokens(of: 0..<bytes.count, in: bytes), bytes, &interner)
            atoms.cutIntoWords(&tokenizer, bytes)
            return (0..<atoms.count).filter { atoms.startsToken[$0] }.map { atoms.starts[$0] }
        }
        #expect(starts == segmenter.words(in: text).map(\.range.lowerBound))
    }

    private static let corpus = ProcessInfo.processInfo.environment["STET_CORPUS"]

    @Test(.enabled(if: corpus != nil, "STET_CORPUS is not set: it names a folder with articles.jsonl"))
    func `the words of real articles are those of their pieces`() throws {
        let articles = try String(contentsOfFile: #require(Self.corpus) + "/articles.jsonl", encoding: .utf8)
        let texts = articles.split(separator: "\"").map(String.init).filter { pieces($0) != nil }
        #expect(texts.count > 1000)
        #expect(try textsWithOtherWords(texts) == [])
    }

    /// The texts in whose pieces ICU finds other words than in the whole, or others than the pieces are said to hold.
    private func textsWithOtherWords(_ texts: [String]) throws -> [String] {
        var segmenter = try Segmenter(.word)
        return texts.filter { text in
            var start = 0
            var found: [Word] = []
            for piece in pieces(text) ?? [] {
                let words = segmenter.words(in: piece.text)
                let isAsTold =
                    switch piece.content {
                    case .characters: words.allSatisfy { $0.kind == .ideograph }
                    case .digits: words.map(\.kind) == [.number]
                    case .letters: words.map(\.kind) == [.letter]
                    case .mark, .space: words.map(\.kind) == [.other]
                    case .mixed: true
                    }
                guard isAsTold else { return true }
                found += words.map { word in
                    Word(range: (start + word.range.lowerBound)..<(start + word.range.upperBound), kind: word.kind)
                }
                start += piece.text.utf8.count
            }
            return found != segmenter.words(in: text)
        }
    }

    private func pieces(_ text: String) -> [(content: EastAsianText.Content, text: String)]? {
        let bytes = Array(text.utf8)
        return bytes.withUnsafeBufferPointer { bytes in
            EastAsianText(0..<bytes.count, bytes)?.pieces.map { piece in
                (piece.content, String(decoding: bytes[piece.range], as: UTF8.self))
            }
        }
    }
}

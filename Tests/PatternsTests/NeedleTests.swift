import Patterns
import Testing

@Suite struct NeedleTests {
    static let patterns: [(pattern: String, options: Pattern.Options, needle: String?)] = [
        ("1800位嘉宾", .init(isFixed: true), "1800位嘉宾"),
        ("a*b", .init(isFixed: true), "a"),
        ("[ 责编:李伯玺 ]", .init(isFixed: true), "李伯玺"),
        ("责编 Li", .init(isFixed: true, ignoresCase: true), "责编"),
        ("Li", .init(isFixed: true, ignoresCase: true), nil),
        ("***", .init(isFixed: true), nil),
        ("嘉宾", .init(), nil),
    ]

    @Test(arguments: patterns.indices) func `a needle is what no escaping changes`(index: Int) throws {
        let (text, options, needle) = Self.patterns[index]
        #expect(Needle(inEveryMatchOf: try Pattern(text, options)) == needle.map { Needle($0) })
    }

    @Test func `a needle is counted without overlaps`() {
        #expect(Needle("aa").count(in: "aaaaa") == 2)
        #expect(Needle("嘉宾").count(in: "嘉宾和嘉宾") == 2)
        #expect(Needle("b").count(in: "") == 0)
    }
}

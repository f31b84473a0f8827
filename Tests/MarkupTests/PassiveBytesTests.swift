import Testing

@testable import Markup

/// Where a stretch ends that the parser would only take over.
@Suite struct PassiveBytesTests {
    private static let texts = [
        "a long text of letters, 0-9", "一段很长的文字，有标点。", "é、\tと\n한국어（）", "1 &amp; 2&nbsp;",
    ]

    @Test(arguments: texts)
    func aTextIsPassiveFromAnywhereToAnywhere(text: String) {
        for start in text.unicodeScalars.indices {
            for end in text.unicodeScalars.indices where end > start && !text[start..<end].contains("&") {
                #expect(
                    Self.stretch(in: text[start..<end] + "tail of more than eight") == text[start..<end].utf8.count + 23
                )
                #expect(Self.stretch(in: String(text[start..<end])) == text[start..<end].utf8.count)
            }
        }
        #expect(Self.stretch(in: text) == text.utf8.count)
    }

    private static let noncharacters = [0xFDD0 as UInt32, 0xFFFE, 0xFFFF, 0x1FFFE].compactMap(Unicode.Scalar.init).map(
        String.init)

    @Test(
        arguments: [
            "\"", "&", "'", "<", "=", ">", "`", "\0", "\u{8}", "\u{B}", "\u{C}", "\r", "\u{1F}", "\u{7F}", "\u{80}",
            "\u{9F}",
            "&copy;", "&amp", "&#1;",
        ] + noncharacters)
    func whatTheParserActsOnEndsIt(active: String) {
        for text in Self.texts + [""] {
            for end in text.unicodeScalars.indices + [text.endIndex] where !text[..<end].contains("&") {
                #expect(
                    Self.stretch(in: text[..<end] + active + "text behind it") == text[..<end].utf8.count,
                    "\(text[..<end])")
            }
        }
    }

    @Test func valuesOfATagMayBeInQuotes() {
        let tag = "class=\"a b\" title='一 &amp; 二'"
        #expect(Self.stretch(in: tag + ">", PassiveBytes.inTags) == tag.utf8.count)
    }

    /// How many bytes from the beginning are passive.
    private static func stretch(in text: some StringProtocol, _ passive: PassiveBytes = .everywhere) -> Int {
        Array(text.utf8).withUnsafeBufferPointer { passive.end(in: $0, 0..<$0.count) }
    }
}

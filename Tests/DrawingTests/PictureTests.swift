import Articles
import Foundation
import Programs
import Testing

@testable import Drawing

@Suite struct PictureTests {
    static let long = String(repeating: "共有来自世界各地的嘉宾参加这次会议并发表讲话，", count: 30)

    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let language: String?
        let headline: String
        let old: String
        let new: String
    }

    static let cases = [
        Case(
            testDescription: "Chinese", language: "zh", headline: "2023年世界互联网大会乌镇峰会今日闭幕",
            old: "共有1800多位嘉宾参会。", new: "共有1900多位嘉宾参会。"),
        Case(
            testDescription: "Chinese in traditional characters", language: "zh-Hant", headline: "天氣預報：明日有雨",
            old: "氣溫為十八度。", new: "氣溫為十九度。"),
        Case(
            testDescription: "Japanese", language: "ja", headline: "みなと祭り、今年は九月に開催へ", old: "花火は三日に上がる。",
            new: "花火は四日に上がる。"),
        Case(
            testDescription: "Korean", language: "ko", headline: "부산 국제 영화제 개막", old: "관객 1200명이 참석했다.",
            new: "관객 2100명이 참석했다."),
        Case(
            testDescription: "Arabic", language: "ar", headline: "افتتاح المتحف الجديد في المدينة",
            old: "حضر الحفل ١٢ ضيفا.",
            new: "حضر الحفل ٢١ ضيفا."),
        Case(
            testDescription: "Hebrew, the language unknown", language: nil, headline: "המוזיאון נפתח",
            old: "באו 12 אורחים.", new: "באו 21 אורחים."),
        Case(
            testDescription: "emoji", language: "en", headline: "Festival 🎆 opens 👩🏽‍🚀", old: "A family 👨‍👩‍👧‍👦 of 4 came 🇯🇵.",
            new: "A family 👨‍👩‍👧‍👦 of 5 came 🇰🇷."),
        Case(
            testDescription: "long texts", language: "zh", headline: long, old: long + "12人。" + long,
            new: long + "21人。" + long),
        Case(
            testDescription: "one long word", language: "en", headline: String(repeating: "w", count: 500),
            old: String(repeating: "a", count: 900) + "1", new: String(repeating: "a", count: 900) + "2"),
    ]

    private func card(_ example: Case) throws -> Card {
        try Cards.card(example.old, example.new, headline: example.headline, language: example.language)
    }

    @Test(arguments: cases) func `every character has a glyph`(_ example: Case) throws {
        #expect(try card(example).unknownGlyphs() == 0)
    }

    @Test(arguments: cases) func `a PNG reader finds a whole picture of 1200 by 630`(_ example: Case) throws {
        let scratch = try Scratch()
        let file = try scratch.write(Data(card(example).png()), to: "card.png")
        let check = try run("pngcheck", file)
        #expect(check.status == 0, "\(check.stdout)")
        #expect(check.stdout.contains("(1200x630, 24-bit RGB"))
    }

    @Test(arguments: cases) func `the SVG is well formed and tells what it shows`(_ example: Case) throws {
        let scratch = try Scratch()
        let file = try scratch.write(Data(card(example).svg()), to: "card.svg")
        func value(of path: String) throws -> String {
            let output = try run("xmllint", "--xpath", "string(\(path))", file)
            #expect(output.status == 0, "\(output.stderr)")
            return output.stdout.trimmingCharacters(in: .newlines)
        }
        #expect(try value(of: "/*/@width").hasPrefix("1200"))
        #expect(try value(of: "/*/*[local-name()='title']") == example.headline.prefix(400))
        #expect(try value(of: "/*/*[local-name()='desc']").contains("\nAfter: "))
    }

    static let hostile =
        "</title><script>alert(1)</script>\u{202E}\u{0}\u{1B}[2J<b onload=x>&amp;\u{FFFF}"
        + String(repeating: "e\u{301}\u{302}", count: 9)

    @Test func `texts from pages stay texts`() throws {
        let old = Article(headline: Self.hostile, language: Self.hostile, body: [.paragraph(Self.hostile + "1。")])
        var new = old
        new.body = [.paragraph(Self.hostile + "2。")]
        new.source = Source(name: Self.hostile)
        let card = try Cards.card(old, new)
        let svg = String(decoding: try card.svg(), as: UTF8.self)
        #expect(!svg.contains("<script"))
        #expect(!svg.contains("onload=x>"))
        let scratch = try Scratch()
        let file = try scratch.write(Data(svg.utf8), to: "card.svg")
        let names = try run("xmllint", "--xpath", "//*[local-name()='script' or local-name()='b']", file)
        #expect(names.stderr.contains("XPath set is empty"))
    }

    @Test func `a character of very many marks does not make a large picture`() throws {
        let tower = "a" + String(repeating: "\u{301}", count: 100_000)
        let card = try Cards.card("\(tower) came 1.", "\(tower) came 2.", headline: tower, language: nil)
        #expect(card.text.contains("\u{FFFD} came 2."))
        #expect(try card.svg().count < 500_000)
    }
}

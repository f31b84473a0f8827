import Articles
import Diffing
import Rendering
import Testing

@Suite struct DiffFormTests {
    static let old = Article(
        headline: "Harbour",
        body: ["One ferry.", "Two boats.", "Three ships.", "Four rafts.", "Five quays."]
            .map(Block.paragraph) + [.paragraph("港口共有1800艘船，从早到晚不停地进出。")],
        credits: [Credit(role: .editor, name: "Lee")])

    static let new = Article(
        headline: "Harbours",
        body: ["Five quays.", "One ferry.", "Two boats.", "Three ships.", "Four big rafts."]
            .map(Block.paragraph) + [.paragraph("港口共有1900艘船，从早到晚不停地进出。"), .paragraph("Dogs are free.")],
        credits: [Credit(role: .editor, name: "Kim")])

    static let forms: [(format: DiffFormat, text: String)] = [
        (
            DiffFormat(.unified),
            """
            @@ -1,6 +1,7 @@
            +Five quays.
            \\ moved from 5
             One ferry.
             Two boats.
             Three ships.
            -Four rafts.
            +Four big rafts.
            -Five quays.
            \\ moved to 1
            -港口共有1800艘船，从早到晚不停地进出。
            +港口共有1900艘船，从早到晚不停地进出。
            +Dogs are free.
            @@ facts @@
            -headline: Harbour
            +headline: Harbours
            @@ credits @@
            -editor: Lee
            +editor: Kim

            """
        ),
        (
            DiffFormat(.wordDiff, context: 1),
            """
            Facts
              headline: Harbour{+s+}

            Text
              paragraph 5 moved to 1
                Five quays.
                One ferry.
              … 1 paragraph unchanged
                Three ships.
              paragraph 4 edited (addition)
                Four {+big +}rafts.
              paragraph 6 edited (number)
                港口共有[-1800-]{+1900+}艘船，从早到晚不停地进出。
              paragraph 7 added
                {+Dogs are free.+}

            Credits
              editor: Lee -> Kim

            """
        ),
        (
            DiffFormat(.sideBySide, width: 43),
            """
            Facts
              headline: Harbour{+s+}

            Text
            paragraph 5 moved to 1
            Five quays.          │ Five quays.
            … 3 paragraphs unchanged
            paragraph 4 edited (addition)
            Four rafts.          │ Four {+big +}rafts.
            paragraph 6 edited (number)
            港口共有[-1800-]艘   │ 港口共有{+1900+}艘
            船，从早到晚不停地进 │ 船，从早到晚不停地进
            出。                 │ 出。
            paragraph 7 added
                                 │ {+Dogs are free.+}

            Credits
              editor: Lee -> Kim

            """
        ),
        (
            DiffFormat(.stat, width: 40),
            """
             number   | 1 ++++----
             addition | 2 ++++++++++++++++++
             typo     | 1 +
             moved    | 1 ~
             credits  | 1 ~
             headline changed, 2 paragraphs edited,
             1 added, 1 moved, 23 characters
             added(+), 4 characters removed(-), 1
             credit changed

            """
        ),
        (
            DiffFormat(.shortstat),
            """
             headline changed, 2 paragraphs edited, 1 added, 1 moved, 23 characters added(+), 4 characters removed(-), \
            1 credit changed

            """
        ),
    ]

    @Test(arguments: forms.indices) func `a diff has many forms`(index: Int) throws {
        let (format, text) = Self.forms[index]
        let diff = try Samples.diff(Self.old, Self.new)
        #expect(DiffText(diff, theme: .plain, format: format).styled().rendered(.plain) == text)
    }

    @Test(arguments: DiffFormat.Form.allCases) func `nothing changed is nothing`(form: DiffFormat.Form) throws {
        let diff = try Samples.diff(Self.old, Self.old)
        #expect(DiffText(diff, theme: .plain, format: DiffFormat(form)).styled().rendered(.plain) == "")
    }

    @Test(arguments: DiffFormat.Form.allCases) func `no line is wider than the terminal`(form: DiffFormat.Form) throws {
        var wide = Samples.new
        wide.body.append(.paragraph(String(repeating: "السلام عليكم 👩‍👩‍👧‍👦 家族です。안녕하세요 e\u{301}tude ", count: 9)))
        let diff = try Samples.diff(Samples.old, wide)
        for theme in [Theme.plain, .colored] {
            for width in stride(from: 20, through: 90, by: 7) {
                let text = DiffText(diff, theme: theme, format: DiffFormat(form, width: width)).styled().rendered(
                    .plain)
                #expect(text.split(separator: "\n").allSatisfy { String($0).displayWidth <= width }, "\(width)")
            }
        }
    }
}

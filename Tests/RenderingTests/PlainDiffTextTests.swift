import Diffing
import Rendering
import Testing

@Suite struct PlainDiffTextTests {
    static let old = "one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\nnine\nten\n"
    static let new = "one\ntwo\nthree 3\nfour\nfive\nsix\nseven\neight\nten\neleven"

    static let forms: [(format: DiffFormat, text: String)] = [
        (
            DiffFormat(context: 1),
            """
            @@ -2,3 +2,3 @@
            two
            three{+ 3+}
            four
            @@ -8,3 +8,3 @@
            eight
            [-nine-]
            ten
            {+eleven+}

            """
        ),
        (
            DiffFormat(.unified, context: 1),
            """
            @@ -2,3 +2,3 @@
             two
            -three
            +three 3
             four
            @@ -8,3 +8,3 @@
             eight
            -nine
             ten
            +eleven
            \\ No newline at end of file

            """
        ),
        (
            DiffFormat(.sideBySide, context: 0, width: 31),
            """
            @@ -3 +3 @@
            three          │ three{+ 3+}
            @@ -9 +8,0 @@
            [-nine-]       │
            @@ -10,0 +10 @@
                           │ {+eleven+}

            """
        ),
        (DiffFormat(.stat), " 2 insertions(+), 2 deletions(-)\n"),
    ]

    @Test(arguments: forms.indices) func `plain texts are shown line by line`(index: Int) throws {
        let (format, text) = Self.forms[index]
        var comparer = try TextComparer()
        let diff = comparer.compareLines(Self.old, Self.new)
        #expect(PlainDiffText(diff, theme: .plain, format: format).styled().rendered(.plain) == text)
    }

    @Test func `moved lines tell where they were and where they are`() throws {
        var comparer = try TextComparer()
        let moved = "A ferry leaves the harbour at nine.\n"
        let rest = (1...5).map { "Line number \($0) stays where it is.\n" }
        let diff = comparer.compareLines(moved + rest.joined(), rest.joined() + moved)
        #expect(
            PlainDiffText(diff, theme: .plain, format: DiffFormat(context: 0)).styled().rendered(.plain) == """
                @@ -1 +0,0 @@
                [-A ferry leaves the harbour at nine.-]  -> line 6
                @@ -6,0 +6 @@
                {+A ferry leaves the harbour at nine.+}  <- line 1

                """)
    }

    @Test(arguments: DiffFormat.Form.allCases) func `equal texts have no diff`(form: DiffFormat.Form) throws {
        var comparer = try TextComparer()
        let diff = comparer.compareLines(Self.old, Self.old)
        #expect(PlainDiffText(diff, theme: .plain, format: DiffFormat(form)).styled().rendered(.plain) == "")
    }
}

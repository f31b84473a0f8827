import Foundation
import Programs
import Testing

/// `stet diff --png` and `--svg`, which the companion `stet-draw` carries out.
@Suite struct CardCommandTests {
    @Test func `the edit between two versions is drawn into files`() throws {
        let session = try Session()
        try session.commitSample("linjiang-museum")
        let drawn = try session.stet("diff", "content_70215", "v2..v3", "--png", "card.png", "--svg", "card.svg")
        #expect(drawn.status == 0 && drawn.stdout.isEmpty && drawn.stderr.isEmpty)
        let check = try run("pngcheck", session.scratch.path + "/card.png")
        #expect(check.stdout.contains("(1200x630, 24-bit RGB"))
        let told = try run(
            "xmllint", "--xpath", "string(/*/*[local-name()='desc'])", session.scratch.path + "/card.svg")
        #expect(
            told.stdout == """
                news.linjiang.example v2  2026-03-02 11:40  →  v3  2026-03-02 18:05
                临江市航运博物馆新馆开馆 百年码头旧物与市民见面
                Before: 开馆仪式于上午9时30分举行，来自省内外文博机构、航运企业和沿江社区的1800位嘉宾到场参观。
                After: 开馆仪式于上午9时30分举行，来自省内外文博机构、航运企业和沿江社区的1900位嘉宾到场参观。
                2 paragraphs edited, 4 counters changed, 1 link added, 1 removed
                临江新闻网

                """)
    }

    @Test func `a picture goes to standard output where that is no terminal`() throws {
        let session = try Session()
        try session.scratch.write("one\ntwo\n", to: "a.txt")
        try session.scratch.write("one\nthree\n", to: "b.txt")
        let drawn = try session.stet("-C", session.scratch.path, "diff", "--no-index", "a.txt", "b.txt", "--png", "-")
        #expect(drawn.status == 0)
        #expect(drawn.bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]))
        let shown = try session.shell(
            "script -qec \"'\(Places.stet)' diff --no-index a.txt b.txt --png -\" /dev/null </dev/null")
        #expect(shown.stdout.contains("a picture is not for a terminal"))
    }

    @Test func `a file that cannot be written is told, and nothing is left of it`() throws {
        let session = try Session()
        try session.scratch.write("one\n", to: "a.txt")
        let drawn = try session.stet("diff", "--no-index", "a.txt", "a.txt", "--svg", "missing/card.svg")
        #expect(drawn.status == 128)
        #expect(drawn.stderr == "stet: cannot write 'missing/card.svg': No such file or directory\n")
    }
}

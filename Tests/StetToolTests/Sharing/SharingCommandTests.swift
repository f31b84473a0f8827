import Programs
import Testing

@Suite struct SharingCommandTests {
    @Test func `a copy takes over and hands back what is new`() throws {
        let session = try Session()
        try session.stet("import", "-", input: ImportCommandTests.lines(0..<12))
        #expect(try session.stet("clone", "archive", "copy").stdout == "copied 6 versions into copy\n")
        try session.stet("import", "-", input: ImportCommandTests.lines(12..<18))
        #expect(try session.stet("--archive", "copy", "pull").stdout == "took over 3 versions\n")
        #expect(try session.stet("--archive", "copy", "pull").stdout == "took over 0 versions\n")
        try session.stet("--archive", "copy", "import", "-", input: ImportCommandTests.lines(18..<24))
        #expect(try session.stet("--archive", "copy", "push").status == 0)
        #expect(
            try session.stet("log", "--oneline").stdout == session.stet("--archive", "copy", "log", "--oneline").stdout)
        #expect(try session.stet("verify").stdout == "whole: 12 versions\n")
    }

    @Test func `archives that went different ways are not joined`() throws {
        let session = try Session()
        try session.stet("clone", "archive", "copy")
        try session.stet("import", "-", input: ImportCommandTests.lines(0..<3))
        try session.stet("--archive", "copy", "import", "-", input: ImportCommandTests.lines(6..<9))
        let pulled = try session.stet("--archive", "copy", "pull")
        #expect(pulled.status == 128)
        #expect(pulled.stderr.contains("each have versions that the other has not"))
        #expect(try session.stet("--archive", "copy", "push").status == 128)
        #expect(try session.stet("--archive", "copy", "import", "archive").stdout.contains("3 refused"))
        #expect(try session.stet("clone", "archive", "copy").status == 128)
    }
}

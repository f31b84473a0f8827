import Git
import Testing

@Suite struct GitErrorTests {
    @Test func saysWhatAndWhyAndWhatToDo() throws {
        let sample = try Sample()
        let repository = try sample.open()
        let error = #expect(throws: GitError.self) { _ = try repository.object(withPrefix: "abcd") }
        #expect(
            error?.description == """
                cannot find an object by 'abcd': it is not there (object not found - no match for id prefix (abcd)); \
                check the name, and that this is the right repository
                """)
    }

    @Test func saysWhereNoRepositoryIs() throws {
        let error = #expect(throws: GitError.self) { _ = try Repository.open(at: "/nowhere") }
        #expect(
            error?.description == """
                cannot open the repository /nowhere: this is no Git repository (failed to resolve path '/nowhere': \
                No such file or directory); check the path, or create a repository there
                """)
    }

    @Test func staysOnOneLine() throws {
        let error = #expect(throws: GitError.self) { _ = try Repository.open(at: "/no\nwhere\u{1B}[31m\0") }
        #expect(error?.description.unicodeScalars.allSatisfy { $0.value >= 0x20 } == true)
    }
}

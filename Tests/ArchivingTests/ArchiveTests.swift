import Archiving
import Articles
import Foundation
import Git
import History
import Programs
import Testing

@Suite struct ArchiveTests {
    @Test func `a new archive holds its settings in one commit`() throws {
        let archive = try TestArchive()
        #expect(
            try archive.git("show", "main:stet.json") == """
                {
                  "format": "stet.archive/1",
                  "versions": ["text", "facts", "credits", "counters"],
                  "pages": true
                }

                """)
        #expect(try archive.git("rev-list", "--count", "main") == "1\n")
        #expect(try archive.open().settings == ArchiveSettings())
    }

    @Test func `making an archive where one is changes nothing`() throws {
        let archive = try TestArchive()
        let before = try archive.git("rev-parse", "main")
        #expect(try !Archive.create(at: archive.path, operator: nil, now: TestArchive.made))
        #expect(try archive.git("rev-parse", "main") == before)
    }

    @Test func `a repository that a killed process left without a commit is finished`() throws {
        let scratch = try Scratch()
        let path = scratch.path + "/half"
        _ = try run("git", "init", "-q", "--bare", path)
        try FileManager.default.removeItem(atPath: path + "/HEAD")
        #expect(try Archive.create(at: path, operator: nil, now: TestArchive.made))
        #expect(try Archive(at: path).settings == ArchiveSettings())
    }

    @Test func `no archive is made among other files`() throws {
        let scratch = try Scratch()
        try scratch.write("mine", to: "notes.txt")
        #expect(throws: ArchiveError.notEmpty(path: scratch.path)) {
            try Archive.create(at: scratch.path, operator: nil, now: TestArchive.made)
        }
        let file = scratch.path + "/notes.txt"
        #expect(throws: ArchiveError.notEmpty(path: file)) {
            try Archive.create(at: file, operator: nil, now: TestArchive.made)
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == ["notes.txt"])
    }

    @Test func `a folder that is no archive is said to be none`() throws {
        let scratch = try Scratch()
        _ = try run("git", "init", "-q", "--bare", scratch.path + "/plain")
        for path in [scratch.path, scratch.path + "/missing", scratch.path + "/plain"] {
            #expect(throws: ArchiveError.notArchive(path: path)) { try Archive(at: path).settings }
        }
    }

    @Test func `an archive is found from folders inside it`() throws {
        let archive = try TestArchive()
        #expect(Archive.enclosing(archive.path + "/objects/pack") == archive.path)
        #expect(Archive.enclosing(archive.path) == archive.path)
        #expect(Archive.enclosing(archive.scratch.path) == nil)
    }

    @Test func `a format from the future is refused`() throws {
        let archive = try TestArchive()
        try replaceFile("stet.json", with: "{\"format\": \"stet.archive/9\"}", in: archive)
        #expect(throws: ArchiveError.unknownFormat(path: archive.path, format: "stet.archive/9")) {
            try archive.open().settings
        }
    }

    static let damages: [(file: String, content: String, problem: String)] = [
        ("article.md", "no headline", "it does not begin with a headline, a line such as '# Headline'"),
        ("credits.json", "[{}]", "[0]: the member 'role' is missing"),
        ("counters.json", "oops", "this is not JSON"),
    ]

    @Test(arguments: damages) func `damage is named by its place`(file: String, content: String, problem: String) throws
    {
        let archive = try TestArchive()
        try archive.commit(TestArchive.article())
        let open = try archive.open()
        let path = try open.history(named: "content_36957000").reference.path
        try replaceFile(
            "\(path)/\(file)", with: content, in: archive, message: try archive.git("log", "-1", "--format=%B"))
        let error = #expect(throws: ArchiveError.self) {
            let open = try archive.open()
            let history = try open.history(named: "content_36957000")
            _ = try open.article(of: history.reference, at: history.versions[1])
        }
        #expect(error?.description.hasPrefix("the archive is damaged at ") == true)
        #expect(error?.description.contains(file) == true)
    }

    /// Commits another content of one file by plain Git.
    private func replaceFile(
        _ path: String, with content: String, in archive: TestArchive, message: String = "changed"
    ) throws {
        let tree = archive.scratch.path + "/tree"
        _ = try run("git", "clone", "-q", archive.path, tree)
        try Data(content.utf8).write(to: URL(fileURLWithPath: tree + "/" + path))
        let identity = ["-c", "user.name=x", "-c", "user.email=x@x"]
        _ = try run(["git", "-C", tree] + identity + ["commit", "-qam", message])
        _ = try run("git", "-C", tree, "push", "-q")
    }
}

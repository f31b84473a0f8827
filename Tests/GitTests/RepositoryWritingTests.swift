import Git
import Testing

@Suite struct RepositoryWritingTests {
    @Test func commitAsGitShowsIt() throws {
        let sample = try Sample()
        let repository = try sample.open()
        let first = try repository.writeSampleCommit("v1 今日闭幕")
        let blob = try repository.writeBlob(Array("正文\n".utf8))
        let leaf = try repository.writeTree([Tree.Entry(name: "正文.md", mode: .blob, id: blob)])
        let tree = try repository.writeTree(repository.commit(first).tree, replacing: "articles/新闻", with: leaf)
        let second = try repository.writeCommit(
            tree: tree,
            parents: [first],
            author: .sample(),
            committer: .sample("Archive", email: "", minutes: 1, offset: -210),
            message: "v2 今日闭幕: 1 paragraph edited\n\nVersion: 2\n"
        )
        try repository.updateReference(named: "refs/heads/main", to: second, expecting: nil, message: "v2")
        let format = "%an <%ae> %ad%n%cn <%ce> %cd%n%B"
        #expect(
            try sample.git("log --date=raw --format='\(format)' main") == """
                光明网 <news@gmw.cn> 1699614131 +0800
                Archive <> 1699614191 -0330
                v2 今日闭幕: 1 paragraph edited

                Version: 2

                光明网 <news@gmw.cn> 1699614131 +0800
                光明网 <news@gmw.cn> 1699614131 +0800
                v1 今日闭幕

                """)
        #expect(try sample.git("-c core.quotePath=false show --format= --name-status main") == "A\tarticles/新闻/正文.md")
        #expect(try sample.git("show main:articles/新闻/正文.md") == "正文")
        #expect(try sample.git("fsck --strict") == "")
        #expect(try repository.commit(second).committer == .sample("Archive", email: "", minutes: 1, offset: -210))
    }

    @Test(arguments: [
        ("the epoch", 0, 0, "0 +0000"),
        ("after 2038", 2_147_483_648, 840, "2147483648 +1400"),
        ("after 2106", 4_294_967_296, -720, "4294967296 -1200"),
        ("the end of 9999", 253_402_300_799, 345, "253402300799 +0545"),
        ("behind by half an hour", 1, -30, "1 -0030"),
    ])
    func times(_ name: String, _ seconds: Int64, _ offset: Int, _ raw: String) throws {
        let sample = try Sample()
        let repository = try sample.open()
        let tree = try repository.writeTree([])
        let signature = Signature(name: "a", email: "b", seconds: seconds, offsetMinutes: offset)
        let id = try repository.writeCommit(
            tree: tree, parents: [], author: signature, committer: signature, message: "m\n")
        #expect(try sample.git("cat-file commit \(id) | grep ^author") == "author a <b> \(raw)", "\(name)")
        #expect(try repository.commit(id).committer == signature, "\(name)")
        try repository.updateReference(named: "refs/heads/main", to: id, expecting: nil, message: "")
        #expect(try sample.git("fsck --strict") == "", "\(name)")
    }

    @Test(arguments: ["", "no line feed", "\n\nleading", "tree 0\nparent 1\n", "emoji 👨‍👩‍👧‍👦\r\n"])
    func messagesStay(message: String) throws {
        let sample = try Sample()
        let repository = try sample.open()
        let tree = try repository.writeTree([])
        let id = try repository.writeCommit(
            tree: tree, parents: [], author: .sample(), committer: .sample(), message: message)
        #expect(try repository.commit(id).message == message)
        #expect(try repository.commit(id).parents == [])
    }

    @Test func refusesWhatIsNotThere() throws {
        let sample = try Sample()
        let repository = try sample.open()
        let tree = try repository.writeTree([])
        let missing = try #require(ObjectID(hex: String(repeating: "1", count: 40)))
        let cases: [(String, ObjectID, [ObjectID], String, GitError.Code)] = [
            ("missing tree", missing, [], "m", .notFound),
            ("missing parent", tree, [missing], "m", .notFound),
            ("tree as parent", tree, [tree], "m", .invalid),
            ("NUL in the message", tree, [], "a\0b", .invalid),
        ]
        for (name, tree, parents, message, expected) in cases {
            let failure = try code {
                _ = try repository.writeCommit(
                    tree: tree, parents: parents, author: .sample(), committer: .sample(), message: message)
            }
            #expect(failure == expected, "\(name)")
        }
    }

    @Test(arguments: [0, 1, 3_000_000])
    func blobs(size: Int) throws {
        let sample = try Sample()
        let repository = try sample.open()
        let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 13) }
        let id = try repository.writeBlob(bytes)
        #expect(try repository.blob(id) == bytes)
        #expect(try sample.git("cat-file -s \(id)") == "\(size)")
        #expect(try sample.git("cat-file blob \(id) | git hash-object --stdin") == id.hex)
    }
}

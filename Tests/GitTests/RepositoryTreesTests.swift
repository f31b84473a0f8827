import Git
import Testing

@Suite struct RepositoryTreesTests {
    @Test func ordersAsGitDoes() throws {
        let sample = try Sample()
        let repository = try sample.open()
        let blob = try repository.writeBlob([])
        let empty = try repository.writeTree([])
        let folders = ["a", "b"].map { Tree.Entry(name: $0, mode: .tree, id: empty) }
        let files = ["a0", "a-b", "a.b", "新", "B"].map { Tree.Entry(name: $0, mode: .blob, id: blob) }
        let tree = try repository.writeTree(folders + files)
        let names = ["B", "a-b", "a.b", "a", "a0", "b", "新"]
        #expect(try repository.tree(tree).entries.map(\.name) == names)
        #expect(try sample.git("-c core.quotePath=false ls-tree --name-only \(tree)") == names.joined(separator: "\n"))
        let listing = try sample.git("ls-tree \(tree)")
        #expect(try sample.git("mktree", input: listing + "\n") == tree.hex)
        #expect(try sample.git("fsck --strict --no-dangling") == unborn)
    }

    @Test func rewritesOnlyThePath() throws {
        let sample = try Sample()
        let repository = try sample.open()
        let blob = try repository.writeBlob(Array("x".utf8))
        let leaf = try repository.writeTree([Tree.Entry(name: "article.md", mode: .blob, id: blob)])
        var root = try repository.writeTree(nil, replacing: "articles/news.gmw.cn/1/内容", with: leaf)
        root = try repository.writeTree(root, replacing: "articles/news.gmw.cn/2/b", with: leaf)
        root = try repository.writeTree(root, replacing: "articles.json", with: blob, mode: .blob)
        let before = try repository.entry(at: "articles/news.gmw.cn/1", in: root)
        root = try repository.writeTree(root, replacing: "articles/news.gmw.cn/2/b/run", with: blob, mode: .executable)
        #expect(
            try sample.git("-c core.quotePath=false ls-tree -r --format='%(objectmode) %(path)' \(root)") == """
                100644 articles.json
                100644 articles/news.gmw.cn/1/内容/article.md
                100644 articles/news.gmw.cn/2/b/article.md
                100755 articles/news.gmw.cn/2/b/run
                """)
        #expect(try repository.entry(at: "articles/news.gmw.cn/1", in: root) == before)
        root = try repository.writeTree(root, replacing: "articles", with: blob, mode: .blob)
        #expect(try sample.git("ls-tree --name-only \(root)") == "articles\narticles.json")
        #expect(try sample.git("fsck --strict --no-dangling") == unborn)
    }

    @Test(arguments: [
        "", "/", "/a", "a/", "a//b", ".", "..", "a/../b", ".git", "a/.GIT/b", "git~1", ".g\u{200C}it", "a\0b", "a\0/b",
        "file/x",
    ])
    func refusesPaths(path: String) throws {
        let sample = try Sample()
        let repository = try sample.open()
        let blob = try repository.writeBlob([])
        let root = try repository.writeTree([Tree.Entry(name: "file", mode: .blob, id: blob)])
        #expect(try code { _ = try repository.writeTree(root, replacing: path, with: root) } == .invalid)
    }

    @Test func refusesDeepPaths() throws {
        try refusesPaths(path: String(repeating: "a/", count: 3000) + "a")
    }

    @Test func refusesEntries() throws {
        let sample = try Sample()
        let repository = try sample.open()
        let blob = try repository.writeBlob([])
        let missing = try #require(ObjectID(hex: String(repeating: "1", count: 40)))
        let entry = Tree.Entry(name: "a", mode: .blob, id: blob)
        let cases: [(String, [Tree.Entry])] = [
            ("the same name twice", [entry, entry]),
            ("a file and a folder of one name", [entry, Tree.Entry(name: "a", mode: .tree, id: missing)]),
            ("a missing object", [Tree.Entry(name: "a", mode: .blob, id: missing)]),
            ("a file as a folder", [Tree.Entry(name: "a", mode: .tree, id: blob)]),
            ("a path", [Tree.Entry(name: "a/b", mode: .blob, id: blob)]),
            ("no name", [Tree.Entry(name: "", mode: .blob, id: blob)]),
            ("a NUL", [Tree.Entry(name: "a\0", mode: .blob, id: blob)]),
        ]
        for (name, entries) in cases {
            #expect(try code { _ = try repository.writeTree(entries) } == .invalid, "\(name)")
        }
    }

    @Test func manyEntries() throws {
        let sample = try Sample()
        let repository = try sample.open()
        let blob = try repository.writeBlob([])
        let entries = (0..<5000).map { Tree.Entry(name: "文件\($0)", mode: .blob, id: blob) }
        let tree = try repository.writeTree(entries)
        #expect(try Set(repository.tree(tree).entries) == Set(entries))
    }
}

/// What `git fsck` says of a repository without commits.
private let unborn = "notice: HEAD points to an unborn branch (main)\nnotice: No default references"

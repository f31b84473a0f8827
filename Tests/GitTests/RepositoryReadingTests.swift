import Foundation
import Git
import Programs
import Testing

@Suite struct RepositoryReadingTests {
    /// A repository made by Git itself: a recipe with pinned dates.
    private func makeByGit() throws -> Sample {
        let sample = try Sample()
        let recipe = """
            cd '\(sample.folder)' && git clone -q repo.git work 2>/dev/null && cd work && git checkout -q -b main
            mkdir -p articles/a 'articles/新闻' && printf 'text\\n' > articles/a/article.md
            printf '文\\0x' > 'articles/新闻/正文.md'
            printf '#!/bin/sh\\n' > run && chmod +x run && ln -s run link && printf b > articles/a.b
            git add . && git -c user.name='李 伯玺' -c user.email=li@gmw.cn commit -q -m '第一版' -m 'Version: 1'
            git push -q origin main 2>&1
            """
        let dates = ["GIT_AUTHOR_DATE": "1699614131 +0800", "GIT_COMMITTER_DATE": "1699614200 -0330"]
        let output = try run("sh", "-e", input: recipe, environment: dates)
        try #require(output.status == 0, "\(output.stdout)\(output.stderr)")
        return sample
    }

    @Test func commit() throws {
        let sample = try makeByGit()
        let repository = try sample.open()
        let id = try #require(try repository.reference(named: "HEAD"))
        let commit = try repository.commit(id)
        #expect(commit.id == id)
        #expect(try commit.tree.hex == sample.git("rev-parse main^{tree}"))
        #expect(commit.parents == [])
        #expect(
            commit.author
                == Signature(name: "李 伯玺", email: "li@gmw.cn", seconds: 1_699_614_131, offsetMinutes: 480))
        #expect(commit.committer.seconds == 1_699_614_200)
        #expect(commit.committer.offsetMinutes == -210)
        #expect(commit.message == "第一版\n\nVersion: 1\n")
        #expect(commit.subject == "第一版")
    }

    @Test(arguments: ["loose", "packed"])
    func treesAndBlobs(storage: String) throws {
        let sample = try makeByGit()
        if storage == "packed" {
            #expect(try sample.git("repack -adq && git -C '\(sample.path)' prune-packed") == "")
        }
        let repository = try sample.open()
        let head = try #require(try repository.reference(named: "HEAD"))
        let root = try repository.tree(repository.commit(head).tree)
        #expect(
            root.entries.map { "\(String($0.mode.rawValue, radix: 8)) \($0.name)" } == [
                "40000 articles", "120000 link", "100755 run",
            ])
        let articles = try #require(root.entry(named: "articles"))
        #expect(try repository.tree(articles.id).entries.map(\.name) == ["a.b", "a", "新闻"])
        #expect(root.entry(named: "nothing") == nil)
        let text = try #require(try repository.entry(at: "articles/新闻/正文.md", in: root.id))
        #expect(try text.id.hex == sample.git("rev-parse main:articles/新闻/正文.md"))
        #expect(try repository.blob(text.id) == [0xE6, 0x96, 0x87, 0, 0x78])
    }

    @Test(arguments: [
        "", "/", "nothing", "articles/nothing", "run/x", "link/x", "/run", "run/", "articles//a", "./run", "..",
    ])
    func nothingAtPath(path: String) throws {
        let sample = try makeByGit()
        let repository = try sample.open()
        let head = try #require(try repository.reference(named: "HEAD"))
        #expect(try repository.entry(at: path, in: repository.commit(head).tree) == nil)
    }

    @Test func otherKindsOfObjectsAndMissingOnes() throws {
        let sample = try makeByGit()
        let repository = try sample.open()
        let head = try #require(try repository.reference(named: "HEAD"))
        let missing = try #require(ObjectID(hex: String(repeating: "1", count: 40)))
        #expect(try code { _ = try repository.blob(head) } == .invalid)
        #expect(try code { _ = try repository.tree(head) } == .invalid)
        #expect(try code { _ = try repository.commit(missing) } == .notFound)
        #expect(try code { _ = try repository.entry(at: "a", in: missing) } == .notFound)
        #expect(try repository.contains(head))
        #expect(try !repository.contains(missing))
    }

    @Test func prefixes() throws {
        let sample = try Sample()
        let repository = try sample.open()
        let (first, second) = try #require(try collidingBlobs(in: repository))
        #expect(first.abbreviated(4) == second.abbreviated(4))
        #expect(try code { _ = try repository.object(withPrefix: first.abbreviated(4)) } == .ambiguous)
        #expect(try repository.object(withPrefix: first.hex.uppercased()) == first)
        #expect(try repository.object(withPrefix: second.abbreviated(12)) == second)
        for text in ["", "abc", "ghij", "abcé", "abcd\0", first.hex + "0"] {
            #expect(try code { _ = try repository.object(withPrefix: text) } == .invalid, "\(text)")
        }
    }

    @Test(arguments: [0, 1, 2, 5, 20, 60])
    func truncatedObject(length: Int) throws {
        let sample = try Sample()
        let text = Array("今日闭幕,责编:李伯玺,记者:王宏泽,来源:光明网,时间:2023-11-10 17:13".utf8)
        let id = try sample.open().writeBlob(text)
        try sample.truncate(id, to: length)
        let repository = try sample.open()
        let error = #expect(throws: GitError.self) { _ = try repository.blob(id) }
        #expect(error?.code == .damaged)
        #expect(error?.description.hasSuffix("see with 'git fsck' what is lost, and restore it from a copy") == true)
    }

    @Test func swappedObject() throws {
        let sample = try Sample()
        let (first, second) = try (sample.open().writeBlob([1]), sample.open().writeBlob([2]))
        try FileManager.default.removeItem(atPath: sample.looseFile(of: first))
        try FileManager.default.copyItem(atPath: sample.looseFile(of: second), toPath: sample.looseFile(of: first))
        let repository = try sample.open()
        #expect(try code { _ = try repository.blob(first) } == .damaged)
    }

    @Test func missingFolder() throws {
        let sample = try makeByGit()
        let articles = try #require(ObjectID(hex: try sample.git("rev-parse main:articles")))
        let root = try #require(ObjectID(hex: try sample.git("rev-parse main^{tree}")))
        try FileManager.default.removeItem(atPath: sample.looseFile(of: articles))
        let repository = try sample.open()
        #expect(try code { _ = try repository.entry(at: "articles/a", in: root) } == .damaged)
        #expect(try code { _ = try repository.writeTree(root, replacing: "articles/z", with: root) } == .damaged)
    }

    /// Writes blobs of numbers until two names begin with the same four digits.
    private func collidingBlobs(in repository: borrowing Repository) throws -> (ObjectID, ObjectID)? {
        var seen: [String: ObjectID] = [:]
        for number in 0..<5000 {
            let id = try repository.writeBlob(Array("\(number)".utf8))
            if let other = seen.updateValue(id, forKey: id.abbreviated(4)) { return (other, id) }
        }
        return nil
    }
}

import Foundation
import Git
import Programs
import Testing

/// What is read without libgit2, against what libgit2 and Git read.
@Suite struct PlainReadingTests {
    private static let tree = "4b825dc642cb6eb9a060e54bf8d69288fbee4904"
    private static let plain = "author 光明 网 <a@b.example> 1699614131 +0800\ncommitter B <> 0 -0330\n"

    static let commits: [(name: String, text: String)] = [
        ("plain", "tree \(tree)\n\(plain)\nv1\n"),
        ("parents", "tree \(tree)\nparent \(tree)\nparent \(tree)\n\(plain)\nv1"),
        ("an empty message", "tree \(tree)\n\(plain)\n"),
        ("no message", "tree \(tree)\n\(plain)"),
        ("empty lines before the message", "tree \(tree)\n\(plain)\n\n\nv1\n"),
        ("a NUL in the message", "tree \(tree)\n\(plain)\na\0b\n"),
        ("bytes that are no text", "tree \(tree)\n\(plain)\n\u{FFFD}\n"),
        ("a header that follows", "tree \(tree)\n\(plain)gpgsig a\n b\n\nv1\n"),
        ("an encoding", "tree \(tree)\n\(plain)encoding GBK\n\nv1\n"),
        ("a name with spaces around it", "tree \(tree)\nauthor  A  <a> 1 +0000\ncommitter B <b> 1 +0000\n\nv1\n"),
        ("no name", "tree \(tree)\nauthor <a> 1 +0000\ncommitter B <b> 1 +0000\n\nv1\n"),
        ("brackets in an address", "tree \(tree)\nauthor A <a<b>> 1 +0000\ncommitter B <b> 1 +0000\n\nv1\n"),
        ("a time before all", "tree \(tree)\nauthor A <a> -1 +0000\ncommitter B <b> 1 +0000\n\nv1\n"),
        ("a zone that nobody has", "tree \(tree)\nauthor A <a> 1 +9999\ncommitter B <b> 1 -0000\n\nv1\n"),
        ("no zone", "tree \(tree)\nauthor A <a> 1\ncommitter B <b> 1 +0000\n\nv1\n"),
        ("no tree", "\(plain)\nv1\n"),
        ("an empty commit", ""),
    ]

    @Test(arguments: commits) func `a commit is the same in a pack and in a file of its own`(
        name: String, text: String
    ) throws {
        let sample = try Sample()
        _ = try sample.git("hash-object -w -t tree --stdin")
        let hex = try sample.git("hash-object -w -t commit --literally --stdin", input: text)
        let id = try #require(ObjectID(hex: hex))
        let loose = read { try sample.open().commit(id) }
        try pack([hex], in: sample)
        #expect(read { try sample.open().commit(id) } == loose, "\(name)")
    }

    @Test func `a tree is the same in a pack and in a file of its own`() throws {
        let sample = try Sample()
        let blob = try sample.git("hash-object -w --stdin", input: "text")
        let entries = [
            "100644 blob \(blob)\ta", "100755 blob \(blob)\trun", "120000 blob \(blob)\tlink",
            "160000 commit \(String(repeating: "1", count: 40))\tmodule", "100644 blob \(blob)\té",
            "100644 blob \(blob)\te\u{301}",
            "100644 blob \(blob)\t正文 1.md",
        ]
        let inner = try sample.git("mktree --missing", input: entries.joined(separator: "\n") + "\n")
        let outer = try sample.git("mktree", input: "040000 tree \(inner)\ta\n100644 blob \(blob)\ta.b\n")
        let ids = try [inner, outer].map { try #require(ObjectID(hex: $0)) }
        func all() throws -> [String] {
            let repository = try sample.open()
            let paths = ["a", "a.b", "a/é", "a/e\u{301}", "a/正文 1.md", "a/run", "b", "a/b", "a.b/c", "a/"]
            return try ids.map { "\(try repository.tree($0))" }
                + paths.map { "\($0): \(String(describing: try repository.entry(at: $0, in: ids[1])))" }
        }
        let loose = try all()
        try pack([inner, outer, blob], in: sample)
        #expect(try all() == loose)
    }

    @Test func `references are those that Git reads`() throws {
        let sample = try Sample()
        let repository = try sample.open()
        let (first, second) = (try repository.writeSampleCommit("v1"), try repository.writeSampleCommit("v2"))
        _ = try sample.git("update-ref refs/heads/main \(first)")
        _ = try sample.git("update-ref refs/heads/side/one \(first)")
        _ = try sample.git("pack-refs --all")
        _ = try sample.git("update-ref refs/heads/main \(second)")
        _ = try sample.git("symbolic-ref refs/heads/alias refs/heads/main")
        _ = try sample.git("symbolic-ref refs/heads/nothing refs/heads/missing")
        _ = try sample.git("tag -a -m x t \(first)")
        let names = [
            "HEAD", "refs/heads/main", "refs/heads/side/one", "refs/heads/alias", "refs/heads/nothing",
            "refs/heads/missing", "refs/heads/side", "refs/heads", "refs/tags/t", "refs/heads/side/one/two",
        ]
        for head in ["symbolic", "detached"] {
            if head == "detached" { _ = try sample.git("update-ref --no-deref HEAD \(first)") }
            for name in names {
                let told = try ObjectID(hex: sample.git("rev-parse -q --verify '\(name)'"))
                #expect(try sample.open().reference(named: name) == told, "\(name), HEAD \(head)")
            }
        }
        for name in ["../HEAD", "refs/../HEAD", "main", ""] {
            #expect(read { try sample.open().reference(named: name) }.hasPrefix("cannot "), "\(name)")
        }
    }

    @Test(arguments: ["objects", "refs", "HEAD"]) func `a folder that lacks a part is no repository`(
        part: String
    ) throws {
        let sample = try Sample()
        try FileManager.default.removeItem(atPath: sample.path + "/" + part)
        #expect(read { try sample.open().path }.contains("this is no Git repository"))
    }

    /// What is read, as text, or why not.
    private func read<Value>(_ read: () throws -> Value) -> String {
        do { return String(describing: try read()) } catch { return "\(error)" }
    }

    private func pack(_ ids: [String], in sample: Sample) throws {
        _ = try sample.git("pack-objects -q objects/pack/pack", input: ids.joined(separator: "\n") + "\n")
        _ = try sample.git("prune-packed")
        #expect(try !sample.git("count-objects -v").contains("in-pack: 0"))
    }
}

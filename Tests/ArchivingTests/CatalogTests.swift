import Archiving
import Articles
import Foundation
import History
import Programs
import Testing

@Suite struct CatalogTests {
    private func filled() throws -> TestArchive {
        let archive = try TestArchive()
        for index in 0..<6 {
            var article = TestArchive.article(index > 3 ? "峰会闭幕" : "峰会今日闭幕", guests: index)
            article.url = Address("https://a.example/\(index % 2)")
            try archive.commit(article, minutes: Int64(index))
        }
        return archive
    }

    @Test func `a headline is that of its version, whichever version brought it`() throws {
        let archive = try TestArchive()
        let headlines = ["会期公布", "会期公布", "会期推迟", "会期推迟", "会期推迟", "会期公布", "会期公布"]
        for (index, headline) in headlines.enumerated() {
            try archive.commit(TestArchive.article(headline, likes: index), minutes: Int64(index))
        }
        #expect(try archive.open().history(named: TestArchive.url.text).versions.map(\.headline) == headlines)
        #expect(try archive.open().histories().map { $0.versions.map(\.headline) } == [headlines])
        try archive.open().reindex()
        #expect(try archive.open().history(named: TestArchive.url.text).versions.map(\.headline) == headlines)
        #expect(try archive.open().histories().map { $0.versions.map(\.headline) } == [headlines])
    }

    static let damages: [(name: String, damage: @Sendable (String) throws -> Void)] = [
        ("missing", { try FileManager.default.removeItem(atPath: $0) }),
        (
            "no database",
            { try Data("this is no database, but a text of some length".utf8).write(to: URL(fileURLWithPath: $0)) }
        ),
        ("empty", { try Data().write(to: URL(fileURLWithPath: $0)) }),
        (
            "cut short",
            { path in
                let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
                try bytes.prefix(bytes.count / 2).write(to: URL(fileURLWithPath: path))
            }
        ),
        (
            "flipped bytes",
            { path in
                var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
                for index in stride(from: 100, to: bytes.count, by: 50) { bytes[index] ^= 0xFF }
                try bytes.write(to: URL(fileURLWithPath: path))
            }
        ),
    ]

    @Test(arguments: damages.indices) func `a catalog that is missing or damaged is made anew`(index: Int) throws {
        let archive = try filled()
        let expected = try archive.open().histories()
        #expect(expected.map(\.versions.count) == [3, 3])
        try Self.damages[index].damage(archive.path + "/catalog.sqlite")
        #expect(try archive.open().histories() == expected, "\(Self.damages[index].name)")
        try archive.commit(TestArchive.article(), minutes: 9)
        #expect(try archive.open().histories().count == 3)
    }

    @Test func `a catalog that is behind is caught up`() throws {
        let archive = try filled()
        let copy = archive.scratch.path + "/old.sqlite"
        try FileManager.default.copyItem(atPath: archive.path + "/catalog.sqlite", toPath: copy)
        try archive.commit(TestArchive.article(), minutes: 9)
        let expected = try archive.open().histories()
        try FileManager.default.removeItem(atPath: archive.path + "/catalog.sqlite")
        try FileManager.default.moveItem(atPath: copy, toPath: archive.path + "/catalog.sqlite")
        #expect(try archive.open().histories() == expected)
    }

    @Test func `a history that is another one is read anew`() throws {
        let archive = try filled()
        _ = try archive.git("update-ref", "refs/heads/main", "main~2")
        #expect(try archive.open().histories().map(\.versions.count) == [2, 2])
    }

    @Test func `a clone makes its own`() throws {
        let archive = try filled()
        let copy = archive.scratch.path + "/copy"
        _ = try archive.git("clone", "-q", "--bare", archive.path, copy)
        #expect(try Archive(at: copy).histories() == archive.open().histories())
        #expect(try Archive(at: copy).reindex() == 6)
    }

    @Test func `headlines that stay are told all the same`() throws {
        let archive = try filled()
        let history = try archive.open().history(named: "a.example/1")
        #expect(history.versions.map { "\($0.name) \($0.headline)" } == ["v1 峰会今日闭幕", "v2 峰会今日闭幕", "v3 峰会闭幕"])
    }
}

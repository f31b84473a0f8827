import Articles
import FoundationEssentials
import Pages
import Testing

/// The page texts of the samples, each version told by what changed since the one before.
@Suite struct SamplesTests {
    struct Version: Sendable, CustomTestStringConvertible {
        let file: String
        let changes: [(String, String)]
        var testDescription: String { file }
    }

    static let articles: [(first: String, versions: [Version])] = [
        (museum, museumVersions), (ferry, ferryVersions), (festival, festivalVersions),
    ]

    @Test(arguments: articles.indices)
    func readsEveryVersion(_ index: Int) throws {
        var wanted = Self.articles[index].first
        for version in Self.articles[index].versions {
            for (old, new) in version.changes {
                #expect(wanted.contains(old), "\(version.file) changes '\(old)'")
                wanted = wanted.replacing(old, with: new)
            }
            let article = try PageReader.article(from: Page(bytes: try bytes(version.file), format: .text))
            #expect(summary(abbreviated(article)) == wanted, "\(version.file)")
        }
    }

    /// The whole text of a body is what stands in the file, line by line.
    @Test(arguments: articles.flatMap(\.versions))
    func keepsEveryLineOfTheBody(_ version: Version) throws {
        let bytes = try bytes(version.file)
        let article = try PageReader.article(from: Page(bytes: bytes, format: .text))
        let lines = Set(
            String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { line in
                String(line.drop { $0.isWhitespace || $0 == "•" })
            })
        #expect(article.body.filter { !lines.contains($0.text) } == [])
    }

    private func bytes(_ file: String) throws -> [UInt8] {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return [UInt8](try Data(contentsOf: root.appending(path: "Samples/\(file).txt")))
    }

    /// The article with the texts of its body cut to their beginnings and ends.
    private func abbreviated(_ article: Article) -> Article {
        var article = article
        article.body = article.body.map { block in
            let text = block.text.count <= 40 ? block.text : "\(block.text.prefix(16))...\(block.text.suffix(8))"
            switch block {
            case .heading(let level, _): return .heading(level: level, text)
            case .item(let ordered, _): return .item(ordered: ordered, text)
            case .figure(let image, _): return .figure(image: image, caption: text)
            default: return .paragraph(text)
            }
        }
        return article
    }
}

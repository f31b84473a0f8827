import Foundation
import Markup
import Testing

/// Real pages, where there are some: `STET_CORPUS` names a folder with `pages`, in which they lie at any depth.
@Suite struct CorpusTests {
    static let folder = ProcessInfo.processInfo.environment["STET_CORPUS"]

    @Test(.enabled(if: folder != nil, "STET_CORPUS is not set: it names a folder with pages/**/*.html"))
    func everyPageIsRead() throws {
        let pages = try #require(Self.folder) + "/pages"
        let names = FileManager.default.enumerator(atPath: pages)?.compactMap { $0 as? String } ?? []
        let files = names.filter { $0.hasSuffix(".html") }.sorted()
        #expect(!files.isEmpty)
        for file in files {
            let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: pages + "/" + file)))
            let decoded = TextDecoding.decode(bytes)
            #expect(decoded.replacements == 0, "\(file)")
            #expect(decoded.encoding == .utf8, "\(file)")
            let document = try HTMLDocument(parsing: decoded.text)
            let title = document.title ?? ""
            #expect(!title.allSatisfy(\.isWhitespace) || !decoded.text.contains("<title"), "\(file) has no title")
            #expect(decoded.text.contains(title), "\(file): \(title)")
            #expect(try document.nodes("//p | //div").count > 3, "\(file)")
        }
    }
}

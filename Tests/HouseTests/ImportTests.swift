import Foundation
import Programs
import Testing

/// Who may import whom.
///
/// The package manager refuses circles among modules, but lets a file import a module that its target does not declare;
/// this test does not.
@Suite struct ImportTests {
    static let table: [String: Set<String>] = [
        "Articles": [],
        "Segmentation": ["CICU"],
        "Markup": ["CGumbo", "CXML", "CICU"],
        "Hashing": ["CNettle"],
        "Git": ["CDeflate", "CGit2", "CZlib", "Hashing"],
        "Patterns": ["CPCRE"],
        "SQLite": ["CSQLite"],
        "Commands": [],
        "Pages": ["Articles", "Markup", "Segmentation"],
        "Diffing": ["Articles", "Segmentation"],
        "History": ["Articles", "Diffing", "Patterns"],
        "Archiving": ["Articles", "Diffing", "History", "Git", "Hashing", "Patterns", "SQLite"],
        "Capturing": ["Articles", "CBrotli", "CCurl", "CZip", "CZlib", "CZstd", "Hashing", "Markup"],
        "Rendering": ["Articles", "Diffing", "History"],
        "Drawing": ["Articles", "Diffing", "History", "Segmentation", "CPango"],
        "Serving": [
            "Articles", "Archiving", "CMicroHTTPD", "CZlib", "Diffing", "Drawing", "History", "Rendering",
            "Segmentation",
        ],
        "StetTool": [
            "Articles", "Segmentation", "Commands", "Pages", "Diffing", "History", "Archiving", "Patterns", "Rendering",
        ],
        "stet": ["StetTool"],
        "stet-draw": ["StetTool", "Drawing"],
        "stet-fetch": ["StetTool", "Capturing", "Archiving", "Articles"],
        "stet-serve": ["StetTool", "Serving"],
    ]

    /// Modules of the system that every module may import.
    static let system: Set<String> = ["FoundationEssentials", "Glibc", "Synchronization"]

    static let files: [(module: String, path: String, imports: Set<String>)] = {
        let sources = Places.package + "/Sources"
        let paths = FileManager.default.enumerator(atPath: sources)?.compactMap { $0 as? String } ?? []
        return paths.filter { $0.hasSuffix(".swift") }.sorted().compactMap { path in
            guard let text = try? String(contentsOfFile: sources + "/" + path, encoding: .utf8) else { return nil }
            let imports = text.split(separator: "\n").compactMap(importedModule)
            return (String(path.prefix { $0 != "/" }), path, Set(imports))
        }
    }()

    /// The module that a line imports: `public import Articles` imports `Articles`.
    private static func importedModule(_ line: Substring) -> String? {
        let words = line.split(separator: " ").drop { $0.hasPrefix("@") }
        guard let keyword = words.firstIndex(of: "import"), keyword + 1 < words.endIndex,
            words[..<keyword].allSatisfy({ ["public", "package", "internal", "private", "fileprivate"].contains($0) })
        else { return nil }
        let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
        let name = kinds.contains(words[keyword + 1]) ? words[(keyword + 2)...].first : words[keyword + 1]
        return name.map { String($0.prefix { $0 != "." }) }
    }

    @Test func `every file imports only what its module may import`() {
        #expect(Self.files.count > 50)
        for (module, path, imports) in Self.files {
            guard let allowed = Self.table[module] else {
                Issue.record("the module of \(path) has no row in the table")
                continue
            }
            let others = imports.subtracting(allowed).subtracting(Self.system)
            #expect(others.isEmpty, "\(path) imports \(others.sorted())")
        }
    }

    @Test func `no module imports the whole of Foundation`() {
        for (_, path, imports) in Self.files {
            #expect(!imports.contains("Foundation"), "\(path)")
        }
    }

    @Test func `every module in the table but those still to come has sources`() {
        let present = Set(Self.files.map(\.module))
        #expect(Set(Self.table.keys) == present)
    }

    @Test func `the table has no circle`() {
        var settled: Set<String> = []
        var open = Self.table
        while let next = open.first(where: { $0.value.isDisjoint(with: open.keys) }) {
            settled.insert(next.key)
            open[next.key] = nil
        }
        #expect(open.isEmpty, "in a circle: \(open.keys.sorted())")
    }
}

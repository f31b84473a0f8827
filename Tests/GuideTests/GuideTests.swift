import Foundation
import Programs
import Testing

/// The examples in the guides compile and do what they say: each is here as it stands there.
@Suite struct GuideTests {
    /// What an example yields that is not expected at all.
    struct Unexpected: Error {}

    @Test func `the examples in the guides are these`() throws {
        let sources = Places.package + "/Sources"
        let modules = try FileManager.default.contentsOfDirectory(atPath: sources).filter { module in
            FileManager.default.fileExists(atPath: "\(sources)/\(module)/\(module).docc")
        }
        #expect(Set(modules).isSuperset(of: try Self.libraries), "a library has no guide")
        for module in modules {
            let guide = try Places.read("Sources/\(module)/\(module).docc/\(module).md")
            #expect(guide.hasPrefix("# ``\(module)``\n\n"), "\(module)")
            #expect(guide.contains("### When not to use it\n"), "\(module)")
            let examples = Self.examples(in: guide)
            #expect(!examples.isEmpty, "\(module)")
            let test = Self.squeezed(try Places.read("Tests/GuideTests/\(module)Guide.swift"))
            for example in examples {
                let lines = example.split(separator: "\n").filter { !$0.hasPrefix("import ") }
                #expect(
                    test.contains(Self.squeezed(lines.joined(separator: "\n"))),
                    "\(module): the test lacks\n\(example)")
            }
        }
    }

    /// The library products: one for each module that the package's manifest lists.
    private static var libraries: [String] {
        get throws {
            let manifest = try Places.read("Package.swift")
            #expect(manifest.contains("modules.map { .library(name: $0.name, targets: [$0.name]) }"))
            let names = manifest.matches(of: #/Module\(\s*name: "(\w+)"/#).map { String($0.1) }
            #expect(names.contains("Articles") && names.contains("Drawing"))
            return names
        }
    }

    /// The blocks of Swift in a text in Markdown.
    private static func examples(in text: String) -> [String] {
        text.split(separator: "```swift\n").dropFirst().map {
            String($0[..<($0.firstRange(of: "```")?.lowerBound ?? $0.endIndex)])
        }
    }

    /// A text without its spaces and line breaks, since those of the test are set by its format.
    private static func squeezed(_ text: String) -> String {
        text.filter { !$0.isWhitespace }
    }
}

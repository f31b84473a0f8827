import Foundation
import Programs
import Testing

/// The top of the repository holds what the project is made of and nothing else.
@Suite struct LayoutTests {
    @Test func `the top folder holds only what belongs there`() throws {
        let files = try run(["git", "-C", Places.package, "ls-files"]).stdout.split(separator: "\n")
        let top = Set(files.map { $0.prefix { $0 != "/" } }).filter { !$0.hasPrefix(".") }
        let known: Set<Substring> = [
            "Package.swift", "Sources", "Tests", "Samples", "CHANGELOG.md", "README.md", "LICENSE", "CONTRIBUTING.md",
            "Scripts", "Benchmarks",
        ]
        #expect(top.subtracting(known).isEmpty)
    }
}

import Browser
import Foundation
import Programs
import Testing

/// The API by its description.
@Suite(.enabled(if: Python.isThere, Comment(rawValue: Python.missing)))
struct APITests {
    private let pages: ServedPages

    init() throws {
        pages = try ServedPages()
    }

    @Test func `the description is valid OpenAPI`() throws {
        let scratch = try Scratch()
        let file = try scratch.write(pages.site.text("/api/openapi.json"), to: "openapi.json")
        let output = try Python.run(["-m", "openapi_spec_validator", file])
        #expect(output.status == 0, "\(output.stdout)\(output.stderr)")
    }

    /// Schemathesis asks what the description allows and what it forbids, and judges the answers by it.
    @Test func `the server answers as its description says`() throws {
        let scratch = try Scratch()
        let output = try run(
            [try Python.program("schemathesis"), "run", pages.address + "/api/openapi.json", "--checks", "all"]
                + ["--max-examples", "5", "--seed", "1", "--no-color"],
            folder: scratch.path)
        #expect(output.status == 0, "\(output.stdout)\(output.stderr)")
    }
}

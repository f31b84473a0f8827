import Articles
import Foundation
import Pages
import Programs
import Testing

/// Inputs that a fuzzer came upon, in the folder `Fuzzed`, each with what it showed and what is read from it.
@Suite struct FuzzedInputsTests {
    struct Input: Sendable, CustomTestStringConvertible {
        let file: String
        let shows: String
        /// The headline and the number of blocks, or the description of the error.
        let expected: String
        var testDescription: String { "\(file): \(shows)" }
    }

    static let inputs = [
        Input(
            file: "override-in-headline.html",
            shows: "a mark that turns the order of text stays in a headline and in its forms",
            expected: "Ferry to stop at \u{202E}the new pier, 1 blocks"),
        Input(
            file: "unfinished-dateline.txt",
            shows: "a day that no calendar has is no time",
            expected: "Published 67 April 2026, 07:30, 6 blocks"),
        Input(
            file: "broken-canonical-address.html",
            shows: "a declared address with bytes that are no text is no address",
            expected: "Ellery Line, said on Tuesday that tickets will go on sale at noon on Monday 20 April., 7 blocks"),
        Input(
            file: "canonical-address-with-two-ports.html",
            shows: "a declared address whose host has two ports is no address",
            expected: "临江市航运博物馆新馆开馆, 1 blocks"),
        Input(
            file: "control-characters-in-head.html",
            shows: "control characters in the head of a page",
            expected: "lacs港新聞デジタル, 2 blocks"),
        Input(
            file: "iframe-inside-attribute.html",
            shows: "a tag inside the value of an attribute, and tags cut in the middle",
            expected:
                "<TransportEllery Line, said on Tuesday that tickets will go on sale at noon on Monday 20 April., 7 blocks"
        ),
    ]

    @Test(arguments: inputs) func `an input is read as it was`(input: Input) throws {
        let path = Places.package + "/Tests/PagesTests/Fuzzed/" + input.file
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        let format: Page.Format = input.file.hasSuffix(".html") ? .html : .text
        let article = try PageReader.article(from: Page(bytes: bytes, format: format))
        #expect("\(article.headline), \(article.body.count) blocks" == input.expected)
        #expect(TextForms(try TextForms(article).article()) == TextForms(article))
    }

    @Test func `every input has a line in the table`() throws {
        let folder = Places.package + "/Tests/PagesTests/Fuzzed"
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == Self.inputs.map(\.file).sorted())
    }
}

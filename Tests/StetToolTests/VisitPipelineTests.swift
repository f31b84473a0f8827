import Archiving
import Articles
import History
import Pages
import Testing

@testable import StetTool

@Suite struct VisitPipelineTests {
    private let session: Session
    private let pipeline: VisitPipeline

    init() throws {
        session = try Session()
        let person = ArchiveOperator(name: "Ada Archivist", email: "ada@archive.example")
        pipeline = try VisitPipeline(archive: session.archive, operator: person, .none)
    }

    /// A visit to a page of a number, with a text or a status of HTTP.
    private func visit(
        _ number: Int, _ text: [String] = FetchCommandTests.text, status: Int = 200
    ) throws -> FetchedVisit {
        let address = try #require(Address("https://news.example/\(number).html"))
        let time = Instant(seconds: 1_700_000_000, offsetMinutes: 0)
        let paragraphs = text.map { "<p>\($0)</p>" }.joined()
        let html = "<!doctype html><title>Ferry</title><article><h1>Ferry \(number) returns</h1>\(paragraphs)</article>"
        let page = FetchedPage(
            asked: address, page: Page(bytes: Array(html.utf8), format: .html, url: address), mediaType: "text/html",
            http: HTTPFacts(status: status, address: address.text, redirects: [], headers: [], fetched: time))
        return FetchedVisit(number: number, time: time, page: page)
    }

    @Test func `what goes in comes out once, in its order, when it is safe in the archive`() throws {
        var committed: [CommittedVisit] = []
        for number in 0..<40 {
            pipeline.add(try visit(number))
            if number % 9 == 0 { committed += try pipeline.advance(isMoreComing: true) }
        }
        committed += try pipeline.finish()
        #expect(committed.map(\.read.fetched.number) == Array(0..<40))
        #expect(pipeline.count == 0 && pipeline.room == 128)
        let histories = try Archive(at: session.archive).histories()
        #expect(histories.count == 40 && histories.allSatisfy { $0.versions.count == 1 })
    }

    @Test func `each visit is told what became of it alone`() throws {
        pipeline.add(try visit(1))
        pipeline.add(try visit(2, ["Sign in to continue reading."]))
        pipeline.add(try visit(3, status: 304))
        pipeline.add(try visit(4, status: 500))
        pipeline.add(try visit(1))
        let told = try pipeline.finish().map { visit in
            visit.read.problem
                ?? visit.outcomes.map { outcome in
                    switch outcome {
                    case .success(.committed(let entry)): "\(entry.version.name) of \(entry.reference.identity.display)"
                    case .success(.unchanged): "unchanged"
                    case .failure(let error): error.description
                    }
                }.joined()
        }
        #expect(told.count == 5 && told[0] == "v1 of news.example/1.html" && told[4] == "unchanged")
        #expect(told[1].contains("asks to sign in") && told[2].isEmpty)
        #expect(told[3] == "the server answers 500; try again later")
    }

    @Test func `there is room for so many pages, and for so many bytes of them`() throws {
        var large = try visit(1)
        large.page.page.bytes = [UInt8](repeating: 0x20, count: 32 << 20)
        #expect(pipeline.room == 128)
        pipeline.add(large)
        #expect(pipeline.room == 127)
        pipeline.add(large)
        #expect(pipeline.room == 0)
    }
}

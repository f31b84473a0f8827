import Foundation
import Programs
import Testing

/// The commands that print documents for a reader's programs.
@Suite struct DocumentCommandsTests {
    let session: Session

    init() throws {
        session = try Session()
        try session.commitSample("minato-festival")
    }

    static let documents: [(arguments: [String], begins: String, ends: String)] = [
        (["diff", "20260509-0417", "--html"], "<!DOCTYPE html>\n<html lang=\"en\">\n", "</html>\n"),
        (["log", "--html"], "<!DOCTYPE html>\n<html lang=\"en\">\n", "</html>\n"),
        (["log", "20260509-0417", "-p", "--html"], "<!DOCTYPE html>\n<html lang=\"en\">\n", "</html>\n"),
        (["show", "20260509-0417@v1", "--html"], "<!DOCTYPE html>\n<html lang=\"en\">\n", "</html>\n"),
        (["blame", "20260509-0417", "--html"], "<!DOCTYPE html>\n<html lang=\"en\">\n", "</html>\n"),
        (["changelog", "--lang=zh", "--html"], "<!DOCTYPE html>\n<html lang=\"zh\">\n", "</html>\n"),
        (
            ["changelog", "minatoshinbun.example", "--atom"], "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed",
            "</feed>\n"
        ),
        (["counters", "20260509-0417", "--svg"], "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg", "</svg>\n"),
    ]

    @Test(arguments: documents) func `documents are whole`(arguments: [String], begins: String, ends: String) throws {
        let output = try session.stet(arguments, input: Data())
        #expect(output.status == 0)
        #expect(output.stderr == "")
        #expect(output.stdout.hasPrefix(begins))
        #expect(output.stdout.hasSuffix(ends))
    }

    @Test func `a log without versions is a document that says so`() throws {
        let output = try session.stet("log", "--since", "2030-01-01", "--html")
        #expect(output.status == 1)
        #expect(output.stdout.contains("<p>No version matches.</p>"))
    }

    @Test func `the last form that is asked for is printed`() throws {
        #expect(try session.stet("diff", "20260509-0417", "--json", "--html").stdout.hasPrefix("<!DOCTYPE html>"))
        #expect(try session.stet("diff", "20260509-0417", "--html", "--json").stdout.hasPrefix("{"))
    }

    @Test func `a feed of a host tells the articles of the host`() throws {
        try session.commitSample("harbour-ferry")
        let feed = try session.stet("changelog", "harbourpost.example", "--atom").stdout
        #expect(feed.contains("<title>Changelog: Night ferry returns to Ellery Harbour after four years</title>"))
        #expect(!feed.contains("minatoshinbun"))
        let all = try session.stet("changelog", "--atom").stdout
        #expect(all.contains("<title>Changelog</title>"))
        #expect(all.contains("minatoshinbun") && all.contains("harbourpost"))
        let again = try session.stet("changelog", "--since=2030-01-01", "--atom")
        #expect(again.status == 1)
        func id(_ feed: String) -> Substring? { feed.firstMatch(of: #/<id>(urn:uuid:[^<]+)</#)?.output.1 }
        #expect(id(all) != nil && id(all) == id(again.stdout) && id(all) != id(feed))
    }

    @Test func `a name that is neither an article nor a host is refused`() throws {
        let output = try session.stet("changelog", "nowhere.example", "--atom")
        #expect(output.status == 128)
        #expect(output.stderr.contains("nowhere.example"))
    }
}

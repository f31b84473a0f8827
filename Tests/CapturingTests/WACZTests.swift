import Foundation
import Programs
import Testing

@testable import Capturing

@Suite struct WACZTests {
    /// What is in a file that is wrong in some way.
    private func listing(_ wrong: String) throws -> String {
        let scratch = try Scratch()
        let path = "\(scratch.path)/a.wacz"
        let script = "\(Places.package)/Tests/CapturingTests/Archives/write-wacz.py"
        let warc = WARCBuilder.record("/a") + WARCBuilder.record("/b")
        let written = try run(["python3", script, path, wrong], input: Data(warc))
        #expect(written.stderr == "")
        do {
            return try WebArchive([path], temporary: scratch.path).listing.replacing(path, with: "a.wacz")
        } catch {
            return error.description.replacing(path, with: "a.wacz") + "\n"
        }
    }

    private static let pages = "/a 53 bytes\n/b 53 bytes\n"

    static let cases: [(wrong: String, listing: String)] = [
        ("nothing", pages),
        ("compressed once more", pages),
        ("two files, one damaged", pages + "a.wacz: archive/other.warc: it does not fit its digest\n"),
        ("a bomb", pages + "a.wacz: archive/other.warc: it is a decompression bomb\n"),
        ("a file that is missing", pages + "a.wacz: indexes/x: it is missing\n"),
        ("a file without a digest", "a.wacz: archive/data.warc: datapackage.json tells no digest of it\n"),
        (
            "a digest of another kind",
            "a.wacz: archive/data.warc: its digest 'md5:...' is not SHA-256\n"
        ),
        (
            "a description that is no JSON",
            "'a.wacz' is no WACZ file that can be trusted: datapackage.json: this is not JSON\n"
        ),
        ("no description", "'a.wacz' is no WACZ file that can be trusted: it has no datapackage.json\n"),
        (
            "a description that was changed",
            "'a.wacz' is no WACZ file that can be trusted: datapackage.json does not fit the digest in "
                + "datapackage-digest.json\n"
        ),
        ("it breaks off", "cannot read 'a.wacz': its ZIP directory: Not a zip archive\n"),
    ]

    @Test(arguments: cases) func `files as they are`(wrong: String, listing: String) throws {
        let found = try self.listing(wrong).replacing(#/md5:[0-9a-f]{32}/#, with: "md5:...")
        #expect(found == listing)
    }
}

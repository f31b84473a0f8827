import Foundation
import Programs
import Testing

/// An archive in which the user may read but not write.
@Suite struct ReadOnlyTests {
    @Test func `an archive that cannot be written to reads, and says that it cannot be written to`() throws {
        let session = try Session()
        try session.stet("import", "-", input: ImportCommandTests.lines(0..<6))
        let page = try session.scratch.write(FailureTests.page, to: "page.txt")
        let lines = try session.scratch.write(ImportCommandTests.lines(6..<12), to: "lines.jsonl")
        let head = try session.head()
        let tool = try tool(for: session)
        _ = try session.shell("chmod -R a-w archive")
        defer { _ = try? session.shell("chmod -R u+w archive") }
        for hasCatalog in [true, false] {
            if !hasCatalog { _ = try session.shell("chmod u+w archive; rm archive/catalog.sqlite*; chmod a-w archive") }
            for command in ["log", "ls", "verify"] {
                let output = try session.run(tool + [command])
                #expect(try output.stdout == session.stet(command).stdout, "\(command): \(output.stderr)")
                #expect(output.status == 0 && output.messages == "")
            }
        }
        for command in [["commit", "--name", "a", page], ["import", lines], ["gc"], ["reindex"], ["pull", "copy"]] {
            let output = try session.run(tool + command)
            #expect(output.status == 128)
            #expect(output.messages.split(separator: "\n").count == 1, "\(output.stderr)")
            #expect(output.messages.hasPrefix("stet: cannot "), "\(output.stderr)")
        }
        #expect(try session.head() == head)
        _ = try session.shell("chmod -R u+w archive")
        #expect(try session.stet("verify").stdout == "whole: 3 versions\n")
        #expect(try session.stet("commit", "--name", "a", page).stdout.hasPrefix("v1 "))
    }

    /// The tool as a user runs it whom rights bind: root reads and writes everywhere, so it takes off that.
    private func tool(for session: Session) throws -> [String] {
        guard getuid() == 0 else { return [Places.stet] }
        let copy = session.scratch.path + "/stet"
        try FileManager.default.copyItem(atPath: Places.stet, toPath: copy)
        _ = try session.shell("chmod 755 . stet; chmod -R a+rX archive")
        return ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "env", "HOME=/nowhere", copy]
    }
}

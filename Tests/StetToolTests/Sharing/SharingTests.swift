import Foundation
import Programs
import Testing

/// Archives shared over real servers on this machine.
@Suite(.serialized) struct SharingTests {
    /// Copies an archive, then lets both take over what the other has.
    private func share(_ session: Session, _ address: String, _ environment: [String: String]) throws {
        func stet(_ arguments: String...) throws -> ProgramOutput {
            try session.stet(arguments, input: Data(), environment: environment)
        }
        try session.stet("import", "-", input: ImportCommandTests.lines(0..<12))
        let cloned = try stet("clone", address, "copy")
        #expect(cloned.stdout == "copied 6 versions into copy\n", "\(cloned.stderr)")
        try session.stet("import", "-", input: ImportCommandTests.lines(12..<18))
        #expect(try stet("--archive", "copy", "pull").stdout == "took over 3 versions\n")
        #expect(try stet("--archive", "copy", "pull", address).stdout == "took over 0 versions\n")
        try session.stet("--archive", "copy", "import", "-", input: ImportCommandTests.lines(18..<24))
        let pushed = try stet("--archive", "copy", "push")
        #expect(pushed.status == 0, "\(pushed.stderr)")
        #expect(
            try session.stet("log", "--json").stdout == session.stet("--archive", "copy", "log", "--json").stdout)
        for archive in ["archive", "copy"] {
            #expect(try session.stet("--archive", archive, "verify").stdout == "whole: 12 versions\n")
            #expect(try run("git", "-C", "\(session.scratch.path)/\(archive)", "fsck", "--strict").stderr == "")
        }
        // Both go their own way: nothing is taken over, nothing is lost.
        try session.stet("import", "-", input: ImportCommandTests.lines(24..<30))
        try session.stet("--archive", "copy", "import", "-", input: ImportCommandTests.lines(30..<36))
        for command in ["pull", "push"] {
            let refused = try stet("--archive", "copy", command)
            #expect(refused.status == 128)
            #expect(refused.stderr.split(separator: "\n").count == 1, "\(refused.stderr)")
            #expect(refused.stderr.contains("'stet import <path>' brings them together"), "\(refused.stderr)")
        }
        #expect(try session.stet("log", "--oneline").stdout.split(separator: "\n").count == 15)
        #expect(try session.stet("--archive", "copy", "log", "--oneline").stdout.split(separator: "\n").count == 15)
    }

    /// What is said of an attempt that must fail, without the words that are libgit2's own.
    private func failure(
        _ session: Session, _ arguments: [String], _ environment: [String: String]
    ) throws -> String {
        let output = try session.stet(arguments, input: Data(), environment: environment)
        #expect(output.status == 128)
        #expect(output.stderr.split(separator: "\n").count == 1, "\(output.stderr)")
        #expect(!FileManager.default.fileExists(atPath: session.scratch.path + "/bad"))
        return output.stderr.replacing(#/ \(.*\)/#, with: "")
    }

    @Test func `an archive is shared over ssh`() throws {
        let (session, server) = (try Session(), try SSHServer())
        try share(session, server.address(session.archive), server.environment)
    }

    @Test func `an archive is shared over https`() throws {
        let session = try Session()
        let server = try GitWebServer(session.scratch.path)
        _ = try run("git", "-C", session.archive, "config", "http.receivepack", "true")
        try share(session, server.address("archive"), server.environment)
    }

    @Test func `an archive is shared over a path`() throws {
        let session = try Session()
        try share(session, "file://" + session.archive, [:])
    }

    @Test func `an ssh server that is not known, or does not know the user, is refused`() throws {
        let (session, server) = (try Session(), try SSHServer())
        let address = server.address(session.archive)
        let stranger = server.environment.merging(["HOME": session.scratch.path]) { $1 }
        #expect(
            try failure(session, ["clone", address, "bad"], stranger)
                == "stet: cannot clone \(address): \(Self.untrusted)")
        let keyless = try failure(
            session, ["clone", address, "bad"], server.environment.merging(["SSH_AUTH_SOCK": ""]) { $1 })
        let unknown = """
            stet: cannot clone \(address): the server does not let this user in; check the address, and that the ssh agent \
            holds the right key

            """
        #expect(keyless == unknown)
    }

    private static let untrusted = """
        the server's key or certificate is not trusted; make sure that it is the right server; then, for ssh, add its key \
        to the known hosts, and for https, name its authority with GIT_SSL_CAINFO

        """

    @Test func `a certificate that is not trusted, or is another's, is refused`() throws {
        let session = try Session()
        let server = try GitWebServer(session.scratch.path)
        let address = server.address("archive")
        #expect(
            try failure(session, ["clone", address, "bad"], [:]) == "stet: cannot clone \(address): \(Self.untrusted)")
        let other = server.address("archive", host: "127.0.0.1")
        #expect(
            try failure(session, ["clone", other, "bad"], server.environment)
                == "stet: cannot clone \(other): \(Self.untrusted)")
    }

    @Test func `a server that hangs up, or is not there, leaves nothing half done`() throws {
        let session = try Session()
        try session.stet("import", "-", input: ImportCommandTests.lines(0..<60, articles: 30))
        let web = try GitWebServer(session.scratch.path)
        let ssh = try SSHServer(command: "timeout -s KILL 3 git-upload-pack '\(session.archive)' | head -c 1500")
        let places = [
            (web.address("archive", by: "cut"), web.environment), (web.address("archive", by: "gone"), web.environment),
            (web.address("nothing"), web.environment), (ssh.address(session.archive), ssh.environment),
            ("ssh://nobody@127.0.0.1:\(try Loopback.freePort())/x", ssh.environment),
            ("https://localhost:\(try Loopback.freePort())/x", [:]),
        ]
        try session.stet("clone", "archive", "copy")
        try session.stet("import", "-", input: ImportCommandTests.lines(60..<120, articles: 30))
        let before = try session.stet("--archive", "copy", "log", "--json").stdout
        for (address, environment) in places {
            #expect(
                try failure(session, ["clone", address, "bad"], environment).hasPrefix(
                    "stet: cannot clone \(address): "))
            _ = try failure(session, ["--archive", "copy", "pull", address], environment)
            #expect(try session.stet("--archive", "copy", "log", "--json").stdout == before)
        }
        #expect(try session.stet("--archive", "copy", "verify").stdout.hasPrefix("whole: "))
        #expect(try session.stet("--archive", "copy", "pull").stdout == "took over 60 versions\n")
    }

    @Test func `an archive that takes nothing says so`() throws {
        let (session, server) = (try Session(), try SSHServer())
        try session.stet("import", "-", input: ImportCommandTests.lines(0..<3))
        try session.stet("clone", "archive", "copy")
        try session.stet("--archive", "copy", "import", "-", input: ImportCommandTests.lines(6..<9))
        try session.scratch.write("#!/bin/sh\nexit 1\n", to: "archive/hooks/pre-receive")
        _ = try session.shell("chmod +x archive/hooks/pre-receive")
        let head = try session.head()
        let address = server.address(session.archive)
        #expect(
            try failure(session, ["--archive", "copy", "push", address], server.environment)
                == """
                stet: cannot push to \(address): the other side refused it; see what it says, and whether this user may write \
                there

                """)
        #expect(try session.head() == head)
    }

    @Test func `a repository that is no archive is told from one, and nothing of it is taken`() throws {
        let session = try Session()
        try session.stet("commit", "--name", "a", session.scratch.write(FailureTests.page, to: "page.txt"))
        _ = try session.shell(
            """
            git init -q -b main other; cd other; git -c user.name=x -c user.email=x@x commit -q --allow-empty -m x
            git init -q --bare ../empty
            """)
        let head = try session.head()
        for name in ["other", "empty"] {
            let address = "\(session.scratch.path)/\(name)"
            let said = "stet: what is at '\(address)' is no archive; check the address\n"
            #expect(try failure(session, ["clone", address, "bad"], [:]) == said)
            #expect(try failure(session, ["pull", address], [:]) == said)
            #expect(try session.head() == head)
        }
        try FileManager.default.createDirectory(
            atPath: session.scratch.path + "/mine", withIntermediateDirectories: true)
        #expect(try session.stet("clone", "other", "mine").status == 128)
        #expect(try FileManager.default.contentsOfDirectory(atPath: session.scratch.path + "/mine") == [])
    }
}

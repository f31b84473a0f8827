import Foundation
import Programs
import Testing

/// Where `git log` has the same notion, what it prints of the archive is what `stet log` prints.
///
/// The archive's first commit holds its settings and no version, so that Git is asked for all commits but that one.
@Suite struct LogOracleTests {
    let session: Session

    init() throws {
        session = try Session()
        for sample in ["linjiang-museum", "harbour-ferry", "minato-festival"] { try session.commitSample(sample) }
    }

    /// Options that both take; patterns are those of Perl only where Git is told so.
    static let options: [[String]] = [
        ["--format=%H"], ["-n", "2", "--format=%H"], ["-n3", "--format=%H"], ["-4", "--format=%H"],
        ["--max-count=1", "--skip=2", "--format=%H"], ["--skip=100", "--format=%H"], ["--reverse", "--format=%H"],
        ["--reverse", "-n", "2", "--skip=1", "--format=%H"], ["--since=2026-04-15T00:00:00+00:00", "--format=%H"],
        ["--after=2026-04-15T00:00:00+00:00", "--before=2026-05-01T00:00:00+00:00", "--format=%H"],
        ["--until=2026-03-03T09:20:00+00:00", "--format=%H"],
        ["--grep=moved", "--format=%H"], ["--grep=MOVED", "-i", "--format=%H"], ["--grep=开馆", "--format=%H"],
        ["--grep=moved", "--invert-grep", "--format=%H"], ["--grep=moved", "--grep=renamed", "--format=%H"],
        ["--grep=moved", "--grep=renamed", "--all-match", "--format=%H"], ["-F", "--grep=1 paragraph", "--format=%H"],
        ["-P", "--grep=^v[23] ", "--format=%H"], ["-P", "--grep=headline changed$|split", "--format=%H"],
        ["--format=%T %P %an <%ae> %al|%cn <%ce> %cl"], ["--format=%s%n%b%x00"], ["--format=%B"], ["--format=%f"],
        ["--format=tformat:%s"], ["--format=format:%s"], ["--pretty=format:%H", "-n1"],
        ["--format=100%% %q %(nothing)"],
        ["--format=%ad %cd", "--date=iso"], ["--format=%at %ct %ai %ci %aI %cI %as %cs %aD"],
        ["--format=[%<(30)%s][%<(12,trunc)%cn][%<(12,ltrunc)%ae][%<(13,mtrunc)%ae]"],
        ["--format=[%>(20)%an][%><(20)%an][%>(10)%s]"], ["--format=%an%<|(40)%s|"], ["--format=%an    %>>(10)%s|"],
        ["--format=%+b|%-b|% an|%-s"], ["--format=%w(40,2,4)%ae %cn %ce"], ["--format=%w(0,2,4)%s%n%ae"],
        ["--color=always", "--format=%Cred%an%Creset %C(bold blue)%ae%C(reset) %C(#ff8000 ul)x%C(208)y"],
        ["--format=%Cred%an%Creset"],
    ]

    @Test(arguments: options) func `options mean what they mean to Git`(options: [String]) throws {
        let color = options.filter { $0.hasPrefix("--color") }
        let own = options.filter { $0 != "-P" && !$0.hasPrefix("--color") }
        let stet = try session.stet(color + ["log"] + own, input: Data())
        let git = try run(["git", "-C", session.archive, "log", "\(root())..main"] + options)
        #expect(git.status == 0, "\(git.stderr)")
        #expect(stet.stdout == git.stdout, "\(options) \(stet.stderr)")
    }

    static let dates = [
        "iso", "iso8601", "iso-strict", "short", "raw", "unix", "rfc", "rfc2822", "default", "local", "iso-local",
        "short-local", "raw-local", "rfc-local", "default-local", "iso-strict-local", "relative", "human",
        "human-local", "format:%Y年%m月%d日 %H:%M:%S %z %s %a %b %j", "format-local:%F %T", "format:100%%", "format:",
    ]

    @Test(arguments: dates) func `dates are written as Git writes them`(form: String) throws {
        let options = ["--date=\(form)", "--format=%ad|%cd"]
        for zone in ["UTC", "Asia/Shanghai", "America/St_Johns"] {
            let stet = try session.stet(["log"] + options, input: Data(), environment: ["TZ": zone])
            let git = try run(
                ["git", "-C", session.archive, "log", "\(root())..main"] + options,
                environment: ["TZ": zone])
            #expect(stet.stdout == git.stdout, "\(form) in \(zone)")
        }
    }

    /// The commit that made the archive.
    private func root() throws -> String {
        try run("git", "-C", session.archive, "rev-list", "--max-parents=0", "main").stdout
            .split(separator: "\n").joined()
    }
}

import Foundation
import Programs
import Testing

/// `stet serve`, which the companion `stet-serve` carries out.
@Suite struct ServeCommandTests {
    @Test func `the archive is served until the process is told to end`() throws {
        let session = try Session()
        try session.commitSample("minato-festival")
        let told = try session.shell(
            """
            "\(Places.stet)" serve --listen 127.0.0.1:0 2>log & pid=$!
            for _ in $(seq 100); do grep -q serving log && break; sleep 0.1; done
            address=$(sed -n 's|^stet: serving ||p' log)
            python3 -c 'import sys, urllib.request as r; print("湊原港まつり" in r.urlopen(sys.argv[1]).read().decode())' "$address"
            kill -TERM $pid; wait $pid; echo "ended with $?"
            """)
        #expect(told.stdout == "True\nended with 0\n", "\(told.stderr)")
    }

    static let refused: [(arguments: [String], status: Int32, message: String)] = [
        (["--listen", "nonsense"], 129, "not an address with a port"),
        (["--listen", "127.0.0.1:65536"], 129, "not an address with a port"),
        (["--listen", "192.0.2.1:80"], 128, "cannot listen on 192.0.2.1:80"),
    ]

    @Test(arguments: refused.indices) func `a place where it cannot listen is told`(index: Int) throws {
        let (arguments, status, message) = Self.refused[index]
        let output = try Session().stet(["serve"] + arguments, input: Data())
        #expect(output.status == status && output.stderr.contains(message), "\(output.stderr)")
    }
}

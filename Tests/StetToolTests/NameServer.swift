import Foundation
import Programs

/// A name server on loopback that says another address the second time it is asked for a name; it ends with this value.
final class NameServer: Sendable {
    private let port: Int
    private let scratch: Scratch
    private let program: RunningProgram

    /// Starts the server; it first tells an address of the public Internet, then that of loopback.
    init(first address: String) throws {
        scratch = try Scratch()
        let servers = "\(Places.package)/Tests/StetToolTests/Servers"
        let built = try run(
            "clang", "-shared", "-fPIC", "-o", scratch.path + "/resolve.so", servers + "/resolve.c", "-lresolv")
        guard built.status == 0 else {
            throw ServerProblem(text: "clang of the Swift toolchain cannot build resolve.c: \(built.stderr)")
        }
        program = try RunningProgram(["python3", servers + "/names.py", address])
        guard let port = Int(program.firstLine()) else {
            throw ServerProblem(text: "the server names.py did not print its port; is python3 installed?")
        }
        self.port = port
    }

    /// The environment in which a program asks this server and no other.
    var environment: [String: String] {
        ["LD_PRELOAD": scratch.path + "/resolve.so", "STET_TEST_NAMES": String(port)]
    }

    /// What the server says when it is asked for a name as programs ask.
    func address(of name: String) throws -> String {
        let script = "import socket, sys; print(socket.getaddrinfo(sys.argv[1], 80, type=socket.SOCK_STREAM)[0][4][0])"
        return try run("python3", "-c", script, name, environment: environment).stdout
            .trimmingCharacters(in: .newlines)
    }
}

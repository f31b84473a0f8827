import Foundation

/// This machine as a server of the tests sees it.
public enum Loopback {
    /// A port that nobody uses at present.
    public static func freePort() throws -> Int {
        let script = "import socket; s = socket.socket(); s.bind(('127.0.0.1', 0)); print(s.getsockname()[1])"
        let output = try run("python3", "-c", script)
        guard let port = Int(output.stdout.trimmingCharacters(in: .whitespacesAndNewlines)) else {
            throw ServerProblem(text: "there is no free port: \(output.stderr)")
        }
        return port
    }

    /// Whether a program listens on a port, as the system's table of connections says.
    public static func isOpen(_ port: Int) throws -> Bool {
        let digits = String(port, radix: 16, uppercase: true)
        let place = "0100007F:" + String(repeating: "0", count: 4 - digits.count) + digits
        return try String(contentsOfFile: "/proc/net/tcp", encoding: .utf8).contains(" \(place) 00000000:0000 0A ")
    }

    /// Waits for a server until it is ready.
    ///
    /// - Parameter log: the file in which the server says why it is not.
    public static func wait(for name: String, log: String, until isReady: () throws -> Bool) throws {
        for _ in 0..<600 {
            if try isReady() { return }
            usleep(50_000)
        }
        throw ServerProblem(text: "\(name) did not start: \((try? String(contentsOfFile: log, encoding: .utf8)) ?? "")")
    }
}

/// Why a server of the tests is not there.
public struct ServerProblem: Error {
    public let text: String

    public init(text: String) {
        self.text = text
    }
}

import Foundation
import Programs

@testable import Capturing

/// A server of the tests on a port of loopback; it ends with this value.
final class Server: Sendable {
    let port: Int
    private let program: RunningProgram

    /// Starts the misbehaving server, which prints its port.
    init() throws {
        let script = "\(Places.package)/Tests/CapturingTests/Servers/misbehaving.py"
        program = try RunningProgram(["python3", script])
        guard let port = Int(program.firstLine()) else {
            throw ServerProblem(text: "the server \(script) did not print its port; is python3 installed?")
        }
        self.port = port
    }

    /// The address of a path on this server.
    func address(_ path: String) throws -> WebAddress {
        try WebAddress("http://127.0.0.1:\(port)\(path)")
    }

    /// How often a path was asked for.
    func count(_ path: String) throws -> Int {
        let body = try Fetcher(.onLoopback).fetch(FetchRequest(address("/count?\(path)"))).body
        return Int(String(decoding: body, as: UTF8.self)) ?? -1
    }
}

extension FetchSettings {
    /// Settings that allow loopback and do not wait long.
    static var onLoopback: FetchSettings {
        var settings = FetchSettings(userAgent: "stet-tests (tests@archive.example)")
        settings.policy = AddressPolicy(allowing: [AddressRange("127.0.0.0/8")].compactMap(\.self))
        settings.largestBody = 1 << 20
        settings.timeout = 8
        settings.slowSeconds = 3
        settings.attempts = 1
        return settings
    }
}

import Foundation
import Programs

/// An OpenSSH server with keys of its own, which lets the user in whose agent holds the right key.
final class SSHServer: Sendable {
    private let scratch: Scratch
    private let server: RunningProgram
    private let agent: RunningProgram
    private let port: Int

    /// What the environment of a user holds who knows the server and has a key.
    let environment: [String: String]

    /// - Parameter command: what is run in place of what the user asks for.
    init(command: String? = nil) throws {
        scratch = try Scratch()
        port = try Loopback.freePort()
        let folder = scratch.path
        for key in ["host", "user"] {
            _ = try run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", "\(folder)/\(key)")
        }
        func read(_ name: String) throws -> String { try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8) }
        try FileManager.default.createDirectory(atPath: folder + "/home/.ssh", withIntermediateDirectories: true)
        try scratch.write("[127.0.0.1]:\(port) " + read("host.pub"), to: "home/.ssh/known_hosts")
        try scratch.write((command.map { "command=\"\($0)\" " } ?? "") + read("user.pub"), to: "authorized")
        try scratch.write(Self.configuration(folder, port), to: "sshd_config")
        // Where the server runs as root, it wants this folder, which Debian makes when it starts the service.
        if getuid() == 0 {
            try FileManager.default.createDirectory(atPath: "/run/sshd", withIntermediateDirectories: true)
        }
        let (agentSocket, log, serverPort) = (folder + "/agent", folder + "/sshd.log", port)
        agent = try RunningProgram(["ssh-agent", "-D", "-a", agentSocket])
        server = try RunningProgram(["/usr/sbin/sshd", "-D", "-E", log, "-f", folder + "/sshd_config"])
        try Loopback.wait(for: "sshd", log: log) {
            try Loopback.isOpen(serverPort) && FileManager.default.fileExists(atPath: agentSocket)
        }
        environment = ["HOME": folder + "/home", "SSH_AUTH_SOCK": agentSocket]
        let added = try run(["ssh-add", "-q", folder + "/user"], environment: environment)
        guard added.status == 0 else { throw ServerProblem(text: added.stderr) }
    }

    /// The address of a folder of this machine.
    func address(_ path: String) -> String { "ssh://\(NSUserName())@127.0.0.1:\(port)\(path)" }

    private static func configuration(_ folder: String, _ port: Int) -> String {
        """
        Port \(port)
        ListenAddress 127.0.0.1
        HostKey \(folder)/host
        PidFile none
        AuthorizedKeysFile \(folder)/authorized
        StrictModes no
        UsePAM no
        PasswordAuthentication no
        KbdInteractiveAuthentication no

        """
    }
}

import Browser
import Foundation
import Programs

/// A receiver of webhooks on loopback, which has the library of the Standard Webhooks judge what it is sent; it ends with this
/// value.
final class TestReceiver: Sendable {
    let port: Int
    let secret: String
    private let folder: Scratch
    private let program: RunningProgram

    /// The file of the secret.
    var secretFile: String { folder.path + "/secret" }

    init() throws {
        folder = try Scratch()
        secret = "whsec_" + Data((0..<32).map { _ in UInt8.random(in: 0...255) }).base64EncodedString()
        try folder.write(secret + "\n", to: "secret")
        guard let python = Python.path else { throw ToolError(Python.missing) }
        let script = "\(Places.package)/Tests/StetToolTests/Servers/receiver.py"
        program = try RunningProgram([python, script, folder.path, secret])
        port = Int(program.firstLine()) ?? 0
    }

    /// The address of a path.
    func url(_ path: String = "/hook") -> String { "http://127.0.0.1:\(port)\(path)" }

    /// Has the receiver give some answers in turn, the last one for ever; those given before are past.
    func answer(_ lines: String...) throws {
        let past = try messages().map { _ in "200" }
        try folder.write((past + lines).joined(separator: "\n") + "\n", to: "answers")
    }

    /// What was sent so far.
    func messages() throws -> [Message] {
        guard let log = try? String(contentsOfFile: folder.path + "/messages", encoding: .utf8) else { return [] }
        return try log.split(separator: "\n").map { try JSONDecoder().decode(Message.self, from: Data($0.utf8)) }
    }

    /// A message with what was found of its signature.
    struct Message: Decodable {
        var path: String
        var answer: Int
        var id: String
        var time: String
        var type: String
        var signature: String
        var verdict: String
        var body: String

        enum CodingKeys: String, CodingKey {
            case path, answer, verdict, body
            case id = "webhook-id"
            case time = "webhook-timestamp"
            case type = "content-type"
            case signature = "webhook-signature"
        }

        /// The version that the message tells of: `2.html v1`, in front of which stands what happened.
        var told: String {
            let event = (try? JSONSerialization.jsonObject(with: Data(body.utf8))) as? [String: Any]
            let data = event?["data"] as? [String: Any]
            let url = (data?["article"] as? [String: Any])?["url"] as? String ?? ""
            let name = url.split(separator: "/").last ?? "-"
            return "\(event?["type"] as? String ?? "-") \(name) v\(data?["version"] as? Int ?? 0)"
        }
    }
}

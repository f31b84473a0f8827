import Archiving
import Articles
import History

/// How fast an archive is read.
struct Reading {
    private let path: String

    init(_ path: String) {
        self.path = path
    }

    /// How many versions of an article there are, found as by a process that does nothing else.
    @discardableResult
    static func versions(of article: String, in archive: String) throws -> Int {
        try Archive(at: archive).history(named: article).versions.count
    }

    func lines() throws -> [String] {
        let archive = try Archive(at: path)
        let histories = try archive.histories()
        let chosen = stride(from: 0, to: histories.count, by: max(1, histories.count / 200)).map { histories[$0] }
        var times: [Double] = []
        for history in chosen {
            let name = history.reference.identity.display
            times.append(try timed { try archive.history(named: name).versions.count }.seconds)
        }
        let first = try timed { try Self.versions(of: chosen[0].reference.identity.text, in: path) }
        var processes: [Double] = []
        for history in chosen.prefix(20) {
            let command = "'\(CommandLine.arguments[0])' --versions '\(path)' '\(history.reference.identity.text)'"
            processes.append(try timed { try shell(command) }.seconds)
        }
        var pairs = 0
        let reading = try timed {
            for history in chosen {
                for (old, new) in zip(history.versions, history.versions.dropFirst()) {
                    _ = try archive.forms(of: history.reference, at: old)
                    _ = try archive.forms(of: history.reference, at: new)
                    pairs += 1
                }
            }
        }
        return [
            "versions of an article: \(short(times.sorted()[times.count / 2] * 1e6)) us, "
                + "\(short(first.seconds * 1e3)) ms with opening the archive, "
                + "\(short(processes.sorted()[processes.count / 2] * 1e3)) ms as a process",
            "pairs of versions with their files: \(Int(Double(pairs) / reading.seconds)) a second",
        ]
    }
}

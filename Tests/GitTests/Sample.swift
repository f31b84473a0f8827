import Foundation
import Git
import Programs

/// A folder for one test, removed with this value, and a bare repository in it.
final class Sample {
    let folder: String
    var path: String { folder + "/repo.git" }

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("git-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        _ = try Repository.create(bareAt: path)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: folder)
    }

    func open() throws -> Repository {
        try Repository.open(at: path)
    }

    /// What `git` prints of the repository, without the last line feed.
    func git(_ arguments: String, input: String = "") throws -> String {
        let output = try run("sh", "-c", "git -C '\(path)' \(arguments) 2>&1", input: input)
        return output.stdout.hasSuffix("\n") ? String(output.stdout.dropLast()) : output.stdout
    }

    /// The file of an object outside any pack.
    func looseFile(of id: ObjectID) -> String {
        "\(path)/objects/\(id.hex.prefix(2))/\(id.hex.dropFirst(2))"
    }

    /// Replaces the file of an object with its first bytes.
    func truncate(_ id: ObjectID, to length: Int) throws {
        let file = URL(fileURLWithPath: looseFile(of: id))
        let bytes = try Data(contentsOf: file).prefix(length)
        try FileManager.default.removeItem(at: file)
        try bytes.write(to: file)
    }
}

extension Signature {
    /// A signature of 2023-11-10 19:02:11 +0800 plus `minutes`.
    static func sample(
        _ name: String = "光明网", email: String = "news@gmw.cn", minutes: Int64 = 0, offset: Int = 480
    ) -> Signature {
        Signature(name: name, email: email, seconds: 1_699_614_131 + 60 * minutes, offsetMinutes: offset)
    }
}

extension Repository {
    /// Writes a tree with one file and a commit of it.
    func writeSampleCommit(_ message: String, parents: [ObjectID] = [], minutes: Int64 = 0) throws -> ObjectID {
        let blob = try writeBlob(Array(message.utf8))
        let tree = try writeTree([Tree.Entry(name: "article.md", mode: .blob, id: blob)])
        let signature = Signature.sample(minutes: minutes)
        return try writeCommit(
            tree: tree, parents: parents, author: signature, committer: signature, message: message + "\n")
    }
}

/// The code of the error that `body` throws, nil if it throws none.
func code(of body: () throws -> Void) throws -> GitError.Code? {
    do {
        try body()
        return nil
    } catch let error as GitError {
        return error.code
    }
}

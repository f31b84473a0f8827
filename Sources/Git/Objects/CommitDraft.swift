/// A commit but for its tree and parents, checked and encoded on any thread.
public struct CommitDraft: Sendable {
    private let ending: [UInt8]

    /// A draft of a commit by its author, committer and message.
    ///
    /// - Throws: ``GitError/Code/invalid`` where a signature or the message does not fit.
    public init(author: Signature, committer: Signature, message: String) throws(GitError) {
        var message = message
        guard message.withUTF8({ !$0.contains(0) }) else {
            throw GitError(.invalid, "write a commit", "the message contains a NUL")
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(message.utf8.count + 256)
        for (name, signature) in [("author ", author), ("committer ", committer)] {
            bytes += name.utf8
            try signature.encode(into: &bytes)
            bytes.append(Self.lineFeed)
        }
        bytes.append(Self.lineFeed)
        message.withUTF8 { bytes += $0 }
        ending = bytes
    }

    /// The bytes of the commit.
    public func contents(tree: ObjectID, parents: [ObjectID]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(ending.count + 48 * (parents.count + 1))
        for (name, id) in [("tree ", tree)] + parents.map({ ("parent ", $0) }) {
            bytes += name.utf8
            id.appendDigits(to: &bytes)
            bytes.append(Self.lineFeed)
        }
        return bytes + ending
    }

    private static let lineFeed = UInt8(ascii: "\n")
}

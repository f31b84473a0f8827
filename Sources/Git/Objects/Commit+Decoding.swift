extension Commit {
    /// A commit from what Git keeps of it; nil where it is not written as Git writes it, which libgit2 may yet read.
    init?(id: ObjectID, contents: [UInt8]) {
        var lines = CommitLines(rest: contents[...])
        guard let tree = lines.value(of: "tree").flatMap({ ObjectID(hex: $0) }) else { return nil }
        var parents: [ObjectID] = []
        while let parent = lines.value(of: "parent") {
            guard let id = ObjectID(hex: parent) else { return nil }
            parents.append(id)
        }
        guard let author = lines.value(of: "author").flatMap(Signature.init(line:)),
            let committer = lines.value(of: "committer").flatMap(Signature.init(line:)), lines.endHeader()
        else { return nil }
        self.init(
            id: id, tree: tree, parents: parents, author: author, committer: committer,
            message: String(decoding: lines.rest.prefix { $0 != 0 }, as: UTF8.self))
    }
}

/// The header of a commit, line by line.
private struct CommitLines {
    private(set) var rest: ArraySlice<UInt8>

    init(rest: ArraySlice<UInt8>) {
        self.rest = rest
    }

    /// Takes the next line if it has a key; returns what follows it.
    mutating func value(of key: String) -> String? {
        guard rest.starts(with: (key + " ").utf8), let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
        let value = rest[..<end].dropFirst(key.utf8.count + 1)
        rest = rest[(end + 1)...]
        return String(decoding: value, as: UTF8.self)
    }

    /// Takes the empty line at the header's end; false where other lines come first.
    mutating func endHeader() -> Bool {
        guard rest.first == UInt8(ascii: "\n") else { return false }
        rest = rest.dropFirst()
        return true
    }
}

extension Signature {
    /// A signature as a commit's header has it, `Name <email> seconds +0800`; nil where it is written in another way.
    fileprivate init?(line: String) {
        let parts = line.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count >= 4, parts.allSatisfy({ !$0.isEmpty }), !line.utf8.contains(0),
            let seconds = Int64(parts[parts.count - 2]), seconds >= 0,
            let offset = Self.offset(parts[parts.count - 1])
        else { return nil }
        let email = parts[parts.count - 3]
        let name = parts.dropLast(3).joined(separator: " ")
        guard email.hasPrefix("<"), email.hasSuffix(">"),
            !(name + email.dropFirst().dropLast()).contains(where: "<>".contains)
        else { return nil }
        self.init(name: name, email: String(email.dropFirst().dropLast()), seconds: seconds, offsetMinutes: offset)
    }

    /// The minutes of `+0800`.
    private static func offset(_ text: Substring) -> Int? {
        let digits = text.dropFirst()
        guard text.hasPrefix("+") || text.hasPrefix("-"), digits.utf8.count == 4, digits.allSatisfy(\.isASCII),
            let number = Int(digits), number / 100 <= 14, number % 100 <= 59
        else { return nil }
        let minutes = number / 100 * 60 + number % 100
        return text.hasPrefix("-") ? -minutes : minutes
    }
}

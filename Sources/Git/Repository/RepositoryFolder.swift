import Glibc

/// The folder of a repository in the plain form that Git and libgit2 make, read without libgit2.
///
/// libgit2 is slow to start: it reads all certificates that the system trusts, which takes longer than most commands
/// take to read from an archive. So it is started when it is first needed. Whatever is not plain here is left to it.
struct RepositoryFolder {
    /// The folder, absolute and without links, with `/` at its end.
    let path: String

    /// The repository whose own folder is at a path; nil where there is none, or one that only libgit2 may judge.
    init?(plainAt path: String) {
        guard let resolved = realpath(path, nil) else { return nil }
        self.path = String(cString: resolved) + "/"
        free(resolved)
        guard ["objects", "refs"].allSatisfy({ isFolder(self.path + $0) }), content(of: "HEAD") != nil,
            access(self.path + "commondir", F_OK) != 0, let configuration = content(of: "config")
        else { return nil }
        let settings = configuration.lowercased()
        let isPlain = settings.contains("repositoryformatversion = 0")
        guard isPlain, !["[extensions", "[include", "worktree"].contains(where: settings.contains) else { return nil }
    }

    /// What a reference stands for.
    enum Target: Equatable {
        case object(ObjectID)
        /// There is no such reference, or one to a branch without commits.
        case missing
        /// What only libgit2 may judge.
        case unclear
    }

    /// What a reference stands for, by its full name; symbolic references are followed.
    func target(of name: String) -> Target {
        var name = name
        for _ in 0..<5 {
            guard Self.isPlain(name) else { return .unclear }
            var status = stat()
            guard stat(path + name, &status) == 0 else { return errno == ENOENT ? packedTarget(of: name) : .unclear }
            guard let line = content(of: name)?.trimmingNewline() else { return .unclear }
            if let id = ObjectID(hex: line) { return .object(id) }
            guard line.hasPrefix("ref: ") else { return .unclear }
            name = String(line.dropFirst(5))
        }
        return .unclear
    }

    /// Whether a reference has a file of its own, and that names an object and no other reference.
    func hasFile(of name: String, naming id: ObjectID) -> Bool {
        Self.isPlain(name) && content(of: name)?.trimmingNewline() == id.hex
    }

    private func packedTarget(of name: String) -> Target {
        guard access(path + "packed-refs", F_OK) == 0 else { return errno == ENOENT ? .missing : .unclear }
        guard let lines = content(of: "packed-refs") else { return .unclear }
        guard let line = lines.split(separator: "\n").first(where: { $0.utf8.dropFirst(41).elementsEqual(name.utf8) })
        else { return .missing }
        return ObjectID(hex: String(line.prefix(40))).map(Target.object) ?? .unclear
    }

    /// Whether a name is one whose file surely is the reference's.
    private static func isPlain(_ name: String) -> Bool {
        let isReference = name == "HEAD" || name.hasPrefix("refs/")
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        return isReference && parts.allSatisfy { !$0.isEmpty && !$0.hasPrefix(".") && !$0.hasSuffix(".lock") }
    }

    private func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// What a small file holds; nil where it cannot be read as text or is large.
    private func content(of name: String) -> String? {
        let file = open(path + name, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 4096)
        while bytes.count <= Self.largest {
            let count = read(file, &chunk, chunk.count)
            if count < 0 { return nil }
            if count == 0 { return String(validating: bytes, as: UTF8.self) }
            bytes += chunk[..<count]
        }
        return nil
    }

    private static let largest = 1 << 20
}

extension String {
    fileprivate func trimmingNewline() -> String { hasSuffix("\n") ? String(dropLast()) : self }
}

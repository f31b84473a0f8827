extension Tree {
    /// What Git keeps of a tree of these entries, which may be in any order.
    ///
    /// - Throws: ``GitError/Code/invalid`` for a name that occurs twice or that Git forbids.
    public static func encoded(_ entries: [Entry]) throws(GitError) -> [UInt8] {
        let slash = UInt8(ascii: "/")
        var sorted = entries.map { (name: Array($0.name.utf8), entry: $0) }
        sorted.sort { first, second in
            let one = first.name + (first.entry.mode == .tree ? [slash] : [])
            let other = second.name + (second.entry.mode == .tree ? [slash] : [])
            return one.lexicographicallyPrecedes(other)
        }
        guard sorted.allSatisfy({ allows($0.name) && !$0.name.contains(slash) }),
            Set(sorted.map(\.name)).count == sorted.count
        else { throw GitError(.invalid, "write a tree", "Git forbids one of its names, or one occurs twice") }
        return sorted.flatMap { TreeBytes.encoded($0.name, $0.entry.mode, $0.entry.id) }
    }

    /// Whether Git allows a name, which holds no `/`, in a tree.
    static func allows(_ name: some Collection<UInt8>) -> Bool {
        // Most names begin with a letter or digit that no forbidden one begins with.
        let isPlain = name.allSatisfy { $0 < 0x80 && $0 != 0 } && name.first != UInt8(ascii: ".")
        if isPlain, let first = name.first, first | 0x20 != UInt8(ascii: "g") { return true }
        let text = String(decoding: name, as: UTF8.self)
        return !name.isEmpty && !name.contains(0) && text != "." && text != ".." && !text.isDotGitOnHFS
            && text.lowercased() != "git~1"
    }
}

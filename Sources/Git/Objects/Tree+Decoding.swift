extension Tree {
    /// The entries of a tree from what Git keeps of it; nil where it is not written as Git writes it, which libgit2 may
    /// yet read.
    static func entries(in contents: [UInt8]) -> [Entry]? {
        var entries: [Entry] = []
        var rest = contents[...]
        while !rest.isEmpty {
            guard let space = rest.firstIndex(of: UInt8(ascii: " ")), let end = rest[space...].firstIndex(of: 0),
                contents.count - end > ObjectID.byteCount, space + 1 < end, rest.first != UInt8(ascii: "0"),
                let mode = UInt32(String(decoding: rest[..<space], as: UTF8.self), radix: 8).flatMap(FileMode.init),
                let name = String(validating: rest[(space + 1)..<end], as: UTF8.self),
                let id = ObjectID(bytes: rest[(end + 1)...].prefix(ObjectID.byteCount))
            else { return nil }
            entries.append(Entry(name: name, mode: mode, id: id))
            rest = rest[(end + 1 + ObjectID.byteCount)...]
        }
        return entries
    }
}

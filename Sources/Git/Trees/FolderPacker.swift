/// Packs the trees of many folders whose files have the same names: each as a delta of one before.
public struct FolderPacker {
    private var last: DeltaBase?
    private var number: Int?

    /// A packer that has seen no folder.
    public init() {}

    /// Writes a tree of files and returns its name.
    ///
    /// - Parameter files: entries whose names differ, none of them a folder.
    public mutating func write(
        _ files: [Tree.Entry], packer: ObjectPacker, pack: inout PackWriter, number: Int
    ) throws(GitError) -> ObjectID {
        let contents = TreeBytes(files: files).bytes
        let id = try ObjectID(of: .tree, contents)
        if let last, self.number == number, last.contents.count == contents.count, last.id != id,
            last.depth < ObjectPacker.deepest
        {
            let delta = Delta(sameLength: last.contents, contents)
            if delta.bytes.count < contents.count * 4 / 5 {
                try pack.add(packer.packed(.tree, delta, id: id, base: last.id, depth: last.depth + 1))
                return id
            }
        }
        try pack.add(packer.packed(.tree, contents, id: id))
        last = DeltaBase(id: id, contents: contents, depth: 0)
        self.number = number
        return id
    }
}

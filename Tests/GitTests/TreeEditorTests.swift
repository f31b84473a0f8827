import Git
import Testing

@Suite struct TreeEditorTests {
    @Test func `folders are put where git would put them`() throws {
        let sample = try Sample()
        let repository = try sample.open()
        let file = Tree.Entry(name: "f", mode: .blob, id: try repository.writeBlob([1]))
        var expected = try repository.writeTree([
            file, Tree.Entry(name: "a.b", mode: .blob, id: file.id), Tree.Entry(name: "a0", mode: .blob, id: file.id),
        ])
        let paths = [
            "a/x", "a/y/z", "a-/q", "b", "a/x", "新闻/甲", "a/y/0", "新闻/乙", "a/w",
            "A/" + String(repeating: "n", count: 300),
        ]
        let editor = TreeEditor(root: expected)
        let packer = try ObjectPacker()
        var folders = FolderPacker()
        for number in 0..<2 {
            var pack = try repository.packWriter()
            var trees: [ObjectID] = []
            for (index, path) in paths.enumerated() {
                let blob = try ObjectID(of: .blob, [UInt8(index), UInt8(number)])
                try pack.add(packer.packed(.blob, [UInt8(index), UInt8(number)], id: blob))
                let folder = try folders.write(
                    [Tree.Entry(name: "page", mode: .blob, id: blob), file], packer: packer, pack: &pack, number: number
                )
                trees.append(
                    try editor.put(
                        folder, at: path, packer: packer, pack: &pack, number: number, source: repository))
            }
            _ = try pack.finish()
            for (index, path) in paths.enumerated() {
                let blob = try repository.writeBlob([UInt8(index), UInt8(number)])
                let folder = try repository.writeTree([file, Tree.Entry(name: "page", mode: .blob, id: blob)])
                expected = try repository.writeTree(expected, replacing: path, with: folder)
                #expect(trees[index] == expected, "\(path)")
            }
        }
        #expect(editor.tree == expected)
        #expect(try sample.git("fsck --strict --no-dangling | grep -v ^notice:") == "")
    }

    @Test func `an editor tells how much it holds in memory`() throws {
        let sample = try Sample()
        let repository = try sample.open()
        let blob = try repository.writeBlob([])
        let folder = try repository.writeTree([Tree.Entry(name: "f", mode: .blob, id: blob)])
        let editor = TreeEditor(root: try repository.writeTree([]))
        let packer = try ObjectPacker()
        var pack = try repository.packWriter()
        var sizes = [editor.byteCount]
        for path in ["a/b/c", "a/b/c", "a/b/d", "x/y/z"] {
            _ = try editor.put(folder, at: path, packer: packer, pack: &pack, number: 0, source: repository)
            sizes.append(editor.byteCount)
        }
        let grown = zip(sizes.dropFirst(), sizes).map { $0 - $1 }
        #expect(grown[0] > 3 * 256, "three folders")
        #expect(grown[1] == 0, "the same again")
        #expect((1..<256).contains(grown[2]), "an entry more")
        #expect(grown[3] > 2 * 256, "two folders more")
    }

    @Test(arguments: ["", "/a", "a//b", "a/.git/b", "..", "a/\u{0}", "f/a", "a/GIT~1"])
    func `paths that git forbids are refused`(path: String) throws {
        let sample = try Sample()
        let repository = try sample.open()
        let blob = try repository.writeBlob([])
        let tree = try repository.writeTree([Tree.Entry(name: "f", mode: .blob, id: blob)])
        var pack = try repository.packWriter()
        let error = #expect(throws: GitError.self) {
            try TreeEditor(root: tree).put(
                tree, at: path, packer: ObjectPacker(), pack: &pack, number: 0, source: repository)
        }
        #expect(error?.code == .invalid)
    }
}

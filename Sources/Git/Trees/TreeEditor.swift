import CGit2

/// Changes folders deep in one tree again and again, and writes each new state into a pack.
///
/// The folders on the way to what was changed stay in memory, so a change reads nothing that was read before. Each new
/// state of a folder is a delta of the one before where that is in the same pack.
public final class TreeEditor {
    private let root: Node

    /// About how many bytes the folders in memory take.
    public private(set) var byteCount = 0

    /// An editor of a tree that is in the source.
    public init(root: ObjectID) {
        self.root = Node(id: root)
    }

    /// The tree as it stands.
    public var tree: ObjectID { root.id }

    /// Puts a folder at a path, writes the folders above it, and returns the new tree.
    ///
    /// Where it fails, the editor is of no use any more.
    ///
    /// - Parameters:
    ///   - folder: the name of a tree, which the pack or the source holds.
    ///   - path: names joined by `/`, without one at either end.
    ///   - packer: compresses what is no delta.
    ///   - pack: where the trees go; every pack has another number.
    ///   - source: where folders are read from that are not in memory.
    /// - Throws: ``GitError/Code/invalid`` for a name that Git forbids and for a path that leads through a file.
    public func put(
        _ folder: ObjectID, at path: String, packer: ObjectPacker, pack: inout PackWriter, number: Int,
        source: borrowing some ObjectSource & ~Copyable
    ) throws(GitError) -> ObjectID {
        let names = Array(path.utf8).split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard path.utf8.count <= 4096, names.allSatisfy({ Tree.allows($0) }) else {
            throw GitError(.invalid, "put a folder at \(path)", "Git allows no such path")
        }
        // From the root downwards, then back upwards: each folder gets the new name of the one below it.
        var nodes = [root]
        var places: [TreeBytes.Place] = []
        nodes.reserveCapacity(names.count)
        places.reserveCapacity(names.count)
        for (level, name) in names.enumerated() {
            let node = nodes[level]
            try node.load(from: source)
            guard let place = node.contents.place(ofFolder: name) else {
                throw GitError(.damaged, "read the tree \(node.id.abbreviated())", "it is no tree")
            }
            guard place.range.isEmpty || place.isTree else {
                throw GitError(.invalid, "put a folder at \(path)", "it leads through a file")
            }
            places.append(place)
            if level + 1 < names.count { nodes.append(node.child(at: place)) }
        }
        var id = folder
        for level in names.indices.reversed() {
            let node = nodes[level]
            let delta = node.contents.put(id, asFolder: names[level], at: places[level])
            if level + 1 < names.count { node.keep(nodes[level + 1], at: places[level]) }
            id = try node.write(delta, packer: packer, pack: &pack, number: number)
            byteCount += node.growth()
        }
        return id
    }
}

/// A folder in memory.
private final class Node {
    var id: ObjectID
    var contents = TreeBytes()
    private var isLoaded: Bool
    /// The folders below that are in memory, at the places of their entries; none below the folders of articles.
    private var children: [Node?] = []
    private var entryCount = 0
    /// The pack that the last state was written to, and how many deltas it is deep there.
    private var number: Int?
    private var depth = 0
    /// How many bytes it took when it was last asked.
    private var counted = 0

    init(id: ObjectID) {
        self.id = id
        isLoaded = false
    }

    private init() {
        id = .zero
        isLoaded = true
    }

    func load(from source: borrowing some ObjectSource & ~Copyable) throws(GitError) {
        if isLoaded { return }
        contents = TreeBytes(try source.contents(of: id, .tree))
        isLoaded = true
    }

    /// The folder that an entry stands for; a new one where there is no entry.
    func child(at place: TreeBytes.Place) -> Node {
        guard let id = contents.id(at: place) else { return Node() }
        if place.index < children.count, let child = children[place.index] { return child }
        return Node(id: id)
    }

    /// Keeps a folder for the next change.
    func keep(_ child: Node, at place: TreeBytes.Place) {
        while children.count < place.index { children.append(nil) }
        if place.isTree, place.index < children.count {
            children[place.index] = child
        } else {
            children.insert(child, at: place.index)
        }
    }

    /// About how many bytes more it takes than when it was last asked.
    func growth() -> Int {
        let size = 256 + contents.bytes.count + 8 * children.count
        defer { counted = size }
        return size - counted
    }

    func write(
        _ delta: Delta, packer: ObjectPacker, pack: inout PackWriter, number: Int
    ) throws(GitError) -> ObjectID {
        let before = id
        id = try ObjectID(of: .tree, contents.bytes)
        if self.number == number, depth < ObjectPacker.deepest, delta.bytes.count < contents.bytes.count,
            pack.contains(before)
        {
            depth += 1
            try pack.add(packer.packed(.tree, delta, id: id, base: before, depth: depth))
        } else {
            depth = 0
            self.number = number
            try pack.add(packer.packed(.tree, contents.bytes, id: id))
        }
        return id
    }
}

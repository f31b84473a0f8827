import Glibc

extension Repository {
    /// Joins packs where there are too many of them, so that looking for an object stays fast.
    ///
    /// Packs are copied behind each other into one, but for what stands in it already. The smallest go first, and larger
    /// ones follow as long as those before have together as many objects; so the sizes of the packs grow like powers of
    /// two, and a byte is copied as often as a logarithm says. A pack that has grown large is left alone. Where there are
    /// many objects in files of their own, they become a pack first.
    ///
    /// To be called only while no other process of Stet writes to the repository. Readers go on: they find in the new
    /// pack what they miss in the old ones.
    ///
    /// - Parameter most: how many packs there may be that have not grown large.
    /// - Returns: how many packs were joined.
    @discardableResult
    public func joinPacks(most: Int = 20) throws(GitError) -> Int {
        try packLooseObjects(atLeast: 500)
        let names = PackFile.paths(in: packFolder)
        guard names.count > most else { return 0 }
        let chosen = Self.chosen(PackFile.all(in: packFolder), most: most)
        guard chosen.count > 1 else { return 0 }
        // An index over several packs would name packs that are gone.
        unlink(packFolder + "multi-pack-index")
        let name = try PackJoiner.join(chosen, in: packFolder)
        for pack in chosen where pack.path != packFolder + name { pack.remove() }
        try handle.reopenObjects()
        return chosen.count
    }

    /// The packs that are to be joined; none where there are few enough.
    private static func chosen(_ packs: [PackFile], most: Int) -> [PackFile] {
        let counted = packs.map { (pack: $0, count: $0.objectCount) }.filter { $0.count < mostObjects / 2 }
        guard counted.count > most else { return [] }
        var chosen: [PackFile] = []
        var objects = 0
        for (pack, count) in counted.sorted(by: { $0.count < $1.count }) {
            let isNeeded = counted.count - chosen.count > most / 2
            guard chosen.count < PackIndexMerge.mostParts, objects + count <= mostObjects, isNeeded || count <= objects
            else { break }
            chosen.append(pack)
            objects += count
        }
        return chosen
    }

    /// The largest pack that joining makes, in objects; it bounds how long one joining takes.
    private static let mostObjects = 2_000_000

    /// Makes a pack of the objects in files of their own, where they are not fewer than about a number.
    private func packLooseObjects(atLeast least: Int) throws(GitError) {
        // Names are evenly spread over 256 folders: one tells how many there are.
        guard folderEntries(handle.objectsPath + "17").count >= least / 256 else { return }
        let loose = allLooseObjects()
        guard !loose.isEmpty else { return }
        let packer = try ObjectPacker()
        var pack = try packWriter()
        for object in loose {
            let (kind, contents) = try self.object(object.id)
            try pack.add(packer.packed(kind, contents, id: object.id))
        }
        _ = try pack.finish()
        for object in loose { unlink(object.path) }
    }

    /// All objects in files of their own.
    func allLooseObjects() -> [(id: ObjectID, path: String)] {
        var found: [(ObjectID, String)] = []
        for folder in folderEntries(handle.objectsPath) where folder.utf8.count == 2 {
            let path = handle.objectsPath + folder
            for name in folderEntries(path) {
                if let id = ObjectID(hex: folder + name) { found.append((id, "\(path)/\(name)")) }
            }
        }
        return found
    }
}

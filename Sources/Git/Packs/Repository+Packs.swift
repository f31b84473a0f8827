import Glibc

extension Repository {
    /// Begins a pack.
    public func packWriter() throws(GitError) -> PackWriter {
        try PackWriter(folder: packFolder)
    }

    /// The folder of packs, with `/` at its end.
    var packFolder: String { handle.objectsPath + "pack/" }

    /// Removes what writers left behind that were killed while they wrote a pack.
    public func removeLeftovers() {
        for name in folderEntries(packFolder) where name.hasPrefix(PackPlace.temporaryPrefix) {
            let parts = name.dropFirst(PackPlace.temporaryPrefix.count).split(separator: "_", maxSplits: 1)
            guard parts.count == 2, let process = pid_t(parts[0]), kill(process, 0) != 0, errno == ESRCH else {
                continue
            }
            if parts[1].hasPrefix("pack-"), parts[1].hasSuffix(".idx") {
                let pack = packFolder + parts[1].dropLast(4)
                if access(pack + ".idx", F_OK) != 0 { unlink(pack + ".pack") }
            }
            unlink(packFolder + name)
        }
    }
}

/// The names in a folder, in no order; none where it cannot be read.
func folderEntries(_ path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
            $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name != ".", name != ".." { names.append(name) }
    }
    return names
}

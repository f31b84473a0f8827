import Glibc
import Synchronization

/// The packs that are open in this process, each once for all threads that read it.
enum OpenPacks {
    private static let known = Mutex<[Key: Weak]>([:])

    private struct Weak {
        weak var pack: PackReader?
    }

    private struct Key: Hashable {
        var path: String
        var pack: FileIdentity
        var index: FileIdentity
    }

    /// The pack at a path without an ending, opened where it is not open yet; nil where it cannot be read.
    static func pack(at path: String) -> PackReader? {
        guard let pack = FileIdentity(path: path + ".pack"), let index = FileIdentity(path: path + ".idx") else {
            return nil
        }
        let key = Key(path: path, pack: pack, index: index)
        return known.withLock { known in
            if let open = known[key]?.pack { return open }
            guard let opened = PackReader(path: path) else { return nil }
            known = known.filter { $0.value.pack != nil }
            known[key] = Weak(pack: opened)
            return opened
        }
    }
}

/// What tells a file from one that takes its place.
private struct FileIdentity: Hashable {
    private var device: UInt64
    private var inode: UInt64
    private var size: Int
    private var seconds: Int
    private var nanoseconds: Int

    /// The identity of the file at a path; nil where there is none.
    init?(path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        device = UInt64(status.st_dev)
        inode = UInt64(status.st_ino)
        size = Int(status.st_size)
        seconds = Int(status.st_mtim.tv_sec)
        nanoseconds = Int(status.st_mtim.tv_nsec)
    }
}

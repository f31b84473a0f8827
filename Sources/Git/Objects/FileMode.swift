/// What an entry of a tree is, as Git writes it: the kind of object and the right to execute it.
public enum FileMode: UInt32, Hashable, Sendable, CaseIterable {
    /// A folder: another tree.
    case tree = 0o040000
    /// A file.
    case blob = 0o100644
    /// A file that may be executed.
    case executable = 0o100755
    /// A symbolic link; the blob holds its target.
    case link = 0o120000
    /// A commit of another repository: a submodule.
    case commit = 0o160000
}

/// A folder as Git keeps it: names, modes and the objects they stand for.
public struct Tree: Hashable, Sendable {
    /// The tree's name.
    public let id: ObjectID

    /// The entries in Git's order: by the bytes of their names, where a folder counts as if `/` ended its name.
    public let entries: [Entry]

    /// Returns the entry of this name, nil where there is none.
    ///
    /// Linear in the number of entries.
    public func entry(named name: String) -> Entry? {
        entries.first { $0.name == name }
    }

    /// One line of a tree.
    public struct Entry: Hashable, Sendable {
        /// The name, without any folder.
        ///
        /// A name that is not UTF-8 reads with replacement characters.
        public let name: String

        /// What the entry is.
        public let mode: FileMode

        /// The object it stands for.
        public let id: ObjectID

        /// An entry; it is checked when it is written.
        public init(name: String, mode: FileMode, id: ObjectID) {
            self.name = name
            self.mode = mode
            self.id = id
        }
    }
}

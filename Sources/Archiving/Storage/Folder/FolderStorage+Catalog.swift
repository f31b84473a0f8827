import SQLite

extension FolderStorage {
    func openCatalog() throws(ArchiveError) -> any Catalog {
        do {
            return try SQLiteCatalog(folder: path)
        } catch {
            switch error.code {
            case .readOnly, .cannotOpen, .io: return try catalogToRead()
            case .damaged, .other: return try emptyCatalog()
            case .busy: throw .catalog(error)
            }
        }
    }

    func replaceCatalog(after failure: ArchiveError) throws(ArchiveError) -> any Catalog {
        guard case .catalog(let problem) = failure else { throw failure }
        switch problem.code {
        case .busy: throw failure
        case .readOnly, .cannotOpen, .io: return try catalogInMemory()
        case .damaged, .other: return try emptyCatalog()
        }
    }

    /// The catalog of a folder that may not be written, or on a full disk.
    private func catalogToRead() throws(ArchiveError) -> any Catalog {
        for mode in [Connection.Mode.readOnly, .immutable] {
            if let catalog = try? SQLiteCatalog(readingIn: path, mode), (try? catalog.head()) != nil { return catalog }
        }
        return try catalogInMemory()
    }

    private func catalogInMemory() throws(ArchiveError) -> any Catalog {
        try viaSQLite { () throws(SQLiteError) in try SQLiteCatalog() }
    }

    /// An empty catalog in place of one that is damaged.
    ///
    /// Others may have it open: it is emptied in a transaction, and its files are removed only where that fails.
    private func emptyCatalog() throws(ArchiveError) -> any Catalog {
        do throws(SQLiteError) {
            return try SQLiteCatalog(resettingIn: path)
        } catch {
            if error.code == .busy { throw .catalog(error) }
            SQLiteCatalog.remove(in: path)
            return try viaSQLite { () throws(SQLiteError) in try SQLiteCatalog(folder: path) }
        }
    }
}

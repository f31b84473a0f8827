import SQLite

extension FolderStorage {
    func openCatalog() throws(ArchiveError) -> any Catalog {
        do {
            return try SQLiteCatalog(folder: path)
        } catch {
            switch error.code {
            case .readOnly, .cannotOpen: return try catalogToRead()
            case .damaged, .other: return try emptyCatalog()
            case .busy, .io: throw .catalog(error)
            }
        }
    }

    func replaceCatalog(after failure: ArchiveError?) throws(ArchiveError) -> any Catalog {
        guard let failure else { return try emptyCatalog() }
        guard case .catalog(let problem) = failure else { throw failure }
        switch problem.code {
        case .busy, .io: throw failure
        case .readOnly, .cannotOpen: return try catalogInMemory()
        case .damaged, .other: return try emptyCatalog()
        }
    }

    /// The catalog of a folder that may not be written.
    private func catalogToRead() throws(ArchiveError) -> any Catalog {
        if let catalog = try? SQLiteCatalog(readingIn: path), (try? catalog.head()) != nil { return catalog }
        return try catalogInMemory()
    }

    private func catalogInMemory() throws(ArchiveError) -> any Catalog {
        try viaSQLite { () throws(SQLiteError) in try SQLiteCatalog() }
    }

    private func emptyCatalog() throws(ArchiveError) -> any Catalog {
        SQLiteCatalog.remove(in: path)
        return try viaSQLite { () throws(SQLiteError) in try SQLiteCatalog(folder: path) }
    }
}

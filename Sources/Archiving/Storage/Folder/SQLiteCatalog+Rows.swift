import SQLite

extension SQLiteCatalog {
    func rows(of selection: CatalogRows, from row: Int64, limit: Int) throws(ArchiveError) -> [Int64] {
        try viaSQLite { () throws(SQLiteError) in
            switch selection {
            case .all:
                try connection.statement("SELECT row FROM versions WHERE row <= ? ORDER BY row DESC LIMIT ?")
                    .all(.integer(row), Value(limit)) { $0.integer(0) }
            case .host(let host):
                try connection.statement(
                    """
                    SELECT row FROM versions JOIN articles ON articles.id = versions.article
                    WHERE row <= ? AND path LIKE ? ESCAPE '\\' ORDER BY row DESC LIMIT ?
                    """
                ).all(.integer(row), .text("articles/\(Self.literal(host))/%"), Value(limit)) { $0.integer(0) }
            case .tips(let text) where text.isEmpty:
                try connection.statement("SELECT version FROM tips WHERE version <= ? ORDER BY version DESC LIMIT ?")
                    .all(.integer(row), Value(limit)) { $0.integer(0) }
            case .tips(let text):
                try connection.statement(
                    """
                    SELECT version FROM tips WHERE version <= ?1 AND article IN (
                        SELECT id FROM articles WHERE identity LIKE ?2 ESCAPE '\\'
                        UNION SELECT article FROM versions WHERE headline LIKE ?2 ESCAPE '\\')
                    ORDER BY version DESC LIMIT ?3
                    """
                ).all(.integer(row), .text("%\(Self.literal(text))%"), Value(limit)) { $0.integer(0) }
            }
        }
    }

    func articleAndVersion(at row: Int64) throws(ArchiveError) -> (article: Int64, version: CatalogVersion)? {
        try viaSQLite { () throws(SQLiteError) in try rawVersion(at: row).map { ($0.article, $0.complete) } }
    }

    /// A text as a pattern of `LIKE` that matches nothing else.
    private static func literal(_ text: String) -> String {
        text.reduce(into: "") { pattern, character in
            if character == "%" || character == "_" || character == "\\" { pattern += "\\" }
            pattern.append(character)
        }
    }
}

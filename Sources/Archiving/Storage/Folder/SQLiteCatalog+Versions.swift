import Articles
import Git
import History
import SQLite

extension SQLiteCatalog {
    func tip(of key: Int64) throws(ArchiveError) -> Int64 {
        try viaSQLite { () throws(SQLiteError) in try row(ofTip: key) }
    }

    func newest(ofHost host: String?) throws(ArchiveError) -> Int64 {
        try viaSQLite { () throws(SQLiteError) in
            if let host, let known = openHosts[host] { return known.newest }
            if let host { return try statements.newestOfHost.first(.text(host)) { $0.integer(0) } ?? 0 }
            return try statements.newest.first { $0.integer(0) } ?? 0
        }
    }

    func row(of number: Int, in key: Int64) throws(ArchiveError) -> Int64 {
        try viaSQLite { () throws(SQLiteError) in
            var row = try row(ofTip: key)
            while row != 0 {
                let link = try statements.link.first(.integer(row)) {
                    (Int($0.integer(0)), $0.integer(1), $0.integer(2))
                }
                guard let (own, previous, stride) = link, own >= number else { return 0 }
                if own == number { return row }
                let length = CatalogVersion.strideLength
                row = stride != 0 && (own - 1) / length * length >= number ? stride : previous
            }
            return 0
        }
    }

    func last(of reference: ArticleReference) throws(ArchiveError) -> CatalogVersion? {
        try viaSQLite { () throws(SQLiteError) in
            try statements.lastVersion.first(.integer(reference.key)) { RawVersion($0) }??.complete
        }
    }

    @discardableResult
    func add(
        _ version: CatalogVersion, of reference: ArticleReference, after last: CatalogVersion?
    ) throws(ArchiveError) -> CatalogVersion {
        try viaSQLite { () throws(SQLiteError) in
            let captured = version.version.captured
            if last == nil { try addArticle(reference, captured) }
            let isSameHeadline = last?.version.headline.hasSameBytes(as: version.version.headline) ?? false
            var added = version
            added.previous = last?.row ?? 0
            added.titled = isSameHeadline ? last?.titled ?? 0 : 0
            added.stride = last.map { $0.version.number % CatalogVersion.strideLength == 0 ? $0.row : $0.stride } ?? 0
            let host = try id(ofHost: reference.host)
            try statements.addVersion.run(
                .integer(reference.key), .integer(added.previous), Value(version.version.number),
                .integer(captured.seconds), Value(captured.offsetMinutes),
                isSameHeadline ? .null : .text(version.version.headline), .integer(added.titled),
                .text(version.edits), .blob(version.commit.bytes), .blob(version.files.bytes),
                .integer(added.stride), .integer(host))
            added.row = connection.lastRow
            if added.titled == 0 { added.titled = added.row }
            try statements.setTip.run(
                .integer(reference.key), .integer(added.row), Value(version.version.number),
                .integer(captured.seconds), Value(captured.offsetMinutes), .text(version.version.headline))
            openHosts[reference.host] = OpenHost(id: host, newest: added.row)
            return added
        }
    }

    /// The id of a host, which is made where it has none.
    private func id(ofHost name: String) throws(SQLiteError) -> Int64 {
        if let known = openHosts[name] { return known.id }
        try statements.addHost.run(.text(name))
        return try statements.host.first(.text(name)) { $0.integer(0) } ?? 0
    }

    private func addArticle(_ reference: ArticleReference, _ captured: Instant) throws(SQLiteError) {
        let display = reference.identity.display
        let ending = display[(display.lastIndex(of: "/").map(display.index(after:)) ?? display.startIndex)...]
        try statements.addArticle.run(
            .integer(reference.key), .text(reference.identity.text), .text(reference.path), .text(String(ending)),
            .text(reference.stem), .integer(captured.seconds), Value(captured.offsetMinutes))
    }

    private func row(ofTip key: Int64) throws(SQLiteError) -> Int64 {
        try statements.tip.first(.integer(key), read: { $0.integer(0) }) ?? 0
    }

    /// The version in a row; nil where there is none.
    func rawVersion(at row: Int64) throws(SQLiteError) -> RawVersion? {
        try statements.version.first(.integer(row)) { RawVersion($0) } ?? nil
    }

    func version(at row: Int64) throws(ArchiveError) -> CatalogVersion? {
        try viaSQLite { () throws(SQLiteError) in try rawVersion(at: row)?.complete }
    }

    func commit(at row: Int64) throws(ArchiveError) -> ObjectID? {
        try viaSQLite { () throws(SQLiteError) in try rawVersion(at: row)?.version.commit }
    }

    func versions(of key: Int64) throws(ArchiveError) -> [CatalogVersion] {
        try viaSQLite { () throws(SQLiteError) in
            var row = try row(ofTip: key)
            var found: [CatalogVersion] = []
            while row != 0, let version = try rawVersion(at: row)?.complete {
                found.append(version)
                row = version.previous
            }
            return found.reversed()
        }
    }

    /// Versions of one article with the headlines that are left out where they stay the same.
    private static func completed(_ versions: some Sequence<RawVersion>) -> [CatalogVersion] {
        var headline = ""
        return versions.map { raw in
            var raw = raw
            headline = raw.headline ?? headline
            raw.headline = headline
            return raw.complete
        }
    }

    func histories() throws(ArchiveError) -> [(article: ArticleReference, versions: [CatalogVersion])] {
        var versions: [Int64: [RawVersion]] = [:]
        var order: [Int64] = []
        let rows = try viaSQLite { () throws(SQLiteError) in try statements.allVersions.all { RawVersion($0) } }
        for found in rows {
            guard let found else { continue }
            if versions[found.article] == nil { order.append(found.article) }
            versions[found.article, default: []].append(found)
        }
        let known = Dictionary(try articles { _, _ in true }.map { ($0.key, $0) }) { first, _ in first }
        return order.compactMap { key in known[key].map { ($0, Self.completed(versions[key] ?? [])) } }
    }

    func widestOffset() throws(ArchiveError) -> Int? {
        try viaSQLite { () throws(SQLiteError) in
            try connection.statement("SELECT max(offset) FROM versions").first {
                $0.isNull(0) ? nil : Int($0.integer(0))
            }
        } ?? nil
    }

    func count() throws(ArchiveError) -> Int {
        try viaSQLite { () throws(SQLiteError) in
            try connection.statement("SELECT count(*) FROM versions").first { Int($0.integer(0)) } ?? 0
        }
    }
}

extension SQLiteCatalog {
    func hosts(of host: String) throws(ArchiveError) -> [String] {
        try viaSQLite { () throws(SQLiteError) in
            try statements.hosts.all(.text(host)) { $0.text(0) ?? "" }
        }
    }

    func article(_ key: Int64) throws(ArchiveError) -> ArticleReference? {
        try viaSQLite { () throws(SQLiteError) in
            try statements.article.first(.integer(key)) { ArticleReference($0) }
        }
    }

    func articles(in keys: ClosedRange<Int64>, limit: Int) throws(ArchiveError) -> [ArticleReference] {
        try viaSQLite { () throws(SQLiteError) in
            try statements.articlesInRange.all(.integer(keys.lowerBound), .integer(keys.upperBound), Value(limit)) {
                ArticleReference($0)
            }
        }
    }

    func articles(ending piece: String, stem: String) throws(ArchiveError) -> [ArticleReference] {
        try viaSQLite { () throws(SQLiteError) in
            try statements.articlesByEnding.all(.text(piece), .text(stem)) { ArticleReference($0) }
        }
    }

    func articles(
        where isChosen: (_ identity: String, _ path: String) -> Bool
    ) throws(ArchiveError) -> [ArticleReference] {
        var found: [ArticleReference] = []
        try viaSQLite { () throws(SQLiteError) in
            try statements.allArticles.each { row in
                if isChosen(row.text(1) ?? "", row.text(2) ?? "") { found.append(ArticleReference(row)) }
            }
        }
        return found
    }
}

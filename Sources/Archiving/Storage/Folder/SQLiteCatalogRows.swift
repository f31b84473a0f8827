import Articles
import Git
import History
import SQLite

/// A version as its row has it.
struct RawVersion {
    var article: Int64
    var version: CatalogVersion
    /// Nil where it is that of the version before, and was not looked up.
    var headline: String?

    /// Reads a row; nil where it is damaged.
    init?(_ row: borrowing Row) {
        guard let commit = row.withBytes(7, { ObjectID(bytes: $0) }), let files = row.withBytes(8, FileIDs.init) else {
            return nil
        }
        article = row.integer(9)
        headline = row.text(5)
        version = CatalogVersion(
            version: Version(
                number: Int(row.integer(2)), commit: commit.hex,
                captured: Instant(seconds: row.integer(3), offsetMinutes: Int(row.integer(4))), headline: ""),
            commit: commit, files: files,
            edits: row.text(6) ?? "", row: row.integer(0), previous: row.integer(1), titled: row.integer(10))
        version.stride = row.integer(11)
        if version.titled == 0 { version.titled = version.row }
    }

    var complete: CatalogVersion {
        var version = version
        version.version.headline = headline ?? ""
        return version
    }
}

extension ArticleReference {
    /// Reads a row of the articles.
    init(_ row: borrowing Row) {
        let id = UInt64(bitPattern: row.integer(0)) ^ 1 << 63
        let digits = String(id, radix: 16)
        self.init(
            identity: ArticleIdentity(text: row.text(1) ?? ""), path: row.text(2) ?? "",
            id: String(repeating: "0", count: 16 - digits.count) + digits)
    }

    /// The host of the article's address; empty for one known by a name.
    var host: String { identity.url?.host ?? "" }

    /// The readable part of the folder's name.
    var stem: String {
        String((path.split(separator: "/").last ?? "").dropLast(id.count + 1))
    }
}

import Articles
import Glibc
import History
import SQLite

/// The webhooks of an archive and what they are still to be told; kept beside the archive's objects, for its owner alone, and
/// not in them: a copy of the archive tells nobody.
///
/// What was saved survives the death of the process, and a power cut. Any number of processes may have it open.
public final class WebhookStore {
    let connection: Connection
    private let folder: String

    /// The name of the file in the archive's folder.
    private static let fileName = "webhooks.sqlite"

    /// Whether the archive in a folder has a store.
    public static func exists(archive folder: String) -> Bool {
        access("\(folder)/\(fileName)", F_OK) == 0
    }

    /// Opens the store of the archive in a folder, and makes it where there is none.
    ///
    /// - Parameter isForced: whether what is saved is forced to the disk at once. Without, it may not survive a power cut,
    ///   which is good enough for what may happen twice.
    public init(archive folder: String, isForced: Bool = true) throws(ArchiveError) {
        self.folder = folder
        let path = "\(folder)/\(Self.fileName)"
        // SQLite gives its other files the rights of the first one.
        let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        if file >= 0 { close(file) }
        connection = try Self.attempt { () throws(SQLiteError) in
            let connection = try Connection(path: path)
            connection.wait(milliseconds: 60_000)
            try connection.logAhead(waiting: 60_000)
            try connection.execute("PRAGMA synchronous = \(isForced ? "FULL" : "NORMAL")")
            try connection.execute(Self.schema)
            return connection
        }
    }

    private static let schema = """
        PRAGMA secure_delete = ON;
        CREATE TABLE IF NOT EXISTS webhooks(
            number INTEGER PRIMARY KEY AUTOINCREMENT, address TEXT UNIQUE, secret TEXT, filter TEXT, state TEXT);
        CREATE TABLE IF NOT EXISTS deliveries(
            number INTEGER PRIMARY KEY AUTOINCREMENT, webhook INTEGER, article TEXT, captured INTEGER, "commit" TEXT,
            attempts INTEGER, due INTEGER, problem TEXT);
        CREATE INDEX IF NOT EXISTS turns ON deliveries(webhook, due);
        CREATE INDEX IF NOT EXISTS queues ON deliveries(webhook) WHERE due IS NOT NULL;
        CREATE INDEX IF NOT EXISTS orders ON deliveries(webhook, article, number);
        CREATE TABLE IF NOT EXISTS expected(visit INTEGER, captured INTEGER);
        """

    /// The right to deliver, which one process has at a time; nil where another one has it.
    public func deliverer() throws(ArchiveError) -> ProcessLock? {
        try ProcessLock("webhooks.lock", in: folder)
    }

    /// All webhooks, by their numbers.
    public func webhooks() throws(ArchiveError) -> [Webhook] {
        try attempt { () throws(SQLiteError) in
            let sql = "SELECT number, address, secret, filter, state FROM webhooks ORDER BY number"
            return try connection.statement(sql).all { Webhook($0) }
        }
    }

    /// Saves a webhook, in place of the one that has its address, and returns its number.
    @discardableResult
    public func save(_ webhook: Webhook) throws(ArchiveError) -> Int {
        try change { () throws(SQLiteError) in
            let known = try connection.statement("SELECT number FROM webhooks WHERE address = ?")
                .first(.text(webhook.address)) { Int($0.integer(0)) }
            let values =
                known == nil
                ? "INSERT INTO webhooks(secret, filter, state, address) VALUES(?, ?, ?, ?)"
                : "UPDATE webhooks SET secret = ?, filter = ?, state = ? WHERE address = ?"
            try connection.statement(values).run(
                Value(webhook.secretFile), .text(webhook.filter.json.text), .text(webhook.state.rawValue),
                .text(webhook.address))
            return known ?? Int(connection.lastRow)
        }
    }

    /// Forgets a webhook and what it is still to be told; returns how much that was.
    public func remove(_ webhook: Int) throws(ArchiveError) -> Int {
        try change { () throws(SQLiteError) in
            let count = try connection.statement("SELECT count(*) FROM deliveries WHERE webhook = ?")
                .first(Value(webhook)) { Int($0.integer(0)) }
            try connection.statement("DELETE FROM deliveries WHERE webhook = ?").run(Value(webhook))
            try connection.statement("DELETE FROM webhooks WHERE number = ?").run(Value(webhook))
            return count ?? 0
        }
    }

    func change<Result>(_ body: () throws(SQLiteError) -> Result) throws(ArchiveError) -> Result {
        try attempt { () throws(SQLiteError) in try connection.transaction(body) }
    }

    func attempt<Result>(_ call: () throws(SQLiteError) -> Result) throws(ArchiveError) -> Result {
        try Self.attempt(call)
    }

    private static func attempt<Result>(_ call: () throws(SQLiteError) -> Result) throws(ArchiveError) -> Result {
        do { return try call() } catch { throw .webhookStore(error) }
    }
}

extension Webhook {
    fileprivate init(_ row: borrowing Row) {
        let filter = try? readJSON(ChangeFilter.self, from: (row.text(3) ?? "").utf8)
        self.init(
            number: Int(row.integer(0)), address: row.text(1) ?? "", secretFile: row.text(2),
            filter: filter ?? ChangeFilter(), state: State(rawValue: row.text(4) ?? "") ?? .kept)
    }
}

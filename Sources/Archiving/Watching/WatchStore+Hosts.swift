import SQLite

extension WatchStore {
    /// So long what a host wanted is kept, in seconds: as long as it may count.
    private static let lifetime: Int64 = 2 * 86_400

    /// What is known of hosts, in no order; what is too old to count is forgotten.
    ///
    /// - Parameter now: seconds since 1970.
    public func hosts(now: Int64) throws(ArchiveError) -> (hosts: [HostRecord], robots: [RobotsRecord]) {
        try change { () throws(SQLiteError) in
            try connection.statement("DELETE FROM hosts WHERE free < ?").run(.integer((now - Self.lifetime) * 1000))
            try connection.statement("DELETE FROM robots WHERE asked < ?").run(.integer(now - Self.lifetime))
        }
        return try attempt { () throws(SQLiteError) in
            let hosts = try connection.statement("SELECT host, free, failures FROM hosts").all { row in
                HostRecord(host: row.text(0) ?? "", free: row.integer(1), failures: Int(row.integer(2)))
            }
            let robots = try connection.statement("SELECT origin, status, body, asked FROM robots").all { row in
                RobotsRecord(
                    origin: row.text(0) ?? "", status: Int(row.integer(1)), body: row.bytes(2), asked: row.integer(3))
            }
            return (hosts, robots)
        }
    }

    /// Saves what has become known of hosts, all or none; each record takes the place of the one before.
    public func save(_ hosts: [HostRecord], _ robots: [RobotsRecord]) throws(ArchiveError) {
        guard !hosts.isEmpty || !robots.isEmpty else { return }
        try change { () throws(SQLiteError) in
            let host = try connection.statement("INSERT OR REPLACE INTO hosts VALUES(?, ?, ?)")
            for record in hosts { try host.run(.text(record.host), .integer(record.free), Value(record.failures)) }
            let file = try connection.statement("INSERT OR REPLACE INTO robots VALUES(?, ?, ?, ?)")
            for record in robots {
                try file.run(
                    .text(record.origin), Value(record.status), .blob(record.body), .integer(record.asked))
            }
        }
    }
}

import Articles
import History
import SQLite

extension WebhookStore {
    /// Notes that pages were fetched at a time, in seconds since 1970, so that the versions which they make are told of even if
    /// the process dies before it says what became of them.
    ///
    /// - Parameter visits: numbers by which they are settled.
    public func expect(_ visits: [Int], at time: Int64) throws(ArchiveError) {
        try change { () throws(SQLiteError) in
            let statement = try connection.statement("INSERT INTO expected VALUES(?, ?)")
            for visit in visits { try statement.run(Value(visit), .integer(time)) }
        }
    }

    /// The times of those visits of which it is not known what became.
    public func expected() throws(ArchiveError) -> Set<Int64> {
        try attempt { () throws(SQLiteError) in
            Set(try connection.statement("SELECT DISTINCT captured FROM expected").all { $0.integer(0) })
        }
    }

    /// Adds deliveries, and settles the visits that led to them, all in one.
    ///
    /// - Parameter visits: nil for all visits.
    public func add(_ deliveries: [WebhookDelivery], settling visits: [Int]?) throws(ArchiveError) {
        try change { () throws(SQLiteError) in
            let insert = try connection.statement(
                """
                INSERT INTO deliveries(webhook, article, captured, "commit", attempts, due) VALUES(?, ?, ?, ?, 0, ?)
                """)
            for delivery in deliveries {
                try insert.run(
                    Value(delivery.webhook), .text(delivery.change.identity.text), .integer(delivery.change.captured),
                    .text(delivery.change.commit), Value(delivery.due))
            }
            guard let visits else { return try connection.execute("DELETE FROM expected") }
            let delete = try connection.statement("DELETE FROM expected WHERE visit = ?")
            for visit in visits { try delete.run(Value(visit)) }
        }
    }

    /// The delivery to a webhook whose turn it is: of those that are due the first, unless an earlier one of its article still
    /// waits; nil where there is none.
    ///
    /// It takes time in proportion to the number of those that wait in front of it, and hardly any where none is due.
    public func next(for webhook: Int, now: Int64) throws(ArchiveError) -> WebhookDelivery? {
        let isAnyDue = try attempt { () throws(SQLiteError) in
            try connection.statement("SELECT min(due) <= ? FROM deliveries WHERE webhook = ?")
                .first(.integer(now), Value(webhook)) { $0.integer(0) != 0 } ?? false
        }
        guard isAnyDue else { return nil }
        // The sign keeps SQLite from sorting all that are due.
        return try deliveries(
            """
            webhook = ? AND +due <= ? AND due IS NOT NULL AND NOT EXISTS (
                SELECT 1 FROM deliveries AS earlier WHERE earlier.webhook = deliveries.webhook
                AND earlier.article = deliveries.article AND earlier.number < deliveries.number
                AND earlier.due IS NOT NULL)
            ORDER BY number LIMIT 1
            """, Value(webhook), .integer(now)
        ).first
    }

    /// The deliveries that are tried no more, in their order.
    public func deadLetters() throws(ArchiveError) -> [WebhookDelivery] {
        try deliveries("due IS NULL ORDER BY number")
    }

    /// What each webhook is still to be told, by its number; none where that is nothing.
    public func backlogs() throws(ArchiveError) -> [Int: WebhookBacklog] {
        let rows = try attempt { () throws(SQLiteError) in
            // Where one value of a group is the least, SQLite takes the other columns from its row.
            let sql = "SELECT webhook, count(due), count(*), min(due), problem FROM deliveries GROUP BY webhook"
            return try connection.statement(sql).all { (Int($0.integer(0)), WebhookBacklog($0)) }
        }
        return Dictionary(rows) { $1 }
    }

    /// Forgets a delivery: it was made, or there is nothing left to deliver.
    public func remove(_ delivery: WebhookDelivery) throws(ArchiveError) {
        try change { () throws(SQLiteError) in
            try connection.statement("DELETE FROM deliveries WHERE number = ?").run(.integer(delivery.number))
        }
    }

    /// Saves that an attempt failed, as a delivery now says.
    ///
    /// - Parameter rest: before when nothing else is sent to the webhook; nil where others may do better.
    public func note(_ delivery: WebhookDelivery, rest: Int64?) throws(ArchiveError) {
        try change { () throws(SQLiteError) in
            try connection.statement("UPDATE deliveries SET attempts = ?, due = ?, problem = ? WHERE number = ?").run(
                Value(delivery.attempts), Value(delivery.due), Value(delivery.problem), .integer(delivery.number))
            guard let rest else { return }
            try connection.statement("UPDATE deliveries SET due = ? WHERE webhook = ? AND due < ?").run(
                .integer(rest), Value(delivery.webhook), .integer(rest))
        }
    }

    /// Notes that a webhook wants nothing more: it is told of no change, and what waits becomes dead letters.
    public func end(_ webhook: Int, problem: String) throws(ArchiveError) {
        try change { () throws(SQLiteError) in
            try connection.statement("UPDATE webhooks SET state = 'gone' WHERE number = ?").run(Value(webhook))
            try connection.statement(
                "UPDATE deliveries SET due = NULL, problem = ? WHERE webhook = ? AND due IS NOT NULL"
            ).run(.text(problem), Value(webhook))
        }
    }

    /// Makes everything that waits for a webhook due at a time, dead letters too, as if it had never been tried; returns how
    /// much that is.
    public func retry(_ webhook: Int, at time: Int64) throws(ArchiveError) -> Int {
        try change { () throws(SQLiteError) in
            try connection.statement(
                "UPDATE deliveries SET due = ?, attempts = 0 WHERE webhook = ? RETURNING number"
            ).all(.integer(time), Value(webhook)) { $0.integer(0) }.count
        }
    }

    private func deliveries(_ condition: String, _ values: Value...) throws(ArchiveError) -> [WebhookDelivery] {
        try attempt { () throws(SQLiteError) in
            let columns = #"article, captured, "commit", number, webhook, attempts, due, problem"#
            let statement = try connection.statement("SELECT \(columns) FROM deliveries WHERE \(condition)")
            let read = { (row: borrowing Row) in WebhookDelivery(row) }
            return values.count == 2
                ? try statement.all(values[0], values[1], read: read) : try statement.all(read: read)
        }
    }
}

extension WebhookDelivery {
    fileprivate init(_ row: borrowing Row) {
        self.init(webhook: Int(row.integer(4)), change: ChangePlace(row), due: row.integer(6))
        number = row.integer(3)
        attempts = Int(row.integer(5))
        if row.isNull(6) { due = nil }
        problem = row.text(7)
    }
}

extension WebhookBacklog {
    fileprivate init(_ row: borrowing Row) {
        self.init(waiting: Int(row.integer(1)), deadLetters: Int(row.integer(2) - row.integer(1)))
        next = row.isNull(3) ? nil : row.integer(3)
        problem = waiting > 0 ? row.text(4) : nil
    }
}

extension ChangePlace {
    /// The place in the first three columns: article, time of capture, commit.
    fileprivate init(_ row: borrowing Row) {
        let text = row.text(0) ?? ""
        self.init(
            identity: Address(text).map { ArticleIdentity.url($0) } ?? .name(text), captured: row.integer(1),
            commit: row.text(2) ?? "")
    }
}

extension Archive {
    /// Packs the archive tightly: each version as what differs from the one before.
    ///
    /// Others may read and write meanwhile; at the beginning and at the end the archive's lock is held for a moment.
    ///
    /// - Parameter seconds: how long to wait for other writers at most.
    /// - Returns: how many objects there are.
    @discardableResult
    public func pack(waiting seconds: Int = 60) throws(ArchiveError) -> Int {
        let report = index.report
        return try storage.pack(waiting: seconds, kin: Self.kin) { done, total in
            report(ArchiveProgress(task: "commits packed", done: done, total: total))
        }
    }

    /// What commits of one article share: the line that names it.
    private static func kin(of commit: [UInt8]) -> Int? {
        let mark = Array("\nArticle: ".utf8)
        var start = commit.endIndex
        while start > 0 {
            // Trailers stand at the end.
            guard let line = commit[..<start].lastIndex(of: UInt8(ascii: "\n")) else { return nil }
            if commit[line...].starts(with: mark) {
                return commit[(line + mark.count)...].prefix { $0 != UInt8(ascii: "\n") }.hashValue
            }
            start = line
        }
        return nil
    }
}

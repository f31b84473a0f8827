/// Lines that say when a page was last changed.
enum UpdateLine {
    /// Whether such a line changed in nothing but its time.
    static func isTold(by text: TextDiff) -> Bool {
        let kinds: Set<EditKind> = [.number, .date, .spacing, .punctuation]
        guard text.new.utf8.count <= 160, text.edits.compactMap(\.kind).allSatisfy(kinds.contains) else { return false }
        let start = text.new.drop { $0.isWhitespace || $0.isPunctuation }.lowercased()
        return words.contains { start.hasPrefix($0) }
    }

    private static let words = [
        "更新时间", "更新時間", "最后更新", "最後更新", "最近更新", "更新于", "更新於", "更新日", "更新：", "更新:", "最終更新", "수정", "최종수정",
        "업데이트", "updated", "last updated", "last modified", "modified",
    ]
}

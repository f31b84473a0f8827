import Articles

/// The words that name what a counter counts.
enum CounterWord {
    /// The kind a whole text stands for; nil where it is no counter's name.
    static func kind(of name: ArraySlice<Unicode.Scalar>) -> Counter.Kind? {
        let name = name.trimming(" :()[]!")
        guard let first = name.first, mayBegin.passes(first.asciiLowercased) else { return nil }
        let bare = withoutCount(name)
        return table.first { $0.words.isWord(name) || $0.words.isWord(bare) }?.kind
    }

    /// The counter's name at the end of a text, such as `阅读量` in `全文 阅读量:`.
    static func trailing(_ text: ArraySlice<Unicode.Scalar>) -> (kind: Counter.Kind, range: Range<Int>)? {
        let text = text.trimming(" :([")
        for length in stride(from: min(14, text.count), to: 0, by: -1) {
            let suffix = text.suffix(length)
            let isBorder =
                suffix.startIndex == text.startIndex || !suffix[suffix.startIndex].isASCIILetter
                || !text[suffix.startIndex - 1].isASCIILetter
            if isBorder, suffix.first != " ", let kind = kind(of: suffix) {
                return (kind, suffix.startIndex..<suffix.endIndex)
            }
        }
        return nil
    }

    /// The counter's name at the beginning of a text, behind a unit: `条评论`, `人参与`, ` views`.
    static func leading(_ text: ArraySlice<Unicode.Scalar>) -> (kind: Counter.Kind, range: Range<Int>)? {
        var rest = text.drop { $0 == " " }
        if let unit = units.prefix(of: rest) { rest = rest[unit.upperBound...].drop { $0 == " " } }
        for entry in table {
            if let range = entry.words.prefix(of: rest) { return (entry.kind, range) }
        }
        return nil
    }

    /// The kind that a word anywhere in a text stands for.
    static func kind(within text: [Unicode.Scalar]) -> Counter.Kind? {
        table.first { $0.words.first(in: text[...]) != nil }?.kind
    }

    /// Words that only count, between a number and a name or behind both.
    static let units: WordSet = ["条", "條", "次", "人", "个", "件の", "件", "回", "篇", "개", "회", "명", "人次"]

    /// A name without `数` and the like at its end.
    private static func withoutCount(_ name: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
        guard let last = name.last, endings.contains(where: { $0.last == last }) else { return name }
        let ending = endings.first { name.count > $0.count && name.suffix($0.count).elementsEqual($0) }
        return name.dropLast(ending?.count ?? 0)
    }

    private static let endings = ["次数", "次數", "人数", "数", "數", "量", "수"].map { Array($0.unicodeScalars) }

    /// With what the words of the table begin.
    private static let mayBegin = ScalarFilter(table.flatMap { Array($0.words.beginnings) })

    private static let table: [(kind: Counter.Kind, words: WordSet)] = [
        (.participants, ["参与", "參與", "participants"]),
        (.comments, ["评论", "評論", "跟贴", "跟帖", "留言", "回复", "コメント", "댓글", "comments", "comment", "replies"]),
        (
            .views,
            ["阅读", "閱讀", "浏览", "瀏覽", "点击", "點擊", "播放", "人气", "閲覧", "再生", "조회", "views", "view", "reads", "plays"]
        ),
        (.shares, ["分享", "转发", "轉發", "シェア", "공유", "shares", "share", "retweets"]),
        (.favorites, ["收藏", "お気に入り", "favorites", "saves", "bookmarks"]),
        (.likes, ["点赞", "點讚", "赞", "讚", "喜欢", "いいね", "좋아요", "likes", "like", "claps"]),
        (.recommends, ["推荐", "推薦", "推奨", "추천", "recommends", "recommendations"]),
    ]
}

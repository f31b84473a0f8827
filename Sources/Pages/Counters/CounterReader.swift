import Articles

/// Finds counters in the lines of a page: a name, a separator, a number and a unit, in whatever order.
enum CounterReader {
    /// The counters of a line that holds nothing else, such as `51条评论|1,307人参与` or `18,342 views`.
    static func counters(ofLine line: PageLine) -> [Counter] {
        guard line.count <= 60 else { return [] }
        let pieces = line.folded.split { "|·丨".unicodeScalars.contains($0) }.map { $0.trimmingSpaces() }
        let counters = pieces.map { counter(of: $0, printed: line.original($0.startIndex..<$0.endIndex)) }
        return counters.contains(nil) ? [] : counters.compactMap(\.self)
    }

    /// One counter made of a known name and a number.
    private static func counter(of text: ArraySlice<Unicode.Scalar>, printed: String) -> Counter? {
        guard let number = PrintedNumber.found(in: text) else { return nil }
        let before = label(text[..<number.range.lowerBound])
        let after = label(text[number.range.upperBound...])
        let name = before.isEmpty ? after : before
        guard let kind = CounterWord.kind(of: before) ?? CounterWord.kind(of: after), !name.isEmpty else { return nil }
        let isPlain = before.isEmpty || after.isEmpty || CounterWord.isUnit(after)
        guard isPlain else { return nil }
        return Counter(
            name: CounterWord.bareName(name), kind: kind, value: number.value, bound: number.bound,
            printed: String(String.UnicodeScalarView(text[number.range])))
    }

    private static func label(_ text: ArraySlice<Unicode.Scalar>) -> String {
        let trimmed = text.filter { !" :()[]{}".unicodeScalars.contains($0) || $0 == " " }
        return String(String.UnicodeScalarView(trimmed)).trimmingPunctuation().lowercased()
    }
}

/// A number as pages print it: `3,456`, `1.2万`, `10万+`, `1.2K`.
struct PrintedNumber: Equatable {
    var value: Int
    var bound: Counter.Bound
    var range: Range<Int>

    /// The first number of a folded text, or nil where there is none or more than one.
    static func found(in text: ArraySlice<Unicode.Scalar>) -> PrintedNumber? {
        guard let start = text.firstIndex(where: isDigit) else { return nil }
        var end = start
        while end < text.endIndex,
            isDigit(text[end])
                || ",.".unicodeScalars.contains(text[end]) && end + 1 < text.endIndex && isDigit(text[end + 1])
        {
            end += 1
        }
        guard !text[end...].contains(where: isDigit) else { return nil }
        let digits = text[start..<end].filter { $0 != "," }
        guard digits.count <= 15, let number = Double(String(String.UnicodeScalarView(digits))) else { return nil }
        let (factor, unitEnd) = factor(in: text, at: end)
        let hasPlus = unitEnd < text.endIndex && text[unitEnd] == "+"
        let isRounded = factor > 1 || digits.contains(".")
        return PrintedNumber(
            value: Int((number * factor).rounded()), bound: hasPlus ? .atLeast : isRounded ? .approximate : .exact,
            range: start..<(hasPlus ? unitEnd + 1 : unitEnd))
    }

    private static func factor(in text: ArraySlice<Unicode.Scalar>, at end: Int) -> (Double, Int) {
        guard end < text.endIndex else { return (1, end) }
        let isWordEnd = end + 1 >= text.endIndex || !RoleWord.isLatin(text[end + 1])
        switch text[end] {
        case "万", "萬", "만": return (10_000, end + 1)
        case "亿", "億", "억": return (100_000_000, end + 1)
        case "千": return (1000, end + 1)
        case "w", "W": return isWordEnd ? (10_000, end + 1) : (1, end)
        case "k", "K": return isWordEnd ? (1000, end + 1) : (1, end)
        case "m", "M": return isWordEnd ? (1_000_000, end + 1) : (1, end)
        default: return (1, end)
        }
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        ("0"..."9").contains(scalar)
    }
}

/// The words that name what a counter counts.
enum CounterWord {
    /// The kind a name stands for; nil where it is no counter's name.
    static func kind(of name: String) -> Counter.Kind? {
        guard !name.isEmpty, name.unicodeScalars.count <= 16 else { return nil }
        return table.first { entry in entry.words.contains { name == $0 || isWide($0) && name.contains($0) } }?.kind
    }

    /// Whether a text behind the number only counts: `条`, `次`, `件`.
    static func isUnit(_ text: String) -> Bool {
        ["条", "條", "次", "人", "个", "件", "回", "篇", "개", "회", "명"].contains(text)
    }

    /// A name without the unit in front of it: `条评论` is `评论`.
    static func bareName(_ name: String) -> String {
        let units = ["条", "條", "次", "件の", "件", "个", "已有", "共有", "共"]
        let bare = units.first { name.hasPrefix($0) }.map { String(name.dropFirst($0.count)) } ?? name
        return bare.isEmpty ? name : bare
    }

    private static func isWide(_ word: String) -> Bool {
        word.unicodeScalars.allSatisfy { $0.value >= 0x2E80 }
    }

    private static let table: [(kind: Counter.Kind, words: [String])] = [
        (.participants, ["人参与", "参与", "參與", "participants"]),
        (.comments, ["评论", "評論", "跟贴", "跟帖", "留言", "回复", "コメント", "댓글", "comments", "comment", "replies"]),
        (.views, ["阅读", "閱讀", "浏览", "瀏覽", "点击", "點擊", "播放", "閲覧", "再生", "조회", "views", "view", "reads", "plays"]),
        (.shares, ["分享", "转发", "轉發", "シェア", "공유", "shares", "share", "retweets"]),
        (.favorites, ["收藏", "お気に入り", "favorites", "saves", "bookmarks"]),
        (.likes, ["点赞", "點讚", "赞", "讚", "喜欢", "いいね", "좋아요", "likes", "like", "claps"]),
        (.recommends, ["推荐", "推薦", "推奨", "추천", "recommends", "recommendations"]),
    ]
}

/// Finds the name of the publication in a line of a page's head.
enum SourceReader {
    /// The name behind a label: `来源:光明网2023-11-10 17:13` yields `光明网`.
    static func labelled(_ line: PageLine) -> String? {
        guard line.count <= PageLine.longestFact, !line.isProse || !line.times.isEmpty || line.count <= 40,
            let label = Vocabulary.sourceLabels.first(in: line.folded[...])
        else { return nil }
        let start = label.upperBound
        guard start < line.count else { return nil }
        let piece = line.folded[..<label.lowerBound].last { $0 != " " }
        let hasSeparator = line.folded[start].isOne(of: ":|") || line.folded[start] == " " && label.lowerBound == 0
        let isPiece = piece == "|" && line.times.count > 0
        guard hasSeparator || isPiece else { return nil }
        return name(line, from: hasSeparator ? start + 1 : start)
    }

    /// The name of a publication beside a time without a label, as in `原创 南方都市报 2019-09-09 16:01` or
    /// `2019年11月25日 18:57 参考消息`.
    static func besideTime(_ line: PageLine) -> String? {
        guard line.count <= 60, !line.isProse, let time = line.times.first, let last = line.times.last else {
            return nil
        }
        let after = line.folded[last.range.upperBound...].trimming(" ·|-").split(separator: " ").first
        if last.range.upperBound < line.count, line.folded[last.range.upperBound].isOne(of: " ·|-"), let after,
            let name = name(after, in: line)
        {
            return name
        }
        let words = line.folded[..<time.range.lowerBound].split(separator: " ")
        let isAlone = words.dropLast().allSatisfy { marks.isWord($0) }
        guard let before = words.last, isAlone || Organization.isOne(before) else { return nil }
        return name(before, in: line)
    }

    private static let marks: WordSet = ["原创", "转载", "独家", "首发"]

    /// A word as the name of a publication, without a remark in brackets behind it.
    private static func name(_ word: ArraySlice<Unicode.Scalar>, in line: PageLine) -> String? {
        let bare = word.prefix { !$0.isOne(of: "[(【") }
        let isName =
            (2...16).contains(bare.count) && bare.allSatisfy { $0.isAlphabetic || $0.isDigit || $0 == "·" }
        let labels = [Vocabulary.publishedLabels, Vocabulary.modifiedLabels, Vocabulary.otherLabels, Vocabulary.chrome]
        guard isName, bare.contains(where: { !$0.isDigit }), bare.contains(where: \.isWide) || word.startIndex > 0,
            !labels.contains(where: { $0.first(in: bare) != nil }), !Vocabulary.tools.isWord(bare), !marks.isWord(bare)
        else { return nil }
        return line.original(bare.startIndex..<bare.endIndex)
    }

    /// The name that begins at an index and ends where a time, another label or a wide space does.
    private static func name(_ line: PageLine, from start: Int) -> String? {
        var end = line.count
        for time in line.times where time.range.lowerBound >= start { end = min(end, time.range.lowerBound) }
        if let stop = stops.first(in: line.folded[start..<max(start, end)]) { end = stop.lowerBound }
        let text = line.folded[start..<max(start, end)].trimming(" :|/,;-。.)")
        let first = text.split(separator: " ").first ?? text
        let kept = (text.contains(where: \.isWide) ? first : text).trimming(" :|/,;-。.)")
        guard !kept.isEmpty, kept.count <= 40 else { return nil }
        return line.original(kept.startIndex..<kept.endIndex)
    }

    /// Words with which another fact begins.
    private static let stops: WordSet = [
        "作者", "编辑", "責任", "责任", "记者", "字号", "字体", "浏览", "阅读", "点击", "评论", "发布", "时间", "日期", "更新", "|", "分享", "我要", "举报",
        "责编",
    ]
}

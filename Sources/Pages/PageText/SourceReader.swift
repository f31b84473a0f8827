/// Finds the name of the publication in a line of a page's head.
enum SourceReader {
    /// The name behind a label: `来源:光明网2023-11-10 17:13` yields `光明网`.
    static func labelled(_ line: PageLine) -> String? {
        guard line.count <= 100 else { return nil }
        for label in Vocabulary.sourceLabels {
            guard let start = line.index(of: label) else { continue }
            let after = start + label.unicodeScalars.count
            guard after < line.count, line.folded[after] == ":" || line.folded[after] == " " && start == 0 else {
                continue
            }
            let name = name(line, from: after + 1)
            if let name { return name }
        }
        return nil
    }

    /// The name of a publication that stands right before a time, as in `原创 南方都市报 2019-09-09 16:01`.
    static func beforeTime(_ line: PageLine) -> String? {
        guard line.count <= 100, let time = TimeScanner(line.folded).all().first else { return nil }
        let words = line.folded[..<time.range.lowerBound].split(separator: " ")
        guard let last = words.last else { return nil }
        let word = line.original(last.startIndex..<last.endIndex)
        return NameReader.isOrganization(word) ? word : nil
    }

    /// The name that begins at an index and ends where a time, another label or a wide space does.
    private static func name(_ line: PageLine, from start: Int) -> String? {
        var end = line.count
        for time in TimeScanner(line.folded).all() where time.range.lowerBound >= start {
            end = min(end, time.range.lowerBound)
        }
        for stop in stops {
            if let index = line.index(of: stop, from: start) { end = min(end, index) }
        }
        let name = line.original(start..<max(start, end)).trimmingWhitespace()
        let first = name.split(separator: " ", maxSplits: 1).first.map(String.init) ?? ""
        let isWide = name.unicodeScalars.contains { $0.value >= 0x2E80 }
        let kept = (isWide ? first : name).trimmingPunctuation()
        return kept.isEmpty || kept.unicodeScalars.count > 40 ? nil : kept
    }

    /// Words with which another fact begins.
    private static let stops = [
        "作者", "编辑", "責任", "责任", "记者", "字号", "字体", "浏览", "阅读", "点击", "评论", "发布", "时间", "日期", "更新", "|", "分享", "我要",
    ]
}

extension PageLine {
    /// Where a word stands in the folded text, letters of ASCII compared without case.
    func index(of word: String, from start: Int = 0) -> Int? {
        let wanted = Array(word.unicodeScalars)
        guard count >= wanted.count + start else { return nil }
        return (start...(count - wanted.count)).first { index in
            zip(folded[index...], wanted).allSatisfy { scalar, other in
                scalar == other || ("A"..."Z").contains(scalar) && scalar.value | 0x20 == other.value
            }
        }
    }
}

import Articles

/// A word that names a role, in front of names or behind them.
struct RoleWord {
    let word: [Unicode.Scalar]
    let role: Credit.Role
    /// Whether the word names a role only with a separator behind it; it is an everyday word as well.
    let needsSeparator: Bool

    /// The longest role word at an index.
    static func at(_ index: Int, in text: ArraySlice<Unicode.Scalar>) -> RoleWord? {
        let first = text[index].asciiLowercased
        guard mayBegin.passes(first), let words = byFirst[first] else { return nil }
        return words.first { word in
            let end = index + word.word.count
            guard end <= text.endIndex, zip(text[index...], word.word).allSatisfy({ $0.asciiLowercased == $1 }) else {
                return false
            }
            return !(word.word[0].isASCIILetter && end < text.endIndex && text[end].isASCIILetter)
        }
    }

    /// The role word at the end of some scalars.
    static func trailing(_ text: ArraySlice<Unicode.Scalar>) -> RoleWord? {
        guard let last = text.last, mayEnd.passes(last) else { return nil }
        return byLast[last]?.first { word in
            !word.word[0].isASCIILetter && text.count >= word.word.count
                && text.suffix(word.word.count).elementsEqual(word.word)
        }
    }

    /// The scalars that role words begin with, in lower case.
    static var beginnings: some Sequence<Unicode.Scalar> { byFirst.keys }

    private init(_ word: String, _ role: Credit.Role, needsSeparator: Bool) {
        self.word = Array(word.unicodeScalars)
        self.role = role
        self.needsSeparator = needsSeparator
    }

    /// The words by role; those in the second list are everyday words as well and need a separator.
    private static let table: [(Credit.Role, [String], [String])] = [
        (
            .editor,
            [
                "责任编辑", "責任編輯", "责编", "責編", "本文编辑", "值班编辑", "执行编辑", "网络编辑", "美术编辑", "文字编辑", "本期编辑", "编审", "核稿编辑",
                "核稿編輯", "新媒体编辑", "值班編輯", "edited by",
                "editing by",
            ],
            ["编辑", "編輯", "編集", "편집", "editor", "editors"]
        ),
        (.chiefEditor, ["总编辑", "總編輯", "值班主编", "执行主编", "值班总编"], ["主编", "主編", "editor-in-chief"]),
        (
            .reporter,
            [
                "本报记者", "本刊记者", "本网记者", "特约记者", "见习记者", "首席记者", "实习记者", "本報記者", "特約記者", "特派記者", "實習記者", "採訪記者", "采访记者",
                "摄影记者", "记者", "記者", "reporting by",
                "reported by",
            ],
            ["采写", "採寫", "기자", "采访", "採訪", "reporter", "reporters"]
        ),
        (.author, ["written by", "words by", "by", "作者"], ["撰文", "撰稿", "文字", "文", "author", "authors"]),
        (
            .photographer,
            ["photography by", "photograph by", "photo by", "photos by", "picture by"],
            ["摄影报道", "摄影", "攝影", "撮影", "写真", "摄", "攝", "图片", "图", "圖", "사진", "photo", "photos", "picture"]
        ),
        (.videographer, ["video by"], ["摄像", "攝像", "视频剪辑", "视频", "剪辑", "剪輯", "video"]),
        (.translator, ["translated by", "translation by"], ["翻译", "翻譯", "编译", "編譯", "译者", "翻訳", "번역"]),
        (.proofreader, [], ["责任校对", "責任校對", "校对", "校對", "审校", "審校", "校审", "审读", "校閲", "校閱"]),
        (.producer, [], ["监制", "監製", "制片人", "制片", "製片", "製作人", "出品人", "出品", "统筹", "統籌", "企劃", "策划", "策劃", "producer"]),
        (.correspondent, ["通讯员", "通訊員"], ["特派员", "correspondent"]),
        (.intern, ["实习生", "實習生"], ["实习编辑"]),
        (.contributor, ["contributed by", "additional reporting by"], ["供稿"]),
    ]

    private static let all: [RoleWord] = table.flatMap { role, alone, separated in
        alone.map { RoleWord($0, role, needsSeparator: false) }
            + separated.map { RoleWord($0, role, needsSeparator: true) }
    }.sorted { $0.word.count > $1.word.count }

    private static let byFirst = Dictionary(grouping: all) { $0.word[0] }
    private static let byLast = Dictionary(grouping: all) { $0.word[$0.word.count - 1] }
    private static let mayBegin = ScalarFilter(byFirst.keys)
    private static let mayEnd = ScalarFilter(byLast.keys)
}

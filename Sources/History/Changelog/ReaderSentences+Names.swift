import Articles
import Diffing

extension ReaderSentences {
    var colon: String { language.say(": ", "：") }

    func quoted(_ text: String) -> String { "“\(text)”" }

    func lowercased(_ name: String) -> String { name.lowercased() }

    func label(of field: FactChange.Field) -> String {
        switch field {
        case .headline: language.say("Headline", "标题")
        case .subheadline: language.say("Subheadline", "副标题")
        case .section: language.say("Section", "栏目")
        case .source: language.say("Source", "来源")
        case .published: language.say("Time of publication", "发布时间")
        case .modified: language.say("Time of the last update", "更新时间")
        case .declaredPublished: language.say("Declared time of publication", "声明的发布时间")
        case .language: language.say("Language", "语言")
        case .url: language.say("Address", "网址")
        case .status: language.say("Page", "页面")
        }
    }

    func name(of role: Credit.Role) -> String {
        switch role {
        case .reporter: language.say("Reporter", "记者")
        case .author: language.say("Author", "作者")
        case .editor: language.say("Editor", "编辑")
        case .chiefEditor: language.say("Chief editor", "主编")
        case .photographer: language.say("Photographer", "摄影")
        case .videographer: language.say("Videographer", "摄像")
        case .translator: language.say("Translator", "翻译")
        case .proofreader: language.say("Proofreader", "校对")
        case .producer: language.say("Producer", "监制")
        case .correspondent: language.say("Correspondent", "通讯员")
        case .intern: language.say("Intern", "实习生")
        case .contributor: language.say("Contributor", "供稿")
        case .other: language.say("Credit", "署名")
        }
    }

    /// `paragraph`, in Chinese with its measure word: `段`.
    func noun(of kind: Block.Kind) -> String {
        switch kind {
        case .paragraph: language.say("paragraph", "段")
        case .heading: language.say("heading", "个小标题")
        case .quote: language.say("quote", "段引文")
        case .item: language.say("list item", "个列表项")
        case .figure: language.say("picture", "张图片")
        case .table: language.say("table", "个表格")
        }
    }

    /// A text on one line: spaces of every kind become one space.
    func oneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// The first words of a text, about as long as a line of a book is half; all of it where it is short.
    func opening(of text: String) -> String {
        let line = oneLine(text)
        var room = Self.longestOpening
        let head = line.prefix { character in
            room -= character.isASCII ? 1 : 2
            return room >= 0
        }
        guard head.endIndex < line.endIndex else { return line }
        let cutsWord = line[head.endIndex].isASCII && !line[head.endIndex].isWhitespace
        let space = cutsWord ? head.lastIndex(of: " ") : nil
        return (space.map { head[..<$0] } ?? head).trimmingSuffix(\.isWhitespace) + "…"
    }

    private static let longestOpening = 40
}

extension Substring {
    /// The text without the characters at its end for which something holds.
    fileprivate func trimmingSuffix(_ holds: (Character) -> Bool) -> Substring {
        var text = self
        while let last = text.last, holds(last) { text.removeLast() }
        return text
    }
}

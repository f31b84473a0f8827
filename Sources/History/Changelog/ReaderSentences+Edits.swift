import Articles
import Diffing

extension ReaderSentences {
    /// So many edits of a block are told one by one.
    private static let mostEdits = 5
    /// A block of which less stays has been rewritten.
    private static let leastSimilarity = 0.4

    /// What changed inside a block or a group of blocks.
    func edits(_ change: BlockChange, _ old: Place, _ new: Place) -> [ReaderChange] {
        guard let text = change.text else { return [] }
        let isGroup = change.op == .split || change.op == .merge
        let edits = zip(text.edits, text.edits.dropFirst().map(\.self) + [nil]).filter { edit, _ in
            edit.op != .equal && !(isGroup && edit.kind == .spacing)
        }
        if edits.isEmpty { return isGroup ? [] : [formChange(change, old, new)] }
        if text.similarity < Self.leastSimilarity {
            return [sentence(.changed, language.say("\(this(new)) was rewritten", "\(this(new))重写"), new)]
        }
        if edits.count > Self.mostEdits {
            let told = language.say(
                "\(this(new)) was changed in \(edits.count) places", "\(this(new))有\(edits.count)处改动")
            return [sentence(.changed, told, new)]
        }
        return edits.map { edit, next in
            let told = told(edit, next, text)
            let placed = language.say("\(told) in \(lowercased(this(new)))", "\(this(new))：\(told)")
            return ReaderChange(category: .changed, part: .text, sentence: placed)
        }
    }

    /// An edit in words: `The number was changed from 1800 to 1900`.
    ///
    /// - Parameter next: the edit behind it.
    private func told(_ edit: TextEdit, _ next: TextEdit?, _ text: TextDiff) -> String {
        let old = opening(of: text.oldText(of: edit))
        let new = opening(of: text.newText(of: edit))
        if edit.kind == .spacing || old.isEmpty && new.isEmpty { return language.say("Spaces were changed", "空格有改动") }
        if old.isEmpty { return language.say("\(quoted(new)) was added", "增加\(quoted(new))") }
        if new.isEmpty { return language.say("\(quoted(old)) was removed", "删去\(quoted(old))") }
        let (bare, marked) = ((old, new), (quoted(old), quoted(new)))
        switch edit.kind {
        case .number: return toldNumber(edit, text, bare)
        case .date:
            let unit = next.map { Self.unit(at: text.newText(of: $0)) } ?? ""
            return changed("date", "日期", (old + unit, new + unit))
        case .name: return changed("name", "姓名", bare)
        case .quotation: return changed("quotation", "引语", marked)
        case .typo: return changed("spelling", "用字", marked)
        case .punctuation: return changed("punctuation", "标点", marked)
        default: return language.say("\(marked.0) was changed to \(marked.1)", "\(marked.0)改为\(marked.1)")
        }
    }

    /// An edit of a number, named by what it counts where both texts tell the same: `The number of guests was changed from
    /// 1800 to 1900`.
    private func toldNumber(_ edit: TextEdit, _ text: TextDiff, _ values: (old: String, new: String)) -> String {
        guard let noun = CountedNoun(of: edit.new, in: text.new), noun == CountedNoun(of: edit.old, in: text.old) else {
            return changed("number", "数字", values)
        }
        let isOfLanguage = noun.text.unicodeScalars.allSatisfy {
            language == .english ? $0.isASCII : $0.properties.isIdeographic
        }
        let name = isOfLanguage ? noun.text : quoted(noun.text)
        let number = noun.isOfPeople ? "人数" : "数量"
        let (english, chinese) =
            noun.namesNumber ? (name, name) : ("number of \(name)", name + (isOfLanguage ? number : "的\(number)"))
        // 多, 余 and 여 only say that there are some more.
        let scale = language == .english ? noun.scale.filter { !"多余여".contains($0) } : noun.scale
        return changed(english, chinese, (values.old + scale, values.new + scale))
    }

    /// The unit of a date that a text begins with.
    private static func unit(at text: String) -> String {
        text.first.map { "年月日号號년월일".contains($0) ? String($0) : "" } ?? ""
    }

    private func changed(_ english: String, _ chinese: String, _ values: (String, String)) -> String {
        language.say(
            "The \(english) was changed from \(values.0) to \(values.1)", "\(chinese)由\(values.0)改为\(values.1)")
    }

    /// What became of a block whose text stayed.
    private func formChange(_ change: BlockChange, _ old: Place, _ new: Place) -> ReaderChange {
        let told =
            if old.kind != new.kind {
                language.say("\(this(old)) is now \(lowercased(this(new)))", "原\(this(old))改为\(this(new))")
            } else if new.kind == .figure {
                language.say("\(this(new)) shows another image", "\(this(new))换了图")
            } else {
                language.say("\(this(new)) has another form", "\(this(new))的形式有改动")
            }
        return sentence(.changed, told, new)
    }
}

import Articles
import Markup

/// A number of which only an attribute tells what it counts, as beside an icon.
enum LabelledCounter {
    /// So much text at most stands in an element that holds a number.
    private static let longest = 16

    /// So many nodes at most stand behind the first in an element that holds a number.
    private static let most = 12

    /// So many elements around the number may tell what it counts.
    private static let reach = 4

    /// The counter that an element shows; nil where its own text is no number alone, or nothing names it.
    ///
    /// The name is sought on the element itself and on those around it that show nothing else, the nearest first.
    static func counter(of element: Node) -> Counter? {
        guard element.children.prefix(most + 1).contains(where: { $0.isText && $0.withText(hasDigit) }),
            let text = shortText(of: element), text.unicodeScalars.allSatisfy(mayBeOfNumber)
        else { return nil }
        let line = PageLine(Array(text.unicodeScalars))
        guard let number = PrintedNumber.all(in: line.folded[...]).first, number.range == 0..<line.count else {
            return nil
        }
        for holder in [element] + Array(element.ancestors.prefix(reach)) {
            guard let all = shortText(of: holder), PageLine(Array(all.unicodeScalars)).text == line.text else { break }
            if let (name, kind) = label(of: holder) {
                return Counter(name: name, kind: kind, value: number.value, bound: number.bound, printed: line.text)
            }
        }
        return nil
    }

    /// Whether a scalar may stand in a number, a bullet or the space around them, even if in its full width.
    private static func mayBeOfNumber(_ scalar: Unicode.Scalar) -> Bool {
        numerals.passes(scalar) || PageLine.isSpace(scalar) || (0xFF01...0xFF5E).contains(scalar.value)
    }

    private static let numerals = ScalarFilter("0123456789,.+万萬만亿億억千wWkKmM•·●▪◦‣■◆".unicodeScalars)

    /// What an element's attributes say that its number counts.
    private static func label(of element: Node) -> (name: String, kind: Counter.Kind)? {
        for label in ["title", "aria-label", "data-title"].compactMap({ element.attribute($0) }) {
            let scalars = PageLine(Array(label.unicodeScalars.prefix(41))).folded
            if scalars.count <= 40, let kind = CounterWord.kind(within: scalars) { return (label, kind) }
        }
        return kind(ofWords: words(of: element)).map { ($0.rawValue, $0) }
    }

    /// The text of an element, if it is short and has a digit.
    private static func shortText(of element: Node) -> String? {
        var text = ""
        for (count, node) in element.descendants.enumerated() {
            if node.isText { text += node.textContent }
            if count > most || text.utf8.count > longest * 4 { return nil }
        }
        return text.utf8.withContiguousStorageIfAvailable(hasDigit) ?? false ? text : nil
    }

    /// Whether a text in UTF-8 has a digit of ASCII or a full-width one, which is `EF BC 90` to `EF BC 99`.
    private static func hasDigit(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        text.indices.contains { index in
            switch text[index] {
            case 0x30...0x39: true
            case 0x90...0x99: index >= 2 && text[index - 2] == 0xEF && text[index - 1] == 0xBC
            default: false
            }
        }
    }

    /// The words of the class and the id: `btn-likeCount zan` has `btn`, `like`, `count` and `zan`.
    private static func words(of element: Node) -> [String] {
        let names = ["class", "id", "node-type", "data-type"].compactMap { element.attribute($0) }.joined(
            separator: " ")
        var words: [String] = []
        var word = ""
        for scalar in names.unicodeScalars.prefix(200) {
            let lower = scalar.asciiLowercased
            if !scalar.isASCIILetter || scalar != lower, !word.isEmpty {
                words.append(word)
                word = ""
            }
            if scalar.isASCIILetter { word.unicodeScalars.append(lower) }
        }
        return word.isEmpty ? words : words + [word]
    }

    private static func kind(ofWords words: [String]) -> Counter.Kind? {
        table.first { !$0.words.isDisjoint(with: words) }?.kind
    }

    /// Words by which sites call such elements, English and pinyin.
    private static let table: [(kind: Counter.Kind, words: Set<String>)] = [
        (.comments, ["comment", "comments", "cmt", "reply", "replies", "pinglun", "gentie"]),
        (
            .likes,
            ["like", "likes", "zan", "praise", "digg", "thumb", "thumbs", "thumbup", "upvote", "dianzan", "favor"]
        ),
        (.favorites, ["collect", "favorite", "favorites", "favourite", "favourites", "fav", "bookmark", "shoucang"]),
        (.shares, ["share", "shares", "forward", "repost", "retweet", "zhuanfa"]),
        (.views, ["views", "pageview", "pageviews", "pv", "hits", "reads", "readcount", "yuedu"]),
    ]
}

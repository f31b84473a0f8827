import Articles
import Markup

/// A number of which only an attribute tells what it counts, as beside an icon.
enum LabelledCounter {
    /// So many bytes of UTF-8 at most stand in an element that holds a number.
    private static let longestUTF8 = 64

    /// So many nodes at most stand behind the first in an element that holds a number.
    private static let most = 12

    /// So many elements around the number may tell what it counts.
    private static let reach = 4

    /// The counter that an element shows; nil where its own text is no number alone, or nothing names it.
    ///
    /// The name is sought on the element itself and on those around it that show nothing else, the nearest first.
    static func counter(of element: Node) -> Counter? {
        guard element.hasText(amongFirst: most + 1, where: isShortWithDigit),
            let text = shortText(of: element), text.allSatisfy(mayBeOfNumber)
        else { return nil }
        let folded = text.map(PageLine.folded)
        guard let number = PrintedNumber.all(in: folded[...]).first, number.range == 0..<folded.count else {
            return nil
        }
        var holder = element
        for _ in 0...reach {
            if let (name, kind) = label(of: holder) {
                return Counter(name: name, kind: kind, value: number.value, bound: number.bound, printed: text.string)
            }
            guard let parent = holder.parent, shortText(of: parent) == text else { break }
            holder = parent
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
            let scalars = PageLine.bare(Array(label.unicodeScalars.prefix(41))).text.map(PageLine.folded)
            if scalars.count <= 40, let kind = CounterWord.kind(within: scalars) { return (label, kind) }
        }
        return kind(ofWords: words(of: element)).map { ($0.rawValue, $0) }
    }

    /// The text of an element without the space around it and without a bullet, if it is short and has a digit.
    private static func shortText(of element: Node) -> ArraySlice<Unicode.Scalar>? {
        var text: [Unicode.Scalar] = []
        var (length, hasDigit) = (0, false)
        for (count, node) in element.descendants.enumerated() {
            node.withText { bytes in
                length += bytes.count
                hasDigit = hasDigit || isShortWithDigit(bytes)
                if length <= longestUTF8 { bytes.forEachScalar { text.append($0) } }
            }
            if count > most || length > longestUTF8 { return nil }
        }
        return hasDigit ? PageLine.bare(text).text : nil
    }

    /// Whether a text in UTF-8 has a digit of ASCII or a full-width one, which is `EF BC 90` to `EF BC 99`, and no more
    /// bytes than may stand in an element that holds a number.
    private static func isShortWithDigit(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        text.count <= longestUTF8
            && text.indices.contains { index in
                switch text[index] {
                case 0x30...0x39: true
                case 0x90...0x99: index >= 2 && text[index - 2] == 0xEF && text[index - 1] == 0xBC
                default: false
                }
            }
    }

    /// The words of the class and the id: `btn-likeCount zan` has `btn`, `like`, `count` and `zan`.
    private static func words(of element: Node) -> [String] {
        var names: [UInt8] = []
        for attribute in ["class", "id", "node-type", "data-type"] {
            element.withAttribute(attribute) { names += $0.prefix(200) + [0x20] }
        }
        let lower = names.map { $0 | 0x20 }
        var words: [String] = []
        var start: Int?
        for index in names.indices.prefix(200) {
            let isLetter = (0x61...0x7A).contains(lower[index])
            if let first = start, !isLetter || names[index] != lower[index] {
                words.append(String(decoding: lower[first..<index], as: UTF8.self))
                start = nil
            }
            if isLetter, start == nil { start = index }
        }
        return words
    }

    private static func kind(ofWords words: [String]) -> Counter.Kind? {
        words.compactMap { places[$0] }.min().map { table[$0].kind }
    }

    /// Where in the table a word stands.
    private static let places = Dictionary(
        uniqueKeysWithValues: table.enumerated().flatMap { place, entry in entry.words.map { ($0, place) } })

    /// Words by which sites call such elements, English and pinyin, the surest first.
    private static let table: [(kind: Counter.Kind, words: [String])] = [
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

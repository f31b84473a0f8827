/// What a number in a text counts: `guests` in "1900 guests attended", 嘉宾 in "1900位嘉宾出席", 参加者 in "参加者は1,900人",
/// 참가자 in "참가자 1,900명", `death toll` in "the death toll rose to 21".
///
/// Found by a few rules about the words next to the number, of English, Chinese, Japanese and Korean; where they are in
/// doubt there is none.
public struct CountedNoun: Hashable, Sendable {
    /// The noun as the text has it.
    public let text: String
    /// Whether the noun is of a number: 人数 and `death toll` are, 嘉宾 and `guests` are not.
    public let namesNumber: Bool
    /// Whether people are counted, as the measure words 位, 名 and 人 and 명 say.
    public let isOfPeople: Bool
    /// What belongs to the number behind its digits, such as 万, 余 or ` million`.
    public let scale: String

    /// The noun of a number at a range of UTF-8 bytes; nil where none is found.
    public init?(of number: Range<Int>, in text: String) {
        let utf8 = text.utf8
        let start = utf8.index(utf8.startIndex, offsetBy: number.lowerBound)
        let end = utf8.index(utf8.startIndex, offsetBy: number.upperBound)
        let before = text[..<start].suffix(Self.longestContext)
        let after = text[end...].prefix(Self.longestContext)
        if let noun = Self.english(before, after) ?? Self.eastAsian(before, after) {
            self = noun
        } else {
            return nil
        }
    }

    /// The noun by the rules of the language that the scripts around a number tell: kana are Japanese, Hangul is Korean.
    private static func eastAsian(_ before: Substring, _ after: Substring) -> CountedNoun? {
        func has(_ script: ClosedRange<UInt32>) -> Bool {
            [before, after].contains { $0.unicodeScalars.contains { script.contains($0.value) } }
        }
        if has(0xAC00...0xD7A3) { return korean(before, after) }
        return has(0x3041...0x30FF) ? japanese(before, after) : chinese(before, after)
    }

    init(_ text: String, namesNumber: Bool = false, isOfPeople: Bool = false, scale: String = "") {
        self.text = text
        self.namesNumber = namesNumber
        self.isOfPeople = isOfPeople
        self.scale = scale
    }

    /// So many characters on each side of the number are looked at.
    private static let longestContext = 48
}

import Diffing
import Testing

@Suite struct CountedNounTests {
    /// Texts with the number between brackets, and what it counts: the scale behind the digits, the noun, and `#` where the
    /// noun is of a number, `人` where it is of people.
    static let cases: [(text: String, counted: String?)] = [
        ("[1900] guests attended", "guests"),
        ("some [1900] foreign guests, and", "foreign guests"),
        ("[12] people died", "people"),
        ("[1.8] million visitors came", " million visitors"),
        ("the death toll rose to [21]", "death toll #"),
        ("A total of [21] were hurt", "total #"),
        ("by [9] in the morning", nil),
        ("[1900] dollars", nil),
        ("page [3] was", nil),
        ("rose by [3] percent of guests", nil),
        ("[7]", nil),
        ("共有[1900]位嘉宾出席", "嘉宾 人"),
        ("共有[1900]多位嘉宾出席", "多嘉宾 人"),
        ("[300]名志愿者", "志愿者 人"),
        ("[58]家企业参展", "企业"),
        ("[1.2]万名游客", "万游客 人"),
        ("事故造成[12]人死亡", "死亡人数 #"),
        ("共[12]人", "人数 #"),
        ("接待游客[3]万人次", "万人次 #"),
        ("死亡人数升至[21]", "死亡人数 #"),
        ("参展企业数量达到[58]家", "企业数量 #"),
        ("第[3]届大会", nil),
        ("温度为[21]度", nil),
        ("[3]个重要", nil),
        ("比分[3]：2", nil),
    ]

    @Test(arguments: cases) func `the noun of a number is found, or none`(marked: String, counted: String?) throws {
        let parts = marked.split(separator: "[", omittingEmptySubsequences: false)
        let behind = parts[1].split(separator: "]", omittingEmptySubsequences: false)
        let start = parts[0].utf8.count
        let text = parts[0] + behind.joined()
        let noun = CountedNoun(of: start..<(start + behind[0].utf8.count), in: String(text))
        let told = noun.map {
            $0.scale + ($0.scale.hasPrefix(" ") ? " " : "") + $0.text + ($0.namesNumber ? " #" : "")
                + ($0.isOfPeople ? " 人" : "")
        }
        #expect(told == counted, "\(marked)")
    }
}

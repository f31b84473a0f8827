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
        ("[1,900]人の参加者が集まった", "参加者 人"),
        ("参加者は約[1,900]人", "参加者 人"),
        ("ボランティア[300]人が集まり", "ボランティア 人"),
        ("外国人観光客は[12]万人に上った", "万外国人観光客 人"),
        ("来場者数は延べ[1.2]億人だった", "億来場者数 #"),
        ("この事故で[12]人が死亡した", "死亡者数 #"),
        ("あわせて[12]人", "人数 #"),
        ("[3]件の事故があった", "事故"),
        ("出展企業は[58]社となる", "出展企業"),
        ("これで[3]人目の受賞", nil),
        ("[58]社が出展する", nil),
        ("午後[3]時から", nil),
        ("第[3]回となる大会", nil),
        ("気温は[21]度だった", nil),
        ("参加費は[1,900]円です", nil),
        ("참가자 [1,900]명이 모였다", "참가자 人"),
        ("참가자는 약 [1,900]명이다", "참가자 人"),
        ("[1,900]명의 참가자가 모였다", "참가자 人"),
        ("자원봉사자 [300]여 명", "여자원봉사자 人"),
        ("관람객은 [12]만 명으로 늘었다", "만관람객 人"),
        ("시민 [58]명이 함께했다", "시민 人"),
        ("[58]개 기업이 참가했다", "기업"),
        ("차량 [12]대가 부딪쳤다", "차량"),
        ("[30]명의 전문가가 모였다", "전문가 人"),
        ("이 사고로 [12]명이 사망했다", "사망자 수 #"),
        ("사망자 수는 [21]명", "사망자 수 #"),
        ("행사에 참석한 [12]명", "인원 #"),
        ("행사에 참석하는 [12]명", "인원 #"),
        ("오후 [3]시부터", nil),
        ("제[3]회 대회", nil),
        ("입장료는 [1,900]원이다", nil),
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

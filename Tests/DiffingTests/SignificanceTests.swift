import Articles
import Diffing
import Testing

@Suite struct SignificanceTests {
    static let bodies: [(old: String, new: String, significance: Significance)] = [
        ("一样", "一样", .none),
        ("事故造成12人死亡。", "事故造成21人死亡。", .major),
        ("增长1.5%。", "增长15%。", .major),
        ("同比-5%左右。", "同比5%左右。", .major),
        ("所谓人权报告发布。", "所谓“人权报告”发布。", .major),
        ("会议3月3日举行。", "会议3月13日举行。", .major),
        ("The fair opens on March 3.", "The fair opens on March 13.", .major),
        ("会议在北京举行。", "会议在上海举行。", .major),
        ("他说“好”。", "他说\"好\"。", .cosmetic),
        ("他说「好」。", "他说『好』。", .cosmetic),
        ("第 3 届", "第3届", .cosmetic),
        ("共３人", "共3人", .cosmetic),
        ("更新时间：2023-11-10 17:13", "更新时间：2023-11-11 08:20", .cosmetic),
        ("Updated 3 March 2026, 10:12", "Updated 3 March 2026, 11:30", .cosmetic),
        ("Updated rules apply to 12 towns", "Updated rules apply to towns", .major),
        ("他说，好。", "他说：好。", .minor),
        ("The goverment said so.", "The government said so.", .minor),
    ]

    @Test(arguments: bodies) func `an edit of a paragraph is as significant as a reader finds it`(
        old: String, new: String, expected: Significance
    ) throws {
        var comparer = try TextComparer()
        let diff = comparer.compare(
            Article(headline: "", body: [.paragraph(old)]), Article(headline: "", body: [.paragraph(new)]))
        #expect(diff.significance == expected)
    }

    static let parts: [(name: String, old: Article, new: Article, significance: Significance)] = [
        (
            "a paragraph in another place",
            Article(headline: "", body: [.paragraph("甲说今天开会。"), .paragraph("乙说明天放假。")]),
            Article(headline: "", body: [.paragraph("乙说明天放假。"), .paragraph("甲说今天开会。")]), .minor
        ),
        (
            "another editor", Article(headline: "", credits: [Credit(role: .editor, name: "李伯玺")]),
            Article(headline: "", credits: [Credit(role: .editor, name: "王宏泽")]), .major
        ),
        (
            "a staff code", Article(headline: "", credits: [Credit(role: .editor, name: "杨倩")]),
            Article(headline: "", credits: [Credit(role: .editor, name: "杨倩_NF4425")]), .minor
        ),
        ("a headline", Article(headline: "12人死亡"), Article(headline: "21人死亡"), .major),
    ]

    @Test(arguments: parts) func `an edit of another part is as significant as a reader finds it`(
        name: String, old: Article, new: Article, expected: Significance
    ) throws {
        var comparer = try TextComparer()
        #expect(comparer.compare(old, new).significance == expected, "\(name)")
    }
}

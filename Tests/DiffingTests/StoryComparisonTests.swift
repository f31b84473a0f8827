import Articles
import Diffing
import Testing

@Suite struct StoryComparisonTests {
    private static let ferry = article(
        "临江渡轮周一恢复通航", "市政府周四晚间表示，两港之间的渡轮将从下周一起恢复通航，首班船早上六点开出。", "2026-03-02 09:10")
    private static let museum = article(
        "钟表博物馆在旧海关大楼开馆", "馆内展出四百多件藏品，均由创办人历时四十年收集，每月第一个周日免费开放参观。", "2026-04-01 10:00")

    private static func article(_ headline: String, _ text: String, _ time: String?) -> Article {
        Article(headline: headline, published: time.flatMap { PrintedTime($0) }, body: [.paragraph(text)])
    }

    private static func changed(_ change: (inout Article) -> Void) -> Article {
        var article = ferry
        change(&article)
        return article
    }

    static let pairs: [(name: String, old: Article, new: Article, isAnother: Bool)] = [
        ("the same", ferry, ferry, false),
        ("another story", ferry, museum, true),
        ("another headline", ferry, changed { $0.headline = museum.headline }, false),
        ("another text", ferry, changed { $0.body = museum.body }, false),
        ("another time", ferry, changed { $0.published = museum.published }, false),
        (
            "another headline and text under the same time", ferry,
            changed { ($0.headline, $0.body) = (museum.headline, museum.body) }, false
        ),
        (
            "another headline and text, no time", changed { $0.published = nil },
            changed { ($0.headline, $0.body, $0.published) = (museum.headline, museum.body, nil) }, true
        ),
        (
            "a text that grew", ferry,
            changed { ($0.headline, $0.published, $0.body) = ("快讯", nil, ferry.body + museum.body + museum.body) },
            false
        ),
    ]

    @Test(arguments: pairs) func `headline, text and time together tell whether it is another story`(
        name: String, old: Article, new: Article, isAnother: Bool
    ) {
        #expect(StoryComparison(old, new).isAnotherStory == isAnother)
        #expect(StoryComparison(new, old).isAnotherStory == isAnother)
    }
}

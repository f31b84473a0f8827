import Articles
import Testing

@testable import Pages

@Suite struct CreditReaderTests {
    /// Lines that hold nothing but credits.
    static let lines: [(String, [String])] = [
        ("[ 责编:沈知白 ]", ["editor: 沈知白"]),
        ("【责任编辑：沈知白】", ["editor: 沈知白"]),
        ("（责任编辑： HN666）", ["editor: HN666"]),
        ("[责任编辑：沈知白 PK155]", ["editor: 沈知白"]),
        ("责任编辑：沈知白_NF4425", ["editor: 沈知白"]),
        ("（责任编辑：系统管理员）", ["editor: 系统管理员"]),
        ("本文来源：松溪周刊 责任编辑：沈知白", ["editor: 沈知白"]),
        ("发布日期：2026-03-06 责任编辑：沈知白", ["editor: 沈知白"]),
        ("作者：未知 责任编辑：顾明", ["editor: 顾明"]),
        ("作者：", []),
        ("编辑｜沈知白", ["editor: 沈知白"]),
        ("编辑:沈知白 校对:顾明 监制:林亦舟", ["editor: 沈知白", "proofreader: 顾明", "producer: 林亦舟"]),
        ("记者 林亦舟 何远 通讯员 顾明", ["reporter: 林亦舟", "reporter: 何远", "correspondent: 顾明"]),
        ("松溪新闻网记者 林亦舟、何远", ["reporter: 林亦舟 (松溪新闻网)", "reporter: 何远 (松溪新闻网)"]),
        ("采写：松溪日报见习记者 林亦舟", ["reporter: 林亦舟 (松溪日报)"]),
        ("【文/松溪新闻网专栏作者 何远】", ["author: 何远 (松溪新闻网)"]),
        ("文/图 林亦舟", ["author: 林亦舟", "photographer: 林亦舟"]),
        ("（实习生何远对此文亦有贡献）", ["intern: 何远"]),
        ("作者：李 明", ["author: 李明"]),
        ("作者：弗朗西斯·高锐", ["author: 弗朗西斯·高锐"]),
        ("发表于2026-08-24 21:30| 1164次阅读| 作者魏星", ["author: 魏星"]),
        (
            "By Nora Whitlock, Idris Penhale and Joss Amery",
            ["author: Nora Whitlock", "author: Idris Penhale", "author: Joss Amery"]
        ),
        ("Edited by Gwen Tallis", ["editor: Gwen Tallis"]),
        ("Reporting by Anna de la Cruz; Editing by Tom O’Neil", ["reporter: Anna de la Cruz", "editor: Tom O’Neil"]),
        ("By the river, a new bridge", []),
        ("记者了解到，工程已经完工", []),
        ("编辑部地址", []),
        ("首页", []),
    ]

    @Test(arguments: lines)
    func readsLines(_ text: String, _ expected: [String]) {
        let credits = CreditReader(language: "zh").credits(ofLine: PageLine(Array(text.unicodeScalars)))
        #expect(credits.map(shown) == expected)
    }

    /// Lines of pages from Taiwan and Hong Kong, and in English, Japanese and Korean.
    static let elsewhere: [(language: String, line: String, credits: [String])] = [
        ("zh", "記者林亦舟／台北報導", ["reporter: 林亦舟"]),
        ("zh", "（松溪社記者林亦舟台北2日電）", ["reporter: 林亦舟 (松溪社)"]),
        ("zh", "採訪、撰文：林亦舟", ["reporter: 林亦舟", "author: 林亦舟"]),
        ("zh", "撰文：林亦舟　攝影：何遠", ["author: 林亦舟", "photographer: 何遠"]),
        ("zh", "核稿編輯：林亦舟", ["editor: 林亦舟"]),
        ("zh", "審校｜何遠", ["proofreader: 何遠"]),
        ("zh", "本报记者 林亦舟 何远 北京报道", ["reporter: 林亦舟", "reporter: 何远"]),
        ("zh", "制片人：林亦舟 视频剪辑：何远", ["producer: 林亦舟", "videographer: 何远"]),
        ("zh", "图/pixabay", []),
        ("en", "By Nora Whitlock, Staff Writer", ["author: Nora Whitlock"]),
        (
            "en", "Reporting by Nora Whitlock in London and Joss Amery in Paris; Editing by Gwen Tallis",
            ["reporter: Nora Whitlock", "reporter: Joss Amery", "editor: Gwen Tallis"]
        ),
        ("ja", "（山田太郎）", ["reporter: 山田太郎"]),
        ("ja", "文／山田太郎　写真／佐藤花子", ["author: 山田太郎", "photographer: 佐藤花子"]),
        ("ja", "（写真あり）", []),
        ("ko", "홍길동 기자 hong@news.example", ["reporter: 홍길동"]),
        ("ko", "서울=홍길동 기자", ["reporter: 홍길동"]),
        ("ko", "[사진=홍길동 기자]", ["photographer: 홍길동"]),
    ]

    @Test(arguments: elsewhere)
    func readsLinesOfOtherPlaces(_ language: String, _ line: String, _ credits: [String]) {
        let found = CreditReader(language: language).credits(ofLine: PageLine(Array(line.unicodeScalars)))
        #expect(found.map(shown) == credits)
    }

    static let captions: [(String, [String])] = [
        ("松溪古桥的桥面。松溪新闻网记者 顾明川/摄", ["photographer: 顾明川 (松溪新闻网)"]),
        ("▲松溪日报全媒体图片记者顾明川、何远摄", ["photographer: 顾明川 (松溪日报)", "photographer: 何远 (松溪日报)"]),
        ("列车开往松溪。 通讯员刘娟 摄", ["photographer: 刘娟"]),
        ("雨中的古桥。城市摄影队 周斌 摄", ["photographer: 周斌 (城市摄影队)"]),
        ("除特别标注外，均为松溪新闻网记者何远 图", ["photographer: 何远 (松溪新闻网)"]),
        (
            "The ferry at Quay 3. Photo: Tamsin Crewe/Quayside Pictures",
            ["photographer: Tamsin Crewe (Quayside Pictures)"]
        ),
        ("古桥修缮后的桥面。资料图", []),
        ("松溪古桥今日恢复通行。", []),
    ]

    @Test(arguments: captions)
    func readsCaptions(_ text: String, _ expected: [String]) {
        let credits = CreditReader(language: "zh").credits(inCaption: PageLine(Array(text.unicodeScalars)))
        #expect(credits.map(shown) == expected)
    }

    static let paragraphs: [(String, String, [String])] = [
        ("zh", "古桥今日恢复通行。(记者 林亦舟 何远)", ["reporter: 林亦舟", "reporter: 何远"]),
        ("zh", "松溪社5月6日电（记者林亦舟）古桥今日恢复通行，市民前来参观。", ["reporter: 林亦舟"]),
        ("zh", "共展出文物4260件（套），其中（见图）三件。", []),
        ("ja", "問い合わせは事務局（平日の午前9時から）へ。（山口 遥）", ["reporter: 山口 遥"]),
        ("ja", "委員長の浜名さん（67）は話す。", []),
    ]

    @Test(arguments: paragraphs)
    func readsParagraphs(_ language: String, _ text: String, _ expected: [String]) {
        let credits = CreditReader(language: language).credits(inParagraph: PageLine(Array(text.unicodeScalars)))
        #expect(credits.map(shown) == expected)
    }

    private func shown(_ credit: Credit) -> String {
        "\(credit.role.rawValue): \(credit.name)" + (credit.organization.map { " (\($0))" } ?? "")
    }
}

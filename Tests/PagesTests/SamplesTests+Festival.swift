extension SamplesTests {
    static let festival = """
        headline: 湊原港まつり、7月に4年ぶり開催へ
        section: 地域 / 湊原
        source: 港新聞
        published: 2026-05-09T09:45+09:00
        paragraph: 湊原市の夏の恒例行事「湊原港まつ...4年ぶりとなる。
        figure: 4年ぶりの開催に向けて、たるみこ...（写真・佐伯健）
        paragraph: 初日の夜には、約5千発の花火を沖...枠は抽選とする。
        paragraph: 2日目は、地元の12町内会が担ぐ...担ぎ手に加わる。
        paragraph: 実行委員長の浜名志郎さん（67）...人に教えてきた。
        paragraph: 会場には約90の屋台が並ぶ。湊原...通りに飾られる。
        paragraph: 市は期間中、臨時の駐車場を3カ所...通行止めになる。
        paragraph: 暑さへの備えも強める。救護所を前...呼びかけている。
        paragraph: 観覧席の申し込みは6月1日から1...へ。（山口 遥）
        photographer: 佐伯健 '（写真・佐伯健）'
        reporter: 山口 遥 '（山口 遥）'
        counter: 閲覧数 (views) 1532 '1,532'
        counter: いいね！ (likes) 48 '48'
        counter: コメント (comments) 12 '12'
        link in 関連記事: 中央埠頭の岸壁改修が完了、大型客船も着岸可能に @ 2026-04-27
        link in 関連記事: 大漁旗の下絵、市内7小学校で描き始める @ 2026-04-21
        link in 関連記事: たるみこしの縄、今年も保存会の手で @ 2026-02-11
        """

    static let festivalVersions = [
        Version(file: "minato-festival/v1", changes: []),
        Version(
            file: "minato-festival/v2",
            changes: [
                ("headline: 湊原港まつり、7月に4年ぶり開催へ", "headline: 湊原港まつり、4年ぶりに花火打ち上げへ　7月に2日間"),
                ("counter: 閲覧数 (views) 1532 '1,532'", "counter: 閲覧数 (views) 6408 '6,408'"),
                ("counter: いいね！ (likes) 48 '48'", "counter: いいね！ (likes) 173 '173'"),
                ("counter: コメント (comments) 12 '12'", "counter: コメント (comments) 31 '31'"),
                (
                    "published: 2026-05-09T09:45+09:00",
                    "published: 2026-05-09T09:45+09:00\nmodified: 2026-05-09T14:10+09:00"
                ),
                (
                    "paragraph: 観覧席の申し込みは6月1日から1...へ。（山口 遥）",
                    "paragraph: 観覧席の申し込みは6月1日から1...へ。（山口 遥）\nparagraph: 【訂正】当初の記事で開催日を「7...19日」でした。"
                ),
            ]),
        Version(
            file: "minato-festival/v3",
            changes: [
                (
                    "paragraph: 市は期間中、臨時の駐車場を3カ所...通行止めになる。\nparagraph: 暑さへの備えも強める。救護所を前...呼びかけている。",
                    "paragraph: 市は期間中、臨時の駐車場を3カ所...通行止めになる。"
                ),
                ("modified: 2026-05-09T14:10+09:00", "modified: 2026-05-10T08:20+09:00"),
                ("counter: 閲覧数 (views) 6408 '6,408'", "counter: 閲覧数 (views) 9871 '9,871'"),
                ("counter: いいね！ (likes) 173 '173'", "counter: いいね！ (likes) 260 '260'"),
                ("counter: コメント (comments) 31 '31'", "counter: コメント (comments) 44 '44'"),
                (
                    "paragraph: 初日の夜には、約5千発の花火を沖...枠は抽選とする。",
                    "paragraph: 初日の夜には、約5千発の花火を沖...枠は抽選とする。\nparagraph: 暑さへの備えも強める。救護所を前...呼びかけている。"
                ),
            ]),
    ]
}

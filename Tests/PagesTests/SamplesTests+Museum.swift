extension SamplesTests {
    static let museum = """
        headline: 临江市航运博物馆新馆开馆 百年码头旧物与市民见面
        section: 文化频道 / 文博
        source: 临江新闻网
        published: 2026-03-02T08:56+08:00
        paragraph: 3月1日，临江市航运博物馆新馆在...约为旧馆的3倍。
        figure: 临江市航运博物馆新馆序厅，观众在一艘复原木帆船前驻足。临江新闻网记者 阮清河/摄
        paragraph: 新馆由原客运码头的候船楼和两座仓...多年后重新走时。
        paragraph: 基本陈列“一江通四方”分为“津渡...拉响一支旧汽笛。
        paragraph: 展品中有1372件来自市民捐赠。...部页面扫描存档。
        paragraph: “父亲说，这些东西放在抽屉里只是...不怕晚上的风浪。
        paragraph: 博物馆馆长陶望津在仪式上表示，新...内的听音室播放。
        paragraph: 为了保护木质船体，新馆建了一间恒...4个月才能完成。
        paragraph: 新馆的数字服务也同时上线。观众用...馈逐步增加内容。
        paragraph: 临江市文化和旅游局副局长钟叙白介...完展览再看江景。
        paragraph: 新馆实行免费预约参观，每周二至周...苏砚秋 纪闻舟)
        photographer: 阮清河 (临江新闻网) '临江新闻网记者 阮清河/摄'
        reporter: 苏砚秋 '(记者 苏砚秋 纪闻舟)'
        reporter: 纪闻舟 '(记者 苏砚秋 纪闻舟)'
        editor: 傅听澜 '[ 责编:傅听澜 ]'
        counter in 新闻表情排行: 开心 (reaction) 3 '3'
        counter in 新闻表情排行: 难过 (reaction) 0 '0'
        counter in 新闻表情排行: 点赞 (likes) 12 '12'
        counter in 新闻表情排行: 飘过 (reaction) 1 '1'
        link in 视觉焦点: 江畔早樱开放 市民沿堤赏花
        link in 视觉焦点: 港区夜间装卸 灯火连成一线
        link in 推荐阅读: 临江江豚观测站公布年度记录，去年全市江段共看到江豚217头次。 @ 2026-03-02T07:30+08:00
        link in 推荐阅读: 老城区最后一段石板街完成修补，三家百年店铺本周重新开门。 @ 2026-03-01T18:20+08:00
        link in 推荐阅读: 临江市图书馆延长夜间开放时间，自习区每晚开到22时。 @ 2026-03-01T15:46+08:00
        link in 推荐阅读: 柑橘进入采收尾声，东山镇果农开始试种晚熟品种。 @ 2026-02-28T19:05+08:00
        link in 推荐阅读: 春季运动会报名启动，今年首次设立轮椅组比赛。 @ 2026-02-28T10:12+08:00
        """

    static let museumVersions = [
        Version(file: "linjiang-museum/v1", changes: []),
        Version(
            file: "linjiang-museum/v2",
            changes: [
                ("paragraph: 新馆的数字服务也同时上线。观众用...馈逐步增加内容。", "paragraph: 新馆的数字服务也同时上线。观众用...批补充讲解内容。"),
                ("counter in 新闻表情排行: 开心 (reaction) 3 '3'", "counter in 新闻表情排行: 开心 (reaction) 18 '18'"),
                ("counter in 新闻表情排行: 难过 (reaction) 0 '0'", "counter in 新闻表情排行: 难过 (reaction) 1 '1'"),
                ("counter in 新闻表情排行: 点赞 (likes) 12 '12'", "counter in 新闻表情排行: 点赞 (likes) 86 '86'"),
                ("counter in 新闻表情排行: 飘过 (reaction) 1 '1'", "counter in 新闻表情排行: 飘过 (reaction) 4 '4'"),
            ]),
        Version(
            file: "linjiang-museum/v3",
            changes: [
                (
                    "link in 推荐阅读: 柑橘进入采收尾声，东山镇果农开始试种晚熟品种。 @ 2026-02-28T19:05+08:00\nlink in 推荐阅读: 春季运动会报名启动，今年首次设立轮椅组比赛。 @ 2026-02-28T10:12+08:00",
                    "link in 推荐阅读: 柑橘进入采收尾声，东山镇果农开始试种晚熟品种。 @ 2026-02-28T19:05+08:00"
                ),
                ("paragraph: 展品中有1372件来自市民捐赠。...部页面扫描存档。", "paragraph: 展品中有1427件来自市民捐赠。...部页面扫描存档。"),
                ("counter in 新闻表情排行: 开心 (reaction) 18 '18'", "counter in 新闻表情排行: 开心 (reaction) 47 '47'"),
                ("counter in 新闻表情排行: 难过 (reaction) 1 '1'", "counter in 新闻表情排行: 难过 (reaction) 2 '2'"),
                ("counter in 新闻表情排行: 点赞 (likes) 86 '86'", "counter in 新闻表情排行: 点赞 (likes) 231 '231'"),
                ("counter in 新闻表情排行: 飘过 (reaction) 4 '4'", "counter in 新闻表情排行: 飘过 (reaction) 9 '9'"),
                (
                    "link in 视觉焦点: 港区夜间装卸 灯火连成一线",
                    "link in 视觉焦点: 港区夜间装卸 灯火连成一线\nlink in 推荐阅读: 渡口夜市将于本周五恢复营业，摊位比去年多出40个。 @ 2026-03-02T16:30+08:00"
                ),
            ]),
        Version(
            file: "linjiang-museum/v4",
            changes: [
                (
                    "paragraph: 博物馆馆长陶望津在仪式上表示，新...内的听音室播放。\nparagraph: 为了保护木质船体，新馆建了一间恒...4个月才能完成。",
                    "paragraph: 博物馆馆长陶望津在仪式上表示，新...内的听音室播放。"
                ),
                ("editor: 傅听澜 '[ 责编:傅听澜 ]'", "editor: 岑若溪 '[ 责编:岑若溪 ]'"),
                ("counter in 新闻表情排行: 开心 (reaction) 47 '47'", "counter in 新闻表情排行: 开心 (reaction) 96 '96'"),
                ("counter in 新闻表情排行: 难过 (reaction) 2 '2'", "counter in 新闻表情排行: 难过 (reaction) 3 '3'"),
                ("counter in 新闻表情排行: 点赞 (likes) 231 '231'", "counter in 新闻表情排行: 点赞 (likes) 508 '508'"),
                ("counter in 新闻表情排行: 飘过 (reaction) 9 '9'", "counter in 新闻表情排行: 飘过 (reaction) 17 '17'"),
                (
                    "paragraph: 新馆由原客运码头的候船楼和两座仓...多年后重新走时。",
                    "paragraph: 新馆由原客运码头的候船楼和两座仓...多年后重新走时。\nparagraph: 为了保护木质船体，新馆建了一间恒...4个月才能完成。"
                ),
            ]),
        Version(
            file: "linjiang-museum/v5",
            changes: [
                (
                    "link in 推荐阅读: 临江市图书馆延长夜间开放时间，自习区每晚开到22时。 @ 2026-03-01T15:46+08:00\nlink in 推荐阅读: 柑橘进入采收尾声，东山镇果农开始试种晚熟品种。 @ 2026-02-28T19:05+08:00",
                    "link in 推荐阅读: 临江市图书馆延长夜间开放时间，自习区每晚开到22时。 @ 2026-03-01T15:46+08:00"
                ),
                ("counter in 新闻表情排行: 开心 (reaction) 96 '96'", "counter in 新闻表情排行: 开心 (reaction) 142 '142'"),
                ("counter in 新闻表情排行: 难过 (reaction) 3 '3'", "counter in 新闻表情排行: 难过 (reaction) 5 '5'"),
                ("counter in 新闻表情排行: 点赞 (likes) 508 '508'", "counter in 新闻表情排行: 点赞 (likes) 764 '764'"),
                ("counter in 新闻表情排行: 飘过 (reaction) 17 '17'", "counter in 新闻表情排行: 飘过 (reaction) 24 '24'"),
                (
                    "paragraph: 展品中有1427件来自市民捐赠。...部页面扫描存档。",
                    "paragraph: 展品中有1427件来自市民捐赠。...船楼里的征集处。\nparagraph: 79岁的退休轮机员卞长水捐出了一...部页面扫描存档。"
                ),
                (
                    "link in 视觉焦点: 港区夜间装卸 灯火连成一线",
                    "link in 视觉焦点: 港区夜间装卸 灯火连成一线\nlink in 推荐阅读: 临江至青屿的旅游客船增加两班，周末首班提前到7时10分。 @ 2026-03-03T15:08+08:00"
                ),
            ]),
        Version(
            file: "linjiang-museum/v6",
            changes: [
                ("counter in 新闻表情排行: 开心 (reaction) 142 '142'", "counter in 新闻表情排行: 开心 (reaction) 171 '171'"),
                ("counter in 新闻表情排行: 难过 (reaction) 5 '5'", "counter in 新闻表情排行: 难过 (reaction) 6 '6'"),
                ("counter in 新闻表情排行: 点赞 (likes) 764 '764'", "counter in 新闻表情排行: 点赞 (likes) 37 '37'"),
                ("counter in 新闻表情排行: 飘过 (reaction) 24 '24'", "counter in 新闻表情排行: 飘过 (reaction) 29 '29'"),
                (
                    "paragraph: 临江市文化和旅游局副局长钟叙白介...完展览再看江景。",
                    "paragraph: 临江市文化和旅游局副局长钟叙白介...完展览再看江景。\nparagraph: 开馆首周，馆方每天下午安排两场志...认家里的老照片。"
                ),
            ]),
    ]
}

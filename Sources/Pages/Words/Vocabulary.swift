/// The words by which pages in Chinese, Japanese, Korean and English say what a line is.
///
/// All are compared with the folded text of a line, in lower case.
enum Vocabulary {
    /// What stands in front of the name of the publication.
    static let sourceLabels = [
        "文章来源", "信息来源", "新闻来源", "稿源", "来源", "來源", "出处", "source", "出典", "配信", "출처",
    ]

    /// What stands in front of or behind a time of publication, and of a change.
    static let publishedLabels = [
        "发布日期", "发布时间", "發布時間", "发表时间", "时间", "日期", "发布于", "published", "posted", "公開", "掲載", "入力", "입력", "등록",
    ]
    static let modifiedLabels = [
        "最后更新", "更新时间", "更新時間", "更新于", "更新", "修改时间", "updated", "last updated", "modified", "수정",
    ]

    /// The first step of a breadcrumb, and the last ones that name no section.
    static let home = ["首页", "首頁", "home", "トップ", "ホーム", "홈", "主页", "当前位置", "您的位置", "新闻中心首页"]
    static let breadcrumbEnds = ["正文", "内文", "内容", "详情", "文章", "本文", "article"]

    /// What a line begins with that repeats the headline above it.
    static let reading = ["正在阅读:", "正在阅读", "您正在阅读:"]

    /// Words of headings over groups of links; a short line that holds one is such a heading.
    static let linkHeadings = [
        "相关阅读", "相关新闻", "相关推荐", "相关文章", "相关链接", "相关专题", "相关报道", "延伸阅读", "推荐阅读", "推荐新闻", "推荐文章", "精彩推荐",
        "热门推荐", "为您推荐", "为你推荐", "猜你喜欢", "热门文章", "热门新闻", "热点新闻", "新闻排行", "热点推荐", "今日热点", "今日推荐", "阅读排行", "点击排行",
        "视觉焦点", "独家策划", "专题", "图片新闻", "精彩图片", "热门图片", "组图", "最新文章", "最新新闻", "头条推荐", "编辑推荐", "更多新闻", "大家都在看", "看点",
        "相關新聞", "相關閱讀", "推薦閱讀", "延伸閱讀", "熱門新聞", "関連記事", "関連リンク", "おすすめ", "あわせて読みたい", "アクセスランキング", "ランキング",
        "관련기사", "관련 기사", "추천기사", "많이 본", "more on this story", "related", "most read", "most popular", "read more",
        "read next",
        "recommended", "you may also like", "more from", "top stories", "trending",
    ]

    /// Words of headings over groups of counters.
    static let counterHeadings = ["表情排行", "心情排行", "新闻表情", "此时的心情", "您的心情", "心情投票", "reactions"]

    /// Lines that are no part of an article wherever they stand: prompts, tools, notices.
    static let chrome = [
        "点击右上角", "朋友圈", "请使用浏览器", "微信扫一扫", "扫一扫", "扫码", "分享到", "分享至", "分享功能", "字号", "打印", "关闭窗口", "复制链接", "举报",
        "阅读剩余全文", "阅读全文", "展开全文", "加载更多", "换一换", "查看更多", "下载app", "打开app", "登录", "注册", "返回顶部", "返回首页", "收藏本文", "我要评论",
        "发表评论", "skip to", "share this", "copy link", "sign up", "log in", "subscribe", "advertisement", "follow us",
        "シェアする", "リンクをコピー", "ログイン", "会員登録", "공유하기", "로그인",
    ]

    /// Words of the foot of a page, below which nothing is read.
    static let footers = [
        "版权所有", "版權所有", "copyright", "©", "all rights reserved", "icp备", "icp证", "公网安备", "关于我们", "联系我们", "网站地图", "免责声明",
        "版权声明",
        "違法和不良", "违法和不良", "about us", "privacy policy", "無断転載", "無断複製", "会社案内", "個人情報", "무단전재", "저작권자",
    ]

    /// Labels in front of the page's own address.
    static let addressLabels = ["本文链接", "本文网址", "本文地址", "文章链接", "文章地址", "permalink", "url"]
}

extension PageLine {
    /// Whether the folded text in lower case holds one of some words.
    func holds(anyOf words: [String]) -> Bool {
        let text = foldedText.lowercased()
        return words.contains { text.contains($0) }
    }

    /// Whether the folded text in lower case begins with one of some words.
    func begins(withAnyOf words: [String]) -> Bool {
        let text = foldedText.lowercased()
        return words.contains { text.hasPrefix($0) }
    }

    /// Whether the line is a prompt or a tool of the page rather than something the article says.
    var isChrome: Bool { count <= 40 && !isProse && holds(anyOf: Vocabulary.chrome) }

    var isFooter: Bool { count <= 160 && holds(anyOf: Vocabulary.footers) && !isIndented }
}

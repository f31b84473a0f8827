/// The words by which pages in Chinese, Japanese, Korean and English say what a line is.
enum Vocabulary {
    /// What stands in front of the name of the publication.
    static let sourceLabels: WordSet = [
        "本文来源", "文章来源", "信息来源", "新闻来源", "稿源", "来源于", "来源", "來源", "出处", "source", "出典", "配信", "출처",
    ]

    /// What stands in front of or behind a time of publication, and of a change.
    static let publishedLabels: WordSet = [
        "发布日期", "发布时间", "發布時間", "发表时间", "发布于", "发表于", "时间", "日期", "published", "posted", "公開", "掲載", "入力", "입력", "등록",
    ]
    static let modifiedLabels: WordSet = [
        "最后更新", "更新时间", "更新時間", "更新于", "更新", "修改时间", "updated", "last updated", "modified", "수정",
    ]

    /// Labels of other facts, with which a name before them ends.
    static let otherLabels: WordSet = [
        "字号", "字体", "浏览次数", "浏览", "阅读", "点击", "评论", "所属分类", "分类", "标签", "关键词", "分享到", "分享", "举报", "打印", "时间", "日期",
        "发布时间", "发布日期", "发布", "更新", "原标题", "责任", "审核", "审稿", "签发", "tags", "share",
    ]

    /// The first step of a breadcrumb, and the last ones that name no section.
    static let home = ["首页", "首頁", "home", "トップ", "ホーム", "홈", "主页"]
    static let here: WordSet = ["您的当前位置", "您现在的位置", "当前位置", "现在位置", "您的位置", "所在位置", "位置"]
    static let breadcrumbEnds = ["正文", "内文", "内容", "详情", "文章", "本文", "article"]

    /// What a line begins with that repeats the headline or tells the one it had elsewhere.
    static let reading: WordSet = [
        "正在阅读", "您正在阅读", "原标题", "(原标题", "本文原标题", "原题", "(原题", "摘要:", "核心提示",
    ]

    /// Words of headings over groups of links; a short line that holds one is such a heading.
    static let linkHeadings: WordSet = [
        "相关阅读", "相关新闻", "相关推荐", "相关文章", "相关链接", "相关专题", "相关报道", "相关内容", "相关资讯", "相关热门文章", "延伸阅读", "延伸", "推荐阅读",
        "推荐新闻", "推荐文章", "精彩推荐", "热门推荐", "为您推荐", "为你推荐", "猜你喜欢", "你可能会喜欢", "热门文章", "热门新闻", "热点新闻", "新闻排行", "热点推荐",
        "今日热点", "今日推荐", "阅读排行", "点击排行", "视觉焦点", "独家策划", "图片新闻", "精彩图片", "热门图片", "精彩组图", "最新文章", "最新新闻", "最近文章",
        "头条推荐", "编辑推荐", "更多新闻", "大家都在看", "本周热门", "友情链接", "最新报道", "相關新聞", "相關閱讀", "推薦閱讀", "延伸閱讀", "熱門新聞", "関連記事",
        "関連リンク", "おすすめ", "あわせて読みたい", "アクセスランキング", "ランキング", "관련기사", "관련 기사", "추천기사", "많이 본", "more on this story",
        "related", "most read", "most popular", "read more", "read next", "recommended", "you may also like",
        "more from",
        "top stories", "trending",
    ]

    /// Words of headings over groups of counters.
    static let counterHeadings: WordSet = ["表情排行", "心情排行", "新闻表情", "此时的心情", "您的心情", "心情投票", "reactions"]

    /// What stands above what readers have written.
    static let commentHeadings: WordSet = [
        "最热评论", "热评论", "热门评论", "最新评论", "热门跟帖", "网友评论", "全部评论", "跟贴广场", "我要跟帖", "热帖", "発言", "top comments",
    ]

    /// Lines that are no part of an article wherever they stand: prompts, tools, notices.
    static let chrome: WordSet = [
        "点击右上角", "朋友圈", "请使用浏览器", "微信扫一扫", "扫一扫", "扫码", "二维码", "分享到", "分享至", "分享功能", "字号", "打印", "关闭窗口", "复制链接", "举报",
        "缩小字体", "调整字体", "阅读剩余全文", "阅读全文", "余下全文", "展开全文", "加载更多", "换一换", "查看更多", "下载app", "打开app", "登录", "注册", "返回顶部",
        "返回首页", "收藏本文", "我要评论", "发表评论", "上一页", "下一页", "您的浏览器", "复制", "隐藏边栏", "关注", "skip to", "share this", "copy link",
        "sign up",
        "log in", "subscribe", "advertisement", "follow us", "シェアする", "リンクをコピー", "ログイン", "会員登録", "공유하기", "로그인",
    ]

    /// Calls to follow a link that stand in brackets inside a line of advertising.
    static let calls: WordSet = ["【点击投票】", "【点击进入】", "【点击查看】", "【点击报名】"]

    /// Lines that are nothing but the name of a tool of the page.
    static let tools: WordSet = [
        "收藏", "举报", "赞", "点赞", "评论", "转发", "分享", "打印", "微信", "微博", "qq空间", "qzone", "易信", "更多", "搜索", "频道", "标签", "目录",
        "+1", "t+-",
        "x", "a+", "a-", "下一篇", "上一篇", "客户端", "图集", "share", "print", "email",
    ]

    /// What begins a line below the end of a body: notices, keywords, ways to other pages.
    static let ends: WordSet = [
        "特别声明", "免责声明", "版权声明", "声明:", "转载请", "本文来源", "本文仅代表", "本文为", "本文系", "标签", "关键词", "关键字", "文章关键词", "上一篇", "下一篇",
        "【上一篇】", "【下一篇】", "相关资讯请", "我要反馈", "扫描下方", "扫描二维码", "【打印", "打印", "【纠错", "未经授权", "(责任编辑", "信息来源", "来源:", "来源|",
        "tags:", "keywords:", "topics:",
    ]

    /// Titles of pages that stand where an article should be.
    static let errorTitles: WordSet = [
        "not found", "access denied", "403 forbidden", "bad gateway", "service unavailable", "internal server error",
        "gateway timeout", "gateway time-out", "页面不存在", "页面未找到", "页面不见了", "找不到页面", "无法访问此网站", "网页无法访问", "ページが見つかりません",
        "페이지를 찾을 수",
    ]

    /// What a page says that shows its article only to those who have signed in or paid.
    static let walls: WordSet = [
        "登录后查看", "登录后阅读", "登录后可", "请登录后", "登陆后查看", "订阅后阅读", "付费后阅读", "開通會員", "登入後", "訂閱後", "sign in to continue",
        "log in to continue", "sign in to read", "log in to read", "subscribe to continue", "subscribe to read",
        "subscribers only", "to continue reading", "会員限定", "有料会員", "ログインして続き", "로그인 후", "구독 후",
    ]

    /// Words of the foot of a page, below which nothing is read.
    static let footers: WordSet = [
        "版权所有", "版權所有", "copyright", "©", "all rights reserved", "icp备", "icp证", "公网安备", "关于我们", "联系我们", "网站地图", "免责条款",
        "違法和不良", "违法和不良", "about us", "privacy policy", "無断転載", "無断複製", "会社案内", "個人情報", "무단전재", "저작권자",
    ]

    /// Labels in front of the page's own address.
    static let addressLabels: WordSet = ["本文链接", "本文网址", "本文地址", "文章链接", "文章地址", "permalink", "url"]
}

extension SiteRules {
    /// The rule files that come with Stet, for sites whose pages the general reader does not read as well.
    public static let shippedFiles = [
        File(name: ".hexun.com.txt", content: Array(hexun.utf8)),
        File(name: ".xinhuanet.com.txt", content: Array(xinhuanet.utf8)),
        File(name: "mp.weixin.qq.com.txt", content: Array(weixin.utf8)),
    ]

    private static let hexun = """
        # Advertisements below the text are signed like articles.
        strip_id_or_class: taboola
        strip: //*[contains(@class, 'attribution-disclosure-link')]
        """

    private static let xinhuanet = """
        # The editor stands below the advertisements.
        credit(editor): //*[not(self::script) and not(self::style)]/text()[contains(., '责任编辑')]
        zone: +08:00
        """

    private static let weixin = """
        # The account is the source; the text is hidden until a script has run.
        title: //*[@id = 'activity-name']
        source: //*[@id = 'js_name']
        body: //*[@id = 'js_content']
        zone: +08:00
        """
}

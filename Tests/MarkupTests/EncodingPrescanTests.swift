import Markup
import Testing

/// The HTML Standard's prescan, case by case.
///
/// Every page is ASCII, so that only its markup can tell the encoding.
@Suite struct EncodingPrescanTests {
    @Test(arguments: [
        ("charset", "<meta charset=gbk>", "GBK meta"),
        ("double quotes", "<meta charset=\"big5\">", "Big5 meta"),
        ("single quotes", "<META CHARSET='Shift_JIS'>", "Shift_JIS meta"),
        ("spaces", "<meta \n charset = \t gbk >", "GBK meta"),
        ("slash", "<meta/charset=gbk/>", "UTF-8 detected"),
        ("slash before space", "<meta/charset=gbk />", "GBK meta"),
        ("pragma", "<meta http-equiv=Content-Type content='text/html; charset=gb2312'>", "GBK meta"),
        ("content first", "<meta content='text/html;charset=euc-kr' http-equiv=content-type>", "EUC-KR meta"),
        ("no pragma", "<meta name=description content='charset=gbk'>", "UTF-8 detected"),
        ("charset without pragma, then content", "<meta charset=big5 content='charset=gbk'>", "Big5 meta"),
        ("quotes in content", "<meta http-equiv=content-type content='charset=\"big5\"'>", "Big5 meta"),
        ("open quote in content", "<meta http-equiv=content-type content='charset=\"big5'>", "UTF-8 detected"),
        ("second charset in content", "<meta http-equiv=content-type content='charset charset = gbk;x'>", "GBK meta"),
        ("first attribute counts", "<meta charset=gbk charset=big5>", "GBK meta"),
        ("unknown label, then another", "<meta charset=nothing><meta charset=gbk>", "GBK meta"),
        ("first meta counts", "<meta charset=gbk><meta charset=big5>", "GBK meta"),
        ("in a comment", "<!-- <meta charset=gbk> --><meta charset=big5>", "Big5 meta"),
        ("open comment", "<!-- <meta charset=gbk>", "UTF-8 detected"),
        ("shortest comment", "<!--><meta charset=gbk>", "GBK meta"),
        ("comment with dashes", "<!-- -- > <meta charset=gbk> --->", "UTF-8 detected"),
        ("in an attribute", "<p title='<meta charset=gbk>'><meta charset=big5>", "Big5 meta"),
        ("in an end tag's attribute", "</p a=\"<meta charset=gbk>\">", "UTF-8 detected"),
        ("after a document type", "<!DOCTYPE html><meta charset=gbk>", "GBK meta"),
        ("in a declaration", "<! <meta charset=gbk>", "UTF-8 detected"),
        ("after a broken end tag", "</ x><meta charset=gbk>", "GBK meta"),
        ("in a script", "<script>'<meta charset=gbk>'</script>", "GBK meta"),
        ("another tag", "<metal charset=gbk>", "UTF-8 detected"),
        ("not closed", "<meta charset=gbk", "UTF-8 detected"),
        ("UTF-16 means UTF-8", "<meta charset=utf-16>", "UTF-8 meta"),
        ("user-defined means Windows'", "<meta charset=x-user-defined>", "windows-1252 meta"),
        ("XML declaration", "<?xml version='1.0' encoding='gbk'?><p>", "GBK meta"),
        ("meta before XML declaration", "<?xml version='1.0' encoding='gbk'?><meta charset=big5>", "Big5 meta"),
        ("XML declaration with a space", "<?xml encoding='gb k'?>", "UTF-8 detected"),
    ])
    func pages(_ name: String, _ page: String, _ expected: String) {
        let decoded = TextDecoding.decode(Array(page.utf8))
        #expect("\(decoded.encoding) \(decoded.source)" == expected, "\(name)")
        #expect(decoded.text == page, "\(name)")
    }

    @Test(arguments: [(100, "GBK meta"), (1000, "GBK meta"), (60_000, "GBK meta"), (70_000, "UTF-8 detected")])
    func aLaterMetaCountsAsFarAsBrowsersBeginAnew(_ offset: Int, _ expected: String) {
        let page = String(repeating: " ", count: offset) + "<meta charset=gbk>"
        let decoded = TextDecoding.decode(Array(page.utf8))
        #expect("\(decoded.encoding) \(decoded.source)" == expected)
    }
}

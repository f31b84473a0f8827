/// An article that tries to break out of the documents about it, by every one of its fields.
public enum HostileArticle {
    public static let old = article(salt: "1")
    public static let new = article(salt: "2")

    /// The article in its JSON form; the salt makes two of them differ in every field.
    private static func article(salt: String) -> String {
        #"""
        {"schema": "stet.article/1", "headline": "<script>alert('headline')</script>\#(salt)",
         "subheadline": "\"><img src=x onerror=alert('subheadline')>\#(salt)",
         "section": ["</title><script>alert('section')</script>", "\#(salt)"],
         "source": {"name": "' onmouseover='alert(1)\#(salt)", "url": "javascript:alert('source\#(salt)')"},
         "language": "en\" onload=\"alert(1)\#(salt)",
         "body": [
           {"kind": "paragraph", "text": "</p><script>alert('body')</script>\#(salt)"},
           {"kind": "heading", "level": 2, "text": "</style><svg onload=alert('heading')>\#(salt)"},
           {"kind": "quote", "text": "]]><!-- --!><script>alert('quote')//\#(salt)"},
           {"kind": "item", "ordered": true, "text": "&lt;img src=x onerror=alert(1)&gt; &#60;b&#62; \#(salt)"},
           {"kind": "figure", "image": "javascript:alert('image\#(salt)')", "text": "<iframe srcdoc='<script>alert(1)</script>'>\#(salt)"},
           {"kind": "table", "rows": [["<td onclick=alert(1)>\#(salt)", "{{7*7}}"], ["</table><script>alert('cell')</script>", "\u0000\u001b[31m\u202e"]]}],
         "credits": [{"role": "editor", "name": "<b onclick=\"alert('credit')\">\#(salt)", "organization": "</dl><script>alert(1)</script>"}],
         "counters": [{"name": "<script>alert('counter')</script>", "kind": "likes", "group": "</svg><script>alert('group')</script>", "value": \#(salt)7, "bound": "approximate", "printed": "<script>\#(salt)</script>"}],
         "links": [{"group": "<base href=//evil.example>", "text": "<a href=javascript:alert(1)>\#(salt)", "url": "javascript:alert('link\#(salt)')"}]}
        """#
    }
}

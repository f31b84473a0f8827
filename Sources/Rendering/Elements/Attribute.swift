/// An attribute of an element.
///
/// Only those that this module names exist: there is no `style`, no `src` and no `onclick`.
public struct Attribute: Hashable, Sendable {
    let name: String
    /// Nil where the name alone says all, as in `<details open>`.
    let value: String?

    init(_ name: String, _ value: String?) {
        self.name = name
        self.value = value
    }
}

extension Attribute {
    public static func `class`(_ names: String) -> Attribute { Attribute("class", names) }
    public static func id(_ id: String) -> Attribute { Attribute("id", id) }
    public static func title(_ text: String) -> Attribute { Attribute("title", text) }
    public static func language(_ tag: String) -> Attribute { Attribute("lang", tag) }
    public static func direction(_ direction: TextDirection) -> Attribute { Attribute("dir", direction.rawValue) }
    public static func href(_ link: Hyperlink) -> Attribute { Attribute("href", link.text) }
    public static func rel(_ relation: String) -> Attribute { Attribute("rel", relation) }
    public static func type(_ type: String) -> Attribute { Attribute("type", type) }
    public static func name(_ name: String) -> Attribute { Attribute("name", name) }
    public static func value(_ value: String) -> Attribute { Attribute("value", value) }
    public static func min(_ number: Int) -> Attribute { Attribute("min", String(number)) }
    public static func max(_ number: Int) -> Attribute { Attribute("max", String(number)) }
    public static func placeholder(_ text: String) -> Attribute { Attribute("placeholder", text) }
    public static func maxLength(_ count: Int) -> Attribute { Attribute("maxlength", String(count)) }
    public static func `for`(_ id: String) -> Attribute { Attribute("for", id) }
    public static func action(_ link: Hyperlink) -> Attribute { Attribute("action", link.text) }
    public static func method(_ method: String) -> Attribute { Attribute("method", method) }
    public static func content(_ text: String) -> Attribute { Attribute("content", text) }
    public static func charset(_ name: String) -> Attribute { Attribute("charset", name) }
    public static func httpEquiv(_ header: String) -> Attribute { Attribute("http-equiv", header) }
    public static func datetime(_ time: String) -> Attribute { Attribute("datetime", time) }
    public static func scope(_ scope: String) -> Attribute { Attribute("scope", scope) }
    public static func columnSpan(_ count: Int) -> Attribute { Attribute("colspan", String(count)) }
    public static func start(_ number: Int) -> Attribute { Attribute("start", String(number)) }
    public static func role(_ role: String) -> Attribute { Attribute("role", role) }
    public static func tabIndex(_ index: Int) -> Attribute { Attribute("tabindex", String(index)) }
    public static func label(_ text: String) -> Attribute { Attribute("aria-label", text) }
    public static func labelledBy(_ id: String) -> Attribute { Attribute("aria-labelledby", id) }
    public static func describedBy(_ id: String) -> Attribute { Attribute("aria-describedby", id) }

    /// Marks the link to the page that is shown.
    public static let currentPage = Attribute("aria-current", "page")
    public static let hiddenFromReaders = Attribute("aria-hidden", "true")
    public static let checked = Attribute("checked", nil)
    public static let open = Attribute("open", nil)
    public static let reversed = Attribute("reversed", nil)
}

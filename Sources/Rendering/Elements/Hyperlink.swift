public import Articles

/// Where a link leads: to a page of the web, to a page of the same site, or to a place on the same page.
///
/// None other can be made, so that no page brings a `javascript:` into a document.
public struct Hyperlink: Hashable, Sendable {
    /// The reference as it stands in a document; all of it is ASCII.
    public let text: String

    /// A page of the web.
    public init(_ address: Address) {
        text = address.text
    }

    /// A page of the web; nil where the text is no http or https URL.
    public init?(_ written: String) {
        guard let address = Address(written) else { return nil }
        self.init(address)
    }

    /// A place on the same page, by the id of its element.
    public init(fragment id: String) {
        text = "#" + Self.encoded(id)
    }

    /// A page of the same site, by the segments of its path.
    public init(path: [String], query: [(name: String, value: String)] = [], fragment: String? = nil) {
        let pairs = query.map { "\(Self.encoded($0.name))=\(Self.encoded($0.value))" }
        text =
            "/" + path.map(Self.encoded).joined(separator: "/")
            + (pairs.isEmpty ? "" : "?" + pairs.joined(separator: "&"))
            + (fragment.map { "#" + Self.encoded($0) } ?? "")
    }

    /// A text in the characters that may stand in every part of a URL, the others percent-encoded (RFC 3986).
    private static func encoded(_ text: String) -> String {
        var encoded = ""
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"), UInt8(ascii: "@"), UInt8(ascii: ":"):
                encoded.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                encoded += digits.count == 1 ? "%0\(digits)" : "%\(digits)"
            }
        }
        return encoded
    }
}

extension Element {
    /// A link to a page of the web, which learns nothing of where the link stands and gains nothing by it.
    public static func link(to address: Address, @ContentBuilder content: () -> [Content]) -> Element {
        Element(
            .a, attributes: [.href(Hyperlink(address)), .rel("nofollow noopener noreferrer")], content: content())
    }

    /// A link where there is a place to lead to, otherwise its content alone.
    public static func link(to place: Hyperlink?, @ContentBuilder content: () -> [Content]) -> [Content] {
        guard let place else { return content() }
        return [.element(Element(.a, attributes: [.href(place)], content: content()))]
    }
}

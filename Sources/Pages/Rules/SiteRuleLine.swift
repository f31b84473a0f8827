/// One line of a rule file: a key, perhaps with an argument in parentheses, and its value.
struct SiteRuleLine {
    var key: String
    /// The text in parentheses behind the key, as in `counter(likes)`.
    var argument: String?
    var value: String

    /// Reads a line; nil where it has no key.
    init?(_ line: Substring) {
        guard let end = line.firstIndex(where: { $0 == ":" || $0 == "(" }) else { return nil }
        key = Self.trimmed(line[..<end]).lowercased()
        guard !key.isEmpty, key.unicodeScalars.allSatisfy({ $0.isASCIILetter || $0.isDigit || $0 == "_" || $0 == "-" })
        else { return nil }
        guard line[end] == "(" else {
            value = Self.trimmed(line[line.index(after: end)...])
            return
        }
        // What is in the parentheses may hold some itself: they end where a colon follows.
        let rest = line[line.index(after: end)...]
        var index = rest.startIndex
        while let close = rest[index...].firstIndex(of: ")") {
            index = rest.index(after: close)
            let behind = rest[index...].drop { $0 == " " || $0 == "\t" }
            guard behind.first == ":" else { continue }
            argument = String(rest[..<close])
            value = Self.trimmed(behind.dropFirst())
            return
        }
        return nil
    }

    /// A text without the white space around it.
    static func trimmed(_ text: Substring) -> String {
        var text = text
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}

extension SiteRule {
    /// Keys of Full-Text RSS that say how to fetch, join or tidy pages for reading; they are accepted and not used.
    ///
    /// A page is read as it was captured, in one piece.
    static let foreignKeys: Set<String> = [
        "convert_double_br_tags", "dissolve", "footnotes", "http_header", "if_page_contains", "insert_detected_image",
        "login_extra_fields", "login_password_field", "login_uri", "login_username_field", "move_into",
        "native_ad_clue", "next_page_link", "not_logged_in_xpath", "parser", "post_strip_attr", "prune",
        "requires_login", "single_page_link", "single_page_link_in_feed", "skip_json_ld", "src_lazy_load_attr",
        "strip_attr", "strip_comments", "tidy", "wrap_in",
    ]
}

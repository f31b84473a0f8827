/// Finds the encoding that a page's own markup names: the prescan of the HTML Standard, section 13.2.3.2.
struct EncodingPrescan {
    private var cursor: AttributeCursor

    /// Returns the encoding named in `bytes`, nil where none is.
    static func encoding(in bytes: UnsafeBufferPointer<UInt8>) -> TextEncoding? {
        var prescan = EncodingPrescan(cursor: AttributeCursor(bytes: bytes))
        return prescan.find()
    }

    private mutating func find() -> TextEncoding? {
        if cursor.starts(with: [0x3C, 0, 0x3F, 0, 0x78, 0]) { return .utf16LE }
        if cursor.starts(with: [0, 0x3C, 0, 0x3F, 0, 0x78]) { return .utf16BE }
        while !cursor.isAtEnd {
            if cursor.starts(with: "<!--".utf8) {
                cursor.position += 2
                cursor.move(past: "-->".utf8)
            } else if isAtMeta {
                cursor.position += 5
                if let encoding = encodingOfMeta() { return encoding }
            } else if isAtTag {
                cursor.move { AttributeCursor.isSpace($0) || $0 == 0x3E }
                while cursor.skip() != nil {}
            } else if ["<!", "</", "<?"].contains(where: { cursor.starts(with: $0.utf8) }) {
                cursor.move { $0 == 0x3E }
            } else {
                cursor.position += 1
                cursor.move { $0 == 0x3C }
                continue
            }
            cursor.position += 1
        }
        return XMLDeclaration.encoding(in: cursor.bytes).map(EncodingPrescan.readable)
    }

    private var isAtMeta: Bool {
        guard cursor.starts(with: "<meta".utf8), let byte = cursor.byte(after: 5) else { return false }
        return AttributeCursor.isSpace(byte) || byte == 0x2F
    }

    private var isAtTag: Bool {
        guard cursor.byte(after: 0) == 0x3C, let next = cursor.byte(after: 1) else { return false }
        let letter = next == 0x2F ? cursor.byte(after: 2) : next
        return letter.map { (0x61...0x7A).contains($0 | 0x20) } ?? false
    }

    /// Reads the attributes of a `<meta>`; leaves the cursor at the tag's end.
    private mutating func encodingOfMeta() -> TextEncoding? {
        var names: Set<String> = []
        var (isPragma, needsPragma): (Bool, Bool?) = (false, nil)
        var encoding: TextEncoding?
        while let (name, value) = cursor.next() {
            guard names.insert(name).inserted else { continue }
            switch name {
            case "http-equiv":
                isPragma = isPragma || value == "content-type"
            case "content":
                if encoding == nil, let found = MetaContent.encoding(in: value) {
                    (encoding, needsPragma) = (found, true)
                }
            case "charset":
                (encoding, needsPragma) = (TextEncoding(label: value), false)
            default:
                break
            }
        }
        guard let needsPragma, isPragma || !needsPragma else { return nil }
        return encoding.map(EncodingPrescan.readable)
    }

    /// What a label found in markup can mean: markup that was read as ASCII is not in UTF-16.
    private static func readable(_ encoding: TextEncoding) -> TextEncoding {
        switch encoding {
        case .utf16BE, .utf16LE: .utf8
        case .xUserDefined: .windows1252
        default: encoding
        }
    }
}

/// The `content` of a `<meta http-equiv="content-type">`.
enum MetaContent {
    /// Returns the encoding that a content in lower case names, as `text/html; charset=gb2312` does: the HTML Standard's
    /// "extracting a character encoding from a meta element".
    static func encoding(in content: String) -> TextEncoding? {
        let bytes = Array(content.utf8)
        let word = Array("charset".utf8)
        var position = 0
        while position + word.count <= bytes.count {
            guard bytes[position...].starts(with: word) else {
                position += 1
                continue
            }
            position = afterSpaces(in: bytes, from: position + word.count)
            guard position < bytes.count, bytes[position] == 0x3D else { continue }
            return label(in: bytes[afterSpaces(in: bytes, from: position + 1)...]).flatMap(TextEncoding.init(label:))
        }
        return nil
    }

    private static func afterSpaces(in bytes: [UInt8], from start: Int) -> Int {
        bytes[start...].firstIndex { !AttributeCursor.isSpace($0) } ?? bytes.count
    }

    /// The label at the beginning of `bytes`, in quotes or up to a space or a semicolon.
    private static func label(in bytes: ArraySlice<UInt8>) -> String? {
        guard let first = bytes.first else { return nil }
        if first == 0x22 || first == 0x27 {
            guard let end = bytes.dropFirst().firstIndex(of: first) else { return nil }
            return String(decoding: bytes[(bytes.startIndex + 1)..<end], as: UTF8.self)
        }
        return String(decoding: bytes.prefix { !AttributeCursor.isSpace($0) && $0 != 0x3B }, as: UTF8.self)
    }
}

/// The XML declaration with which a page may begin.
enum XMLDeclaration {
    /// Returns the encoding that the declaration names: the HTML Standard's "get an XML encoding".
    static func encoding(in bytes: UnsafeBufferPointer<UInt8>) -> TextEncoding? {
        guard bytes.starts(with: "<?xml".utf8), let end = bytes.firstIndex(of: 0x3E) else { return nil }
        var cursor = AttributeCursor(bytes: UnsafeBufferPointer(rebasing: bytes[..<end]), position: 5)
        cursor.move(past: "encoding".utf8)
        cursor.position += 1
        cursor.move { $0 > 0x20 }
        guard cursor.byte(after: 0) == 0x3D else { return nil }
        cursor.position += 1
        cursor.move { $0 > 0x20 }
        guard let quote = cursor.byte(after: 0), quote == 0x22 || quote == 0x27 else { return nil }
        let label = cursor.bytes[(cursor.position + 1)...].prefix { $0 != quote }
        guard label.endIndex < end, !label.contains(where: { $0 <= 0x20 }) else { return nil }
        return TextEncoding(label: String(decoding: label, as: UTF8.self))
    }
}

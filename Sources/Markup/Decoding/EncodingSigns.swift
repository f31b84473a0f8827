/// Encodings that show by bytes no other text has.
enum EncodingSigns {
    /// Returns UTF-16 where every other byte is mostly NUL, ISO-2022-JP where its escape sequences stand among ASCII.
    static func encoding(of bytes: UnsafeBufferPointer<UInt8>) -> TextEncoding? {
        let beginning = bytes.prefix(1024)
        var nuls = (even: 0, odd: 0)
        for (index, byte) in beginning.enumerated() where byte == 0 {
            if index.isMultiple(of: 2) { nuls.even += 1 } else { nuls.odd += 1 }
        }
        let many = max(2, beginning.count / 8)
        if nuls.odd >= many, nuls.even * 8 <= nuls.odd { return .utf16LE }
        if nuls.even >= many, nuls.odd * 8 <= nuls.even { return .utf16BE }
        return holdsJapaneseEscapes(bytes) ? .iso2022JP : nil
    }

    /// Whether `ESC $ @` or `ESC $ B` stands in bytes of which none is above ASCII.
    private static func holdsJapaneseEscapes(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = bytes.find(0x1B) else { return false }
        var cursor = AttributeCursor(bytes: bytes, position: first)
        while !cursor.isAtEnd {
            if cursor.starts(with: [0x1B, 0x24]), [0x40, 0x42].contains(cursor.byte(after: 2)) {
                return bytes.allSatisfy { $0 < 0x80 }
            }
            cursor.position += 1
            cursor.move { $0 == 0x1B }
        }
        return false
    }
}

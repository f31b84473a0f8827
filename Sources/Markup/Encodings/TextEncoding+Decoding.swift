extension TextEncoding {
    /// Returns the text that `bytes` are in this encoding, and how many U+FFFD stand in it for bytes that mean nothing.
    ///
    /// A byte order mark at the beginning is a character like any other. ``replacement`` stands for encodings that
    /// browsers refuse to decode; its text is one U+FFFD, as the standard has it, unless there are no bytes.
    func decode(_ bytes: UnsafeBufferPointer<UInt8>) -> (text: String, replacements: Int) {
        if let converterName {
            if var converter = Converter(name: converterName), let decoded = converter.decode(bytes) {
                return self == .big5 ? (HongKongCharacters.replacing(in: decoded.text), decoded.replacements) : decoded
            }
            // ICU's tables can be stripped from its data. Latin-1 loses no byte and keeps the markup.
            return TextEncoding.decode(bytes) { UInt32($0) }
        }
        return switch self {
        case .xUserDefined: TextEncoding.decode(bytes) { $0 < 0x80 ? UInt32($0) : 0xF700 + UInt32($0) }
        case .iso8859x16: TextEncoding.decode(bytes) { $0 < 0xA0 ? UInt32($0) : Self.latin10[Int($0) - 0xA0] }
        case .replacement: bytes.isEmpty ? ("", 0) : ("\u{FFFD}", 1)
        default: TextEncoding.decodeUTF8(bytes)
        }
    }

    /// ISO-8859-16 from 0xA0 on, which ICU's data lack.
    private static let latin10 = """
        \u{A0}ĄąŁ€„Š§š©Ș«Ź\u{AD}źŻ°±ČłŽ”¶·žčș»ŒœŸżÀÁÂĂÄĆÆÇÈÉÊËÌÍÎÏĐŃÒÓÔŐÖŚŰÙÚÛÜĘȚßàáâăäćæçèéêëìíîïđńòóôőöśűùúûüęțÿ
        """.unicodeScalars.map(\.value)

    private static func decode(
        _ bytes: UnsafeBufferPointer<UInt8>, scalar: (UInt8) -> UInt32
    ) -> (text: String, replacements: Int) {
        var text = String.UnicodeScalarView()
        for byte in bytes {
            text.append(Unicode.Scalar(scalar(byte)) ?? "\u{FFFD}")
        }
        return (String(text), 0)
    }

    private static func decodeUTF8(_ bytes: UnsafeBufferPointer<UInt8>) -> (text: String, replacements: Int) {
        if let text = String(validating: bytes, as: UTF8.self) { return (text, 0) }
        let text = String(decoding: bytes, as: UTF8.self)
        return (text, replacementCharacters(in: text.utf8) - replacementCharacters(in: bytes))
    }

    /// Counts the U+FFFD written in UTF-8.
    ///
    /// Its bytes never stand inside another character.
    private static func replacementCharacters(in bytes: some Collection<UInt8>) -> Int {
        var (count, before, last): (Int, UInt8, UInt8) = (0, 0, 0)
        for byte in bytes {
            if before == 0xEF, last == 0xBF, byte == 0xBD { count += 1 }
            (before, last) = (last, byte)
        }
        return count
    }
}

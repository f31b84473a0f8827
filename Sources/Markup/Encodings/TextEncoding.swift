/// An encoding of the Encoding Standard (https://encoding.spec.whatwg.org).
///
/// The raw value is the standard's name.
public enum TextEncoding: String, Hashable, Sendable, CaseIterable {
    case utf8 = "UTF-8"
    case ibm866 = "IBM866"
    case iso8859x2 = "ISO-8859-2"
    case iso8859x3 = "ISO-8859-3"
    case iso8859x4 = "ISO-8859-4"
    case iso8859x5 = "ISO-8859-5"
    case iso8859x6 = "ISO-8859-6"
    case iso8859x7 = "ISO-8859-7"
    case iso8859x8 = "ISO-8859-8"
    case iso8859x8I = "ISO-8859-8-I"
    case iso8859x10 = "ISO-8859-10"
    case iso8859x13 = "ISO-8859-13"
    case iso8859x14 = "ISO-8859-14"
    case iso8859x15 = "ISO-8859-15"
    case iso8859x16 = "ISO-8859-16"
    case koi8R = "KOI8-R"
    case koi8U = "KOI8-U"
    case macintosh = "macintosh"
    case windows874 = "windows-874"
    case windows1250 = "windows-1250"
    case windows1251 = "windows-1251"
    case windows1252 = "windows-1252"
    case windows1253 = "windows-1253"
    case windows1254 = "windows-1254"
    case windows1255 = "windows-1255"
    case windows1256 = "windows-1256"
    case windows1257 = "windows-1257"
    case windows1258 = "windows-1258"
    case xMacCyrillic = "x-mac-cyrillic"
    case gbk = "GBK"
    case gb18030 = "gb18030"
    case big5 = "Big5"
    case eucJP = "EUC-JP"
    case iso2022JP = "ISO-2022-JP"
    case shiftJIS = "Shift_JIS"
    case eucKR = "EUC-KR"
    case replacement = "replacement"
    case utf16BE = "UTF-16BE"
    case utf16LE = "UTF-16LE"
    case xUserDefined = "x-user-defined"

    /// The encoding for a label as pages and servers write it; nil for one that the standard does not know.
    ///
    /// ASCII white space around the label and the case of its letters do not count. Labels mean what browsers take them
    /// to mean: `iso-8859-1` is ``windows1252``, `gb2312` is ``gbk``.
    public init?(label: some StringProtocol) {
        let space: Set<UInt8> = [0x09, 0x0A, 0x0C, 0x0D, 0x20]
        let start = label.utf8.drop { space.contains($0) }
        let bytes = start.reversed().drop { space.contains($0) }.reversed().map { byte in
            (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
        }
        guard let encoding = Self.byLabel[String(decoding: bytes, as: UTF8.self)] else { return nil }
        self = encoding
    }
}

extension TextEncoding: CustomStringConvertible {
    /// The standard's name of the encoding, such as `Shift_JIS`.
    public var description: String { rawValue }
}

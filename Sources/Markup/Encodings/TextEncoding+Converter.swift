extension TextEncoding {
    /// ICU's name of the table that decodes this encoding; nil where Stet decodes it without ICU.
    ///
    /// The names are those of ICU's own tables, since its aliases differ from the Encoding Standard: its `Shift_JIS` lacks
    /// the extensions of Windows, its `Big5` those of Hong Kong.
    var converterName: String? {
        switch self {
        case .utf8, .iso8859x16, .xUserDefined, .replacement: nil
        case .ibm866: "ibm-866_P100-1995"
        case .iso8859x2: "ibm-912_P100-1995"
        case .iso8859x3: "ibm-913_P100-2000"
        case .iso8859x4: "ibm-914_P100-1995"
        case .iso8859x5: "ibm-915_P100-1995"
        case .iso8859x6: "ibm-1089_P100-1995"
        case .iso8859x7: "ibm-9005_X110-2007"
        case .iso8859x8, .iso8859x8I: "ibm-5012_P100-1999"
        case .iso8859x10: "iso-8859_10-1998"
        case .iso8859x13: "ibm-921_P100-1995"
        case .iso8859x14: "iso-8859_14-1998"
        case .iso8859x15: "ibm-923_P100-1998"
        case .koi8R: "ibm-878_P100-1996"
        case .koi8U: "ibm-1168_P100-2002"
        case .macintosh: "macos-0_2-10.2"
        case .windows874: "windows-874-2000"
        case .windows1250: "ibm-5346_P100-1998"
        case .windows1251: "ibm-5347_P100-1998"
        case .windows1252: "ibm-5348_P100-1997"
        case .windows1253: "ibm-5349_P100-1998"
        case .windows1254: "ibm-5350_P100-1998"
        case .windows1255: "ibm-9447_P100-2002"
        case .windows1256: "ibm-9448_X100-2005"
        case .windows1257: "ibm-9449_P100-2002"
        case .windows1258: "ibm-5354_P100-1998"
        case .xMacCyrillic: "macos-7_3-10.2"
        case .gbk, .gb18030: "gb18030"
        case .big5: "ibm-1375_P100-2008"
        case .eucJP: "euc-jp-2007"
        case .iso2022JP: "ISO-2022-JP"
        case .shiftJIS: "ibm-943_P15A-2003"
        case .eucKR: "windows-949-2000"
        case .utf16BE: "UTF-16BE"
        case .utf16LE: "UTF-16LE"
        }
    }

    /// Whether ASCII text reads the same in this encoding, byte for byte.
    var keepsASCII: Bool {
        switch self {
        case .utf16BE, .utf16LE, .iso2022JP, .replacement: false
        default: true
        }
    }
}

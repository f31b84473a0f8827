/// Turns a page's bytes into text, as the Encoding and HTML Standards order it.
///
/// A byte order mark tells the encoding; else the charset of the HTTP header; else a `<meta>` in the first 1024 bytes, or
/// a later one in the first 64 kB, at which browsers begin anew; else the bytes themselves.
///
/// Labels can be wrong, and bytes can prove it:
/// - Bytes that are UTF-8 with at least four characters above ASCII, and at most one error in twenty, are UTF-8 whatever
///   the label says. With fewer characters they are UTF-8 only where the named encoding cannot decode them.
/// - Bytes said to be UTF-8, with more ill-formed sequences than well-formed ones, are in another encoding if one is found
///   that leaves less undecoded. Damaged UTF-8 stays UTF-8.
/// - Bytes said to be UTF-16 that hold no NUL and are valid UTF-8 are UTF-8: in UTF-16 every tag holds NULs.
/// - Labels of encodings that browsers refuse to decode (`hz-gb-2312`, `iso-2022-kr`) count as none.
public enum TextDecoding {
    /// How far the first prescan goes, and how far the second.
    private static let prescans = [1024, 1 << 16]

    /// Returns the text of `bytes`.
    ///
    /// Nothing is dropped: what cannot be decoded becomes U+FFFD and is counted.
    ///
    /// Linear in the number of bytes.
    ///
    /// - Parameter charset: the label in the HTTP header's `Content-Type`, where there was one.
    public static func decode(_ bytes: [UInt8], charset: String? = nil) -> DecodedText {
        bytes.withUnsafeBufferPointer { bytes in
            if let (encoding, length) = byteOrderMark(of: bytes) {
                let rest = UnsafeBufferPointer(rebasing: bytes[length...])
                return settle(encoding, .byteOrderMark, rest)
            }
            if let encoding = charset.flatMap(TextEncoding.init(label:)), encoding != .replacement {
                return settle(encoding, .header, bytes)
            }
            for length in prescans {
                let beginning = UnsafeBufferPointer(rebasing: bytes.prefix(length))
                if let encoding = EncodingPrescan.encoding(in: beginning), encoding != .replacement {
                    return settle(encoding, .meta, bytes)
                }
            }
            return detect(bytes)
        }
    }

    private static func byteOrderMark(of bytes: UnsafeBufferPointer<UInt8>) -> (TextEncoding, length: Int)? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
        if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BE, 2) }
        if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LE, 2) }
        return nil
    }

    /// Decodes bytes in the encoding that `source` names, or in another where the bytes refute it.
    private static func settle(
        _ encoding: TextEncoding, _ source: DecodedText.Source, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> DecodedText {
        let named = DecodedText(bytes, encoding, source)
        switch encoding {
        case .utf8:
            guard named.replacements > 0, UTF8Evidence(bytes).refutesUTF8 else { return named }
            let other = DecodedText(bytes, EncodingDetector.encoding(of: bytes), .detected)
            return other.replacements < named.replacements ? other : named
        case .utf16BE, .utf16LE:
            guard source != .byteOrderMark, !bytes.contains(0), UTF8Evidence(bytes).errors == 0 else { return named }
            return DecodedText(bytes, .utf8, .detected)
        default:
            let evidence = UTF8Evidence(bytes)
            let isOnlyUTF8 = named.replacements > 0 && evidence.errors == 0 && evidence.sequences > 0
            return evidence.provesUTF8 || isOnlyUTF8 ? DecodedText(bytes, .utf8, .detected) : named
        }
    }

    /// Decodes bytes of which nothing is said.
    private static func detect(_ bytes: UnsafeBufferPointer<UInt8>) -> DecodedText {
        if let encoding = EncodingSigns.encoding(of: bytes) { return DecodedText(bytes, encoding, .detected) }
        let utf8 = DecodedText(bytes, .utf8, .detected)
        if utf8.replacements == 0 || UTF8Evidence(bytes).provesUTF8 { return utf8 }
        return DecodedText(bytes, EncodingDetector.encoding(of: bytes), .detected)
    }
}

extension DecodedText {
    fileprivate init(_ bytes: UnsafeBufferPointer<UInt8>, _ encoding: TextEncoding, _ source: Source) {
        if encoding == .utf8, UTF8Evidence.isWhole(bytes) {
            self.init(utf8: Array(bytes), encoding: encoding, replacements: 0, source: source)
        } else {
            let (text, replacements) = encoding.decode(bytes)
            self.init(utf8: Array(text.utf8), encoding: encoding, replacements: replacements, source: source)
        }
    }
}

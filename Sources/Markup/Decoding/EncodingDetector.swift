import CICU

/// Guesses the encoding of bytes that are not UTF-8.
enum EncodingDetector {
    /// How much of a page is looked at.
    private static let sample = 1 << 18

    /// Returns the likeliest encoding other than UTF-8: where NULs or escape sequences tell, what they tell; else what ICU
    /// finds, as long as the bytes can be decoded in it; else windows-1252, as the HTML Standard suggests.
    ///
    /// For texts of a few words ICU takes Chinese for a language of Europe; there GB18030 wins where every byte pair is
    /// one of the common characters of GB 2312.
    static func encoding(of bytes: UnsafeBufferPointer<UInt8>) -> TextEncoding {
        let start = firstHighByte(of: bytes)
        let sample = UnsafeBufferPointer(rebasing: bytes[start..<min(start + sample, bytes.count)])
        if let encoding = EncodingSigns.encoding(of: bytes) { return encoding }
        let candidates = candidates(for: sample, of: bytes)
        if let (first, confidence) = candidates.first {
            let isSure = confidence > 10 && first.isMultiByte || confidence >= 50
            if isSure || !isCommonChinese(sample) { return first }
        }
        return isCommonChinese(sample) ? .gb18030 : .windows1252
    }

    /// Where the sample begins: a little before the first byte above ASCII.
    private static func firstHighByte(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
        let first = bytes.firstIndex { $0 >= 0x80 } ?? 0
        return max(0, first - 1024)
    }

    /// ICU's candidates, the likeliest first, without those that leave bytes of the sample undecoded.
    private static func candidates(
        for sample: UnsafeBufferPointer<UInt8>, of bytes: UnsafeBufferPointer<UInt8>
    ) -> [(encoding: TextEncoding, confidence: Int)] {
        names(for: sample).compactMap { name, confidence in
            guard let encoding = TextEncoding(label: name), encoding != .utf8, encoding != .replacement,
                encoding.keepsASCII || encoding == .iso2022JP
            else { return nil }
            // The sample's own end may cut a character.
            let allowed = sample.count < bytes.count ? 2 : 0
            return encoding.decode(sample).replacements <= allowed ? (encoding, confidence) : nil
        }
    }

    private static func names(for sample: UnsafeBufferPointer<UInt8>) -> [(String, Int)] {
        var status = U_ZERO_ERROR
        guard let detector = cicu_detector_open(&status) else { return [] }
        defer { cicu_detector_close(detector) }
        var names = [UnsafePointer<CChar>?](repeating: nil, count: 32)
        var confidences = [Int32](repeating: 0, count: 32)
        return sample.withMemoryRebound(to: CChar.self) { bytes in
            cicu_detector_set_bytes(detector, bytes.baseAddress, Int32(bytes.count), true, &status)
            let count = Int(cicu_detector_names(detector, &names, &confidences, 32, &status))
            return (0..<count).compactMap { index in
                names[index].map { (String(cString: $0), Int(confidences[index])) }
            }
        }
    }

    /// Whether all bytes above ASCII pair up to punctuation (rows 1 to 3) or common characters (rows 16 to 55) of GB 2312.
    private static func isCommonChinese(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var (position, pairs) = (0, 0)
        while position < bytes.count {
            let lead = bytes[position]
            position += 1
            if lead < 0x80 { continue }
            guard (0xA1...0xA3).contains(lead) || (0xB0...0xD7).contains(lead) else { return false }
            guard position < bytes.count else { break }
            guard (0xA1...0xFE).contains(bytes[position]) else { return false }
            position += 1
            pairs += 1
        }
        return pairs >= 2
    }
}

extension TextEncoding {
    /// Whether some characters take more than one byte.
    fileprivate var isMultiByte: Bool {
        switch self {
        case .gbk, .gb18030, .big5, .eucJP, .eucKR, .shiftJIS, .iso2022JP: true
        default: false
        }
    }
}

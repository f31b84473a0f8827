/// Percent-encoding as RFC 3986, sections 2.1 and 6.2.2, puts it into normal form.
enum PercentEncoding {
    /// Characters that stand for themselves everywhere.
    static let unreserved = ASCIISet("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
    static let path = unreserved.union("!$&'()*+,;=:@/")
    static let query = path.union("?")

    /// The text with unreserved characters decoded, all that is not allowed encoded, and hexadecimal in upper case.
    static func normalized(_ text: String, allowing allowed: ASCIISet) -> String {
        var result: [UInt8] = []
        let bytes = Array(text.utf8)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "%"), index + 2 < bytes.count,
                let high = hexValue(bytes[index + 1]), let low = hexValue(bytes[index + 2])
            {
                let decoded = high << 4 | low
                if unreserved.contains(decoded) { result.append(decoded) } else { result += encoded(decoded) }
                index += 3
            } else {
                if allowed.contains(byte) { result.append(byte) } else { result += encoded(byte) }
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// The text with every valid percent-encoding decoded; bytes that are not UTF-8 become U+FFFD.
    static func decoded(_ text: String) -> String {
        var result: [UInt8] = []
        let bytes = Array(text.utf8)
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
                let high = hexValue(bytes[index + 1]), let low = hexValue(bytes[index + 2])
            {
                result.append(high << 4 | low)
                index += 3
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func encoded(_ byte: UInt8) -> [UInt8] {
        let digits = Array("0123456789ABCDEF".utf8)
        return [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }

    private static func hexValue(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 48...57: byte - 48
        case 65...70: byte - 55
        case 97...102: byte - 87
        default: nil
        }
    }
}

/// A body in chunks: RFC 9112, section 7.1.
enum ChunkedBody {
    /// The chunks put together; nil where bytes do not begin as a chunk does, so that they were put together before.
    static func joined(_ bytes: [UInt8]) throws(RecordProblem) -> [UInt8]? {
        var content: [UInt8] = []
        var rest = bytes[...]
        var isFirst = true
        while true {
            guard let (size, length) = size(in: rest) else {
                if isFirst { return nil }
                throw .malformedMessage("its body breaks off between two chunks")
            }
            rest = rest.dropFirst(length)
            if size == 0 { return content }
            guard rest.count >= size else {
                throw .malformedMessage("its body breaks off inside of a chunk")
            }
            content += rest.prefix(size)
            rest = rest.dropFirst(size)
            if rest.first == 0x0D { rest = rest.dropFirst() }
            if rest.first == 0x0A { rest = rest.dropFirst() }
            isFirst = false
        }
    }

    /// The size that a line tells, with the length of the line; nil where there is no such line.
    private static func size(in bytes: ArraySlice<UInt8>) -> (size: Int, length: Int)? {
        // A line may hold extensions, but none goes on for long.
        let head = bytes.prefix(1024)
        guard let end = head.firstIndex(of: 0x0A) else { return nil }
        let digits = head[..<end].prefix { $0 != UInt8(ascii: ";") }
        let text = String(decoding: digits, as: UTF8.self).trimmed
        guard !text.isEmpty, text.utf8.count <= 15, text.allSatisfy({ $0.isHexDigit && $0.isASCII }),
            let size = Int(text, radix: 16)
        else { return nil }
        return (size, end + 1 - bytes.startIndex)
    }
}

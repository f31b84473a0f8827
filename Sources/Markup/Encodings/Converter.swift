import CICU

/// One of ICU's converters, decoding to UTF-8.
struct Converter: ~Copyable {
    private let source: OpaquePointer
    private let utf8: OpaquePointer

    /// Opens the table of this name; nil where ICU's data lack it.
    init?(name: String) {
        var status = U_ZERO_ERROR
        guard let source = cicu_converter_open(name, &status), status.rawValue <= U_ZERO_ERROR.rawValue else {
            return nil
        }
        guard let utf8 = cicu_converter_open("UTF-8", &status), status.rawValue <= U_ZERO_ERROR.rawValue else {
            cicu_converter_close(source)
            return nil
        }
        self.source = source
        self.utf8 = utf8
    }

    deinit {
        cicu_converter_close(source)
        cicu_converter_close(utf8)
    }

    /// Returns the text of `bytes`, and the number of U+FFFD that stand in it for what could not be decoded; nil where ICU
    /// fails.
    mutating func decode(_ bytes: UnsafeBufferPointer<UInt8>) -> (text: String, replacements: Int)? {
        // The most that a byte can become is a U+FFFD, or a character of three bytes in UTF-8.
        let capacity = bytes.count * 3 + 16
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: capacity) { target in
            bytes.withMemoryRebound(to: CChar.self) { input in
                target.withMemoryRebound(to: CChar.self) { output in
                    var replacements: Int64 = 0
                    var status = U_ZERO_ERROR
                    let length = cicu_convert(
                        utf8, source, input.baseAddress, Int64(input.count), output.baseAddress, Int64(capacity),
                        &replacements, &status)
                    guard status.rawValue <= U_ZERO_ERROR.rawValue else { return nil }
                    let text = UnsafeBufferPointer(start: target.baseAddress, count: Int(length))
                    return (String(decoding: text, as: UTF8.self), Int(replacements))
                }
            }
        }
    }
}

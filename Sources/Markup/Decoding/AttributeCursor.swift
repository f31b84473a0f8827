/// Reads attributes from bytes as the HTML Standard's prescan does ("get an attribute").
struct AttributeCursor {
    let bytes: UnsafeBufferPointer<UInt8>
    var position = 0

    var isAtEnd: Bool { position >= bytes.count }

    /// The byte at a distance from the cursor, nil past the end.
    func byte(after distance: Int) -> UInt8? {
        position + distance < bytes.count ? bytes[position + distance] : nil
    }

    /// Whether `text`, in lower case, stands at the cursor in either case.
    func starts(with text: some Sequence<UInt8>) -> Bool {
        var distance = position
        for expected in text {
            guard distance < bytes.count, Self.lowercased(bytes[distance]) == expected else { return false }
            distance += 1
        }
        return true
    }

    /// Moves to the next byte that fits, or to the end.
    mutating func move(to fits: (UInt8) -> Bool) {
        while position < bytes.count, !fits(bytes[position]) { position += 1 }
    }

    /// Moves to the last byte of the next `text`, or to the end.
    mutating func move(past text: some Collection<UInt8>) {
        while position < bytes.count, !starts(with: text) { position += 1 }
        position = min(position + text.count - 1, bytes.count)
    }

    /// Returns the next attribute, its letters in lower case; nil at the end of the tag, where the cursor then stands, and
    /// where the bytes end inside the attribute.
    mutating func next() -> (name: String, value: String)? {
        skip().map { name, value in (lowercased(name), lowercased(value)) }
    }

    /// Moves behind the next attribute and returns where its name and its value stand; nil where ``next()`` is.
    mutating func skip() -> (name: Range<Int>, value: Range<Int>)? {
        move { !Self.isSpace($0) && $0 != 0x2F }
        guard let first = byte(after: 0), first != 0x3E else { return nil }
        let start = position
        while let byte = byte(after: 0), !(byte == 0x3D && position > start) {
            if byte == 0x2F || byte == 0x3E { return (start..<position, position..<position) }
            if Self.isSpace(byte) { break }
            position += 1
        }
        let name = start..<position
        move { !Self.isSpace($0) }
        guard let byte = byte(after: 0) else { return nil }
        guard byte == 0x3D else { return (name, position..<position) }
        position += 1
        return value().map { (name, $0) }
    }

    private mutating func value() -> Range<Int>? {
        move { !Self.isSpace($0) }
        guard let first = byte(after: 0) else { return nil }
        if first == 0x3E { return position..<position }
        let isQuoted = first == 0x22 || first == 0x27
        if isQuoted { position += 1 }
        let start = position
        move { isQuoted ? $0 == first : Self.isSpace($0) || $0 == 0x3E }
        guard !isAtEnd else { return nil }
        defer { if isQuoted { position += 1 } }
        return start..<position
    }

    private func lowercased(_ range: Range<Int>) -> String {
        String(decoding: bytes[range].lazy.map(Self.lowercased), as: UTF8.self)
    }

    static func isSpace(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x09, 0x0A, 0x0C, 0x0D, 0x20: true
        default: false
        }
    }

    private static func lowercased(_ byte: UInt8) -> UInt8 {
        (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
    }
}

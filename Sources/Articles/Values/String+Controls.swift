extension String {
    /// Calls a function with the UTF-8 bytes of the text.
    func withBytes<Value>(_ body: (UnsafeBufferPointer<UInt8>) -> Value) -> Value {
        var copy = self
        return copy.withUTF8(body)
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The offset of the next scalar that is a control, an override or one of some marks; the count where none is.
    ///
    /// The bytes are valid UTF-8, so that of most scalars the first byte alone is looked at.
    func offsetOfControl(orOneOf marks: ASCIISet, from start: Int = 0) -> Int {
        var offset = start
        while offset < count {
            let byte = self[offset]
            switch byte {
            case ..<0x80:
                if byte < 0x20 || byte == 0x7F || marks.contains(byte) { return offset }
                offset += 1
            case 0xC2, 0xE2, 0xEF:
                if lengthOfControl(at: offset) > 0 { return offset }
                offset += byte == 0xC2 ? 2 : 3
            default: offset += byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
            }
        }
        return count
    }

    /// How many bytes a scalar takes that begins at an offset and is a control or an override; 0 where it is neither.
    ///
    /// The bytes are those of ``Unicode/Scalar/isControlOrOverride`` in UTF-8.
    func lengthOfControl(at offset: Int) -> Int {
        let byte = self[offset]
        if byte < 0x20 || byte == 0x7F { return 1 }
        switch byte {
        case 0xC2: return next(offset, 1) < 0xA0 ? 2 : 0
        case 0xE2:
            let (second, third) = (next(offset, 1), next(offset, 2))
            let isOverride = second == 0x80 && (0xA8...0xAE).contains(third)
            return isOverride || second == 0x81 && (0xA6...0xA9).contains(third) ? 3 : 0
        case 0xEF: return next(offset, 1) == 0xBB && next(offset, 2) == 0xBF ? 3 : 0
        default: return 0
        }
    }

    private func next(_ offset: Int, _ distance: Int) -> UInt8 {
        offset + distance < count ? self[offset + distance] : 0xFF
    }
}

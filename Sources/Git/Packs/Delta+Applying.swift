extension Delta {
    /// What a delta makes of its base; nil where it is garbled, belongs to another base, or makes more than `largest`
    /// bytes.
    static func applied(_ delta: [UInt8], to base: [UInt8], largest: Int) -> [UInt8]? {
        delta.withUnsafeBytes { delta in
            var reading = DeltaReading(bytes: delta)
            guard reading.size() == base.count, let size = reading.size(), size <= largest else { return nil }
            var isWhole = false
            let contents = base.withUnsafeBytes { base in
                [UInt8](unsafeUninitializedCapacity: size) { output, count in
                    let output = UnsafeMutableRawBufferPointer(start: output.baseAddress, count: size)
                    isWhole = reading.fill(output, from: base)
                    count = isWhole ? size : 0
                }
            }
            return isWhole ? contents : nil
        }
    }
}

/// The bytes of a delta, read from their beginning (gitformat-pack, "Deltified representation").
private struct DeltaReading {
    let bytes: UnsafeRawBufferPointer
    private var index = 0

    init(bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
    }

    /// A number of which each byte holds seven bits, the lowest first.
    mutating func size() -> Int? {
        var (size, shift) = (0, 0)
        while index < bytes.count, shift < 56 {
            let byte = bytes[index]
            index += 1
            size |= Int(byte & 0x7F) << shift
            if byte & 0x80 == 0 { return size }
            shift += 7
        }
        return nil
    }

    /// Carries out the instructions; returns whether they filled the output to its last byte and no further.
    mutating func fill(_ output: UnsafeMutableRawBufferPointer, from base: UnsafeRawBufferPointer) -> Bool {
        var end = 0
        while index < bytes.count {
            let instruction = bytes[index]
            index += 1
            let run: UnsafeRawBufferPointer
            if instruction & 0x80 != 0 {
                guard let start = number(instruction, bits: 0..<4), let size = number(instruction, bits: 4..<7) else {
                    return false
                }
                let length = size == 0 ? 0x10000 : size
                guard start <= base.count, length <= base.count - start else { return false }
                run = UnsafeRawBufferPointer(rebasing: base[start..<(start + length)])
            } else {
                let length = Int(instruction)
                guard length > 0, length <= bytes.count - index else { return false }
                run = UnsafeRawBufferPointer(rebasing: bytes[index..<(index + length)])
                index += length
            }
            guard run.count <= output.count - end else { return false }
            UnsafeMutableRawBufferPointer(rebasing: output[end..<(end + run.count)]).copyMemory(from: run)
            end += run.count
        }
        return end == output.count
    }

    /// A number of which the bytes are there whose bits are set in the instruction.
    private mutating func number(_ instruction: UInt8, bits: Range<Int>) -> Int? {
        var number = 0
        for bit in bits where instruction & (1 << bit) != 0 {
            guard index < bytes.count else { return nil }
            number |= Int(bytes[index]) << (8 * (bit - bits.lowerBound))
            index += 1
        }
        return number
    }
}

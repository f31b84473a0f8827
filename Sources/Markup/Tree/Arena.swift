import Glibc

/// Memory that is given out bit by bit and freed all at once.
struct Arena: ~Copyable {
    private var chunks: [UnsafeMutableRawPointer] = []
    private var next: UnsafeMutableRawPointer?
    private var left = 0
    /// Most pages fit into one chunk of this size; what of it they do not use is never touched.
    private var chunkSize = 1 << 20

    private static let largestChunk = 1 << 22

    /// Returns memory for so many bytes, aligned to 16; nil where there is none.
    mutating func allocate(_ count: Int) -> UnsafeMutableRawPointer? {
        let rounded = (count + 15) & ~15
        if rounded > left {
            let size = max(rounded, chunkSize)
            guard let chunk = malloc(size) else { return nil }
            chunks.append(chunk)
            (next, left) = (chunk, size)
            chunkSize = min(chunkSize * 2, Self.largestChunk)
        }
        defer {
            next = next.map { $0 + rounded }
            left -= rounded
        }
        return next
    }

    /// Returns a value in memory that the arena frees.
    mutating func store<Value: BitwiseCopyable>(_ value: Value) -> UnsafeMutablePointer<Value>? {
        allocate(MemoryLayout<Value>.size)?.initializeMemory(as: Value.self, to: value)
    }

    /// Returns a copy of some bytes with a zero behind them.
    mutating func store(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeMutablePointer<UInt8>? {
        guard let memory = allocate(bytes.count + 1) else { return nil }
        let copy = memory.bindMemory(to: UInt8.self, capacity: bytes.count + 1)
        if let source = bytes.baseAddress { copy.initialize(from: source, count: bytes.count) }
        copy[bytes.count] = 0
        return copy
    }

    deinit {
        for chunk in chunks { free(chunk) }
    }
}

import CZstd

/// Decompresses Zstandard, RFC 8878, all of its frames.
enum ZstdDecoder {
    /// The decompressed bytes, at most so many.
    static func decoded(_ bytes: [UInt8], limit: Int) throws(DecompressionError) -> [UInt8] {
        guard let stream = ZSTD_createDStream() else { throw .noMemory }
        defer { ZSTD_freeDStream(stream) }
        var output: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        let problem: DecompressionError? = bytes.withUnsafeBytes { input in
            var source = ZSTD_inBuffer(src: input.baseAddress, size: input.count, pos: 0)
            while true {
                let (hint, count) = piece.withUnsafeMutableBytes { piece in
                    var target = ZSTD_outBuffer(dst: piece.baseAddress, size: piece.count, pos: 0)
                    return (ZSTD_decompressStream(stream, &target, &source), target.pos)
                }
                if ZSTD_isError(hint) != 0 { return .damaged }
                guard output.count + count <= limit else { return .tooLarge(limit: limit) }
                output += piece[..<count]
                if source.pos == source.size, count < piece.count { return hint == 0 ? nil : .cutShort }
            }
        }
        if let problem { throw problem }
        return output
    }
}

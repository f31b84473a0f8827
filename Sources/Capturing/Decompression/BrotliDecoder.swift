import CBrotli

/// Decompresses Brotli, RFC 7932.
enum BrotliDecoder {
    /// The decompressed bytes, at most so many.
    static func decoded(_ bytes: [UInt8], limit: Int) throws(DecompressionError) -> [UInt8] {
        guard let state = BrotliDecoderCreateInstance(nil, nil, nil) else { throw .noMemory }
        defer { BrotliDecoderDestroyInstance(state) }
        var output: [UInt8] = []
        let problem: DecompressionError? = bytes.withUnsafeBufferPointer { input in
            var (left, next) = (input.count, input.baseAddress)
            while true {
                var room = 0
                let status = BrotliDecoderDecompressStream(state, &left, &next, &room, nil, nil)
                while BrotliDecoderHasMoreOutput(state) != 0 {
                    // All that is there, as much as the decoder gives at once.
                    var count = 0
                    guard let piece = BrotliDecoderTakeOutput(state, &count) else { break }
                    guard output.count + count <= limit else { return .tooLarge(limit: limit) }
                    output += UnsafeBufferPointer(start: piece, count: count)
                }
                switch status {
                case BROTLI_DECODER_RESULT_SUCCESS: return nil
                case BROTLI_DECODER_RESULT_NEEDS_MORE_INPUT: return .cutShort
                case BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT: continue
                default: return .damaged
                }
            }
        }
        if let problem { throw problem }
        return output
    }
}
